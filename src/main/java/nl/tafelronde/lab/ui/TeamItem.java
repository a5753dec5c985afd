package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tafelronde.lab.PhaseTimer;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.MemberCard;
import nl.tafelronde.team.TeamCard;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamTimer;
import nl.tafelronde.team.TeamsOverview;
import org.jspecify.annotations.Nullable;

/** One team on the console: how far it is, who is in it, whether it needs help, and what can be done with it. */
class TeamItem extends ListItem {

    private static final Duration MORE = Duration.ofMinutes(2);

    /** Where somebody can be: in a team, or in none. */
    record Seat(@Nullable TeamId team, String title) {
    }

    private final TeamsPanel panel;
    private final TeamsOverview.Team team;

    TeamItem(TeamsPanel panel, TeamsOverview.Team team, TeamsOverview all, List<String> goals, boolean open, boolean peopleOpen) {
        this.panel = panel;
        this.team = team;
        addClassName("lab-team");
        var card = team.card();
        var title = new H3(card.title());
        var reading = card.id().equals(all.reading());
        setClassName("lab-team-reading", reading);
        var head = new Div(title);
        head.addClassName("lab-team-head");
        if (reading) {
            head.add(badge("lab.teams.on-screen", "lab-badge-running"));
        }
        if (team.help() != null) {
            head.add(badge("lab.teams.needs-help", "lab-badge-open"));
        }
        add(head, facts(card), filled());
        if (team.right() > 0 || team.open() > 0) {
            add(new Paragraph(getTranslation("lab.teams.said", team.right(), team.open())));
        }
        if (!goals.isEmpty()) {
            var line = new Paragraph(getTranslation("lab.teams.goals", String.join(" · ", goals)));
            line.addClassName("lab-facts");
            add(line);
        }
        add(buttons(open), time(card.timer()), people(all, peopleOpen));
    }

    private Span badge(String key, String look) {
        var badge = new Span(getTranslation(key));
        badge.addClassNames("lab-badge", look);
        return badge;
    }

    private Paragraph facts(TeamCard card) {
        var people = card.most() == null ? getTranslation("lab.teams.people", card.people()) : getTranslation("lab.teams.people-of", card.people(), card.most());
        var asked = team.people().stream().filter(MemberCard::asked).map(MemberCard::name).findFirst().orElse(null);
        var speaker = card.speaker() != null ? getTranslation("lab.teams.speaker", card.speaker())
                : asked != null ? getTranslation("lab.teams.speaker-asked", asked) : getTranslation("lab.teams.no-speaker");
        var facts = new Paragraph(people + " · " + speaker);
        facts.addClassName("lab-facts");
        return facts;
    }

    private UnorderedList filled() {
        var list = new UnorderedList();
        list.addClassName("lab-team-filled");
        for (var column : CanvasColumn.values()) {
            var entries = team.filled().getOrDefault(column, 0);
            var item = new ListItem(new Span(getTranslation("lab.teams.column." + column.tag())), new Span(String.valueOf(entries)));
            item.setClassName("lab-team-empty", entries == 0);
            list.add(item);
        }
        return list;
    }

    private Div buttons(boolean open) {
        var id = team.card().id();
        var named = team.card().title();
        var sheet = new Button(getTranslation(open ? "lab.teams.close-sheet" : "lab.teams.open-sheet"), _ -> panel.open(open ? null : id));
        sheet.setAriaLabel(getTranslation(open ? "lab.teams.close-sheet-of" : "lab.teams.open-sheet-of", named));
        sheet.addClassName("lab-team-sheet");
        var plan = new Anchor(LabAddress.team(panel.session(), id), getTranslation("lab-plan.go"));
        plan.getElement().setAttribute("aria-label", getTranslation("lab-plan.of", named));
        plan.addClassName("tafel-button-quiet");
        var row = new Div(sheet, plan);
        row.addClassName("tafel-row");
        if (team.help() != null) {
            var helped = new Button(getTranslation("lab.teams.helped"), _ -> panel.step(() -> panel.steps().helped(id)));
            helped.setAriaLabel(getTranslation("lab.teams.helped-of", named));
            row.add(helped);
        }
        var change = quiet("lab.teams.change", "lab.teams.change-of", () -> new TeamDialog(panel, team.card()).open());
        var up = quiet("lab.teams.earlier", "lab.teams.earlier-of", () -> panel.step(() -> panel.steps().onTeams((teams, actor) -> teams.move(actor, id, true))));
        var remove = quiet("lab.teams.remove", "lab.teams.remove-of", () -> panel.remove(team.card()));
        var goals = quiet("lab.theme.goals", "lab.teams.goals-choose-of", () -> Attempt.to(this, () -> panel.goals(team.card())));
        row.add(change, goals, up, remove);
        return row;
    }

    private Button quiet(String key, String named, Runnable step) {
        var button = new Button(getTranslation(key), _ -> step.run());
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation(named, team.card().title()));
        return button;
    }

    /** A team goes by the common time until it gets its own. */
    private Div time(@Nullable TeamTimer timer) {
        var id = team.card().id();
        var row = new Div();
        row.addClassNames("tafel-row", "lab-team-time");
        if (timer == null) {
            row.add(quiet("lab.teams.own-time", "lab.teams.own-time-of", () -> new TeamTimeDialog(panel, team.card()).open()));
            return row;
        }
        var clock = new PhaseClock();
        clock.show(new PhaseTimer(timer.endsAt(), timer.leftMs(), timer.totalMs()), panel.serverTime());
        var paused = timer.state() == TeamTimer.State.PAUSED;
        row.add(clock, quiet(paused ? "lab.teams.time-on" : "lab.teams.time-pause", paused ? "lab.teams.time-on-of" : "lab.teams.time-pause-of",
                        () -> panel.step(() -> panel.steps().onTeams((teams, actor) -> {
                            if (paused) {
                                teams.resume(actor, id);
                            } else {
                                teams.pause(actor, id);
                            }
                        }))),
                quiet("lab.teams.time-more", "lab.teams.time-more-of", () -> panel.step(() -> panel.steps().onTeams((teams, actor) -> teams.extend(actor, id, MORE)))),
                quiet("lab.teams.time-common", "lab.teams.time-common-of", () -> panel.step(() -> panel.steps().onTeams((teams, actor) -> teams.commonTime(actor, id)))));
        return row;
    }

    /** Filled when it is opened: a choice of twenty teams for each of three hundred people takes a browser ten seconds. */
    private Details people(TeamsOverview all, boolean open) {
        var list = new UnorderedList();
        list.addClassName("lab-team-people");
        var details = new Details(getTranslation("lab.teams.who", team.people().size()), list);
        details.addOpenedChangeListener(event -> {
            panel.peopleOpen(team.card().id(), event.isOpened());
            if (event.isOpened() && list.getComponentCount() == 0) {
                team.people().forEach(it -> list.add(person(panel, it, all, team.card().id())));
            }
        });
        details.setOpened(open);
        details.setVisible(!team.people().isEmpty());
        return details;
    }

    /** Somebody with the team they are in, to be moved by choosing another. */
    static ListItem person(TeamsPanel panel, MemberCard person, TeamsOverview all, @Nullable TeamId in) {
        var seats = new ArrayList<Seat>();
        seats.add(new Seat(null, panel.getTranslation("lab.teams.none")));
        all.teams().forEach(it -> seats.add(new Seat(it.card().id(), it.card().title())));
        var seat = new Select<Seat>();
        seat.setItems(List.copyOf(seats));
        seat.setItemLabelGenerator(Seat::title);
        seat.setValue(seats.stream().filter(it -> Objects.equals(it.team(), in)).findFirst().orElseThrow());
        seat.setAriaLabel(panel.getTranslation("lab.teams.seat-of", person.name()));
        seat.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                panel.step(() -> panel.steps().place(panel.session(), person.person(), event.getValue().team()));
            }
        });
        var name = new Span(person.name());
        name.addClassName("lab-team-name");
        var group = new Span(panel.getTranslation(person.group().textKey()) + (person.chosen() ? " · " + panel.getTranslation("lab.teams.chose") : ""));
        group.addClassName("lab-facts");
        var item = new ListItem(new Div(name, group), seat);
        if (in != null && !person.speaks() && !person.asked()) {
            var ask = new Button(panel.getTranslation("lab.teams.ask-speaker"), _ -> panel.step(() -> panel.steps().ask(in, person.person())));
            ask.addThemeNames("tertiary", "small");
            ask.setAriaLabel(panel.getTranslation("lab.teams.ask-speaker-of", person.name()));
            item.add(ask);
        }
        return item;
    }
}
