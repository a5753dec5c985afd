package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.team.MemberCard;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamCard;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamsOverview;
import org.jspecify.annotations.Nullable;

/**
 * All research teams of a session: who is in which, how far they are, who needs help; and the canvas of one, to write along.
 * At the read-back also which one is on the screen. Follows what teams and other facilitators do; what did not change stays
 * as it is, so that nobody loses the field they are in.
 */
class TeamsPanel extends Section {

    /** What one team was drawn from. */
    private record Drawn(TeamsOverview.Team team, boolean reading, boolean open, List<String> titles, List<String> goals) {
    }

    /** What the list of people without a team was drawn from; nobody while it is closed. */
    private record Waiting(List<MemberCard> people, List<String> titles) {
    }

    private static final Waiting NOBODY = new Waiting(List.of(), List.of());

    private final TeamSteps steps;
    private final Topics topics;
    private final Clock clock;
    private final Div readBack = new Div();
    private final Div bar = new Div();
    private final Div sheet = new Div();
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList without = new UnorderedList();
    private final Details withoutTeam = new Details("", without);
    private final TextField title = new TextField(getTranslation("lab.teams.new"));
    private final Button fromThemes = new Button();
    private final Button spread = new Button(getTranslation("lab.teams.spread"), _ -> new SpreadDialog(this).open());
    private final Map<TeamId, Drawn> drawn = new HashMap<>();
    private final Map<TeamId, TeamItem> items = new HashMap<>();
    private final Set<TeamId> peopleOpen = new HashSet<>();
    private Waiting waiting = NOBODY;
    private @Nullable LabSessionId session;
    private @Nullable TeamId opened;
    private @Nullable TeamsOverview shown;
    private @Nullable Registration watch;

    TeamsPanel(TeamSteps steps, Topics topics, Clock clock) {
        this.steps = steps;
        this.topics = topics;
        this.clock = clock;
        addClassName("lab-teams");
        title.setMaxLength(ResearchTeams.TITLE_MAX);
        title.addKeyPressListener(Key.ENTER, _ -> make());
        var make = new Button(getTranslation("lab.teams.make"), _ -> make());
        make.addClassName("lab-team-make");
        fromThemes.addClassName("lab-team-from-themes");
        fromThemes.addClickListener(_ -> step(() -> steps.fromThemes(session())));
        bar.add(title, make, fromThemes, spread);
        bar.addClassName("lab-teams-bar");
        readBack.addClassName("lab-read-back");
        readBack.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.teams.read-back"));
        list.addClassName("lab-team-list");
        without.addClassName("lab-team-people");
        withoutTeam.addOpenedChangeListener(_ -> {
            if (shown != null) {
                without(shown);
            }
        });
        sheet.addClassName("lab-team-canvas");
        sheet.setVisible(false);
        add(readBack, sheet, bar, withoutTeam, list);
    }

    /** Shows the teams of this session from now on. */
    void show(LabSessionId id) {
        if (!id.equals(session)) {
            session = id;
            opened = null;
            steps.prepare(id);
        }
        refresh();
        themes();
    }

    /** Themes are chosen before teams begin; so it is asked when the panel is shown, and not with every word that teams write. */
    private void themes() {
        var waiting = steps.waiting(session());
        fromThemes.setVisible(waiting > 0);
        fromThemes.setText(getTranslation("lab.teams.from-themes", waiting));
    }

    private void refresh() {
        var teams = steps.read(session());
        if (watch == null || shown == null || !shown.topic().equals(teams.topic())) {
            if (watch != null) {
                watch.remove();
            }
            watch = Watching.watch(this, topics, teams.topic(), () -> Attempt.to(this, this::refresh));
        }
        shown = teams;
        spread.setVisible(!teams.teams().isEmpty());
        draw(teams);
        without(teams);
        readBack(teams);
        if (opened != null && teams.teams().stream().noneMatch(it -> it.card().id().equals(opened))) {
            open(null);
        }
    }

    private void draw(TeamsOverview teams) {
        var titles = titles(teams);
        var order = teams.teams().stream().map(it -> it.card().id()).toList();
        drawn.keySet().retainAll(order);
        var goals = steps.goals(session(), teams);
        for (var team : teams.teams()) {
            var id = team.card().id();
            var now = new Drawn(team, id.equals(teams.reading()), id.equals(opened), titles, goals.getOrDefault(id, List.of()));
            if (!now.equals(drawn.get(id))) {
                drawn.put(id, now);
                items.put(id, new TeamItem(this, team, teams, now.goals(), now.open(), peopleOpen.contains(id)));
            }
        }
        var wanted = order.stream().map(it -> (com.vaadin.flow.component.Component) items.get(it)).toList();
        if (!list.getChildren().toList().equals(wanted)) {
            list.removeAll();
            list.add(wanted);
        }
        if (wanted.isEmpty()) {
            list.add(new EmptyState(getTranslation("lab.teams.empty")));
        }
    }

    private void without(TeamsOverview teams) {
        withoutTeam.setSummaryText(getTranslation("lab.teams.without", teams.without().size()));
        withoutTeam.setVisible(!teams.without().isEmpty() && !teams.teams().isEmpty());
        var now = withoutTeam.isOpened() ? new Waiting(teams.without(), titles(teams)) : NOBODY;
        if (!now.equals(waiting)) {
            waiting = now;
            without.removeAll();
            now.people().forEach(it -> without.add(TeamItem.person(this, it, teams, null)));
        }
    }

    private static List<String> titles(TeamsOverview teams) {
        return teams.teams().stream().map(it -> it.card().title()).toList();
    }

    /** Which team is on the screen; only while the evening reads back. */
    private void readBack(TeamsOverview teams) {
        readBack.removeAll();
        readBack.setVisible(teams.may().readBack() && !teams.teams().isEmpty());
        if (!readBack.isVisible()) {
            return;
        }
        var reading = teams.teams().stream().filter(it -> it.card().id().equals(teams.reading())).map(it -> it.card().title()).findFirst();
        var now = new Paragraph(reading.map(it -> getTranslation("lab.teams.reads-now", it)).orElse(getTranslation("lab.teams.reads-none")));
        now.getElement().setAttribute("role", "status");
        var back = go("lab.teams.previous", teams, teams.neighbour(-1));
        back.setEnabled(teams.reading() != null);
        var next = go("lab.teams.next", teams, teams.neighbour(1));
        next.setEnabled(teams.neighbour(1) != null);
        next.addThemeName("primary");
        next.addClassName("lab-team-next");
        var all = go("lab.teams.overview", teams, null);
        all.setEnabled(teams.reading() != null);
        readBack.add(now, back, next, all);
    }

    private Button go(String key, TeamsOverview teams, @Nullable TeamId to) {
        return new Button(getTranslation(key), _ -> step(() -> steps.show(session(), teams.reading(), to)));
    }

    private void make() {
        if (step(() -> steps.make(session(), title.getValue()))) {
            title.clear();
            title.focus();
        }
    }

    // — asked by the items —

    LabSessionId session() {
        return Objects.requireNonNull(session);
    }

    TeamSteps steps() {
        return steps;
    }

    Instant serverTime() {
        return clock.instant();
    }

    /** Takes a step and shows what came of it. */
    boolean step(Runnable step) {
        var taken = Attempt.to(this, step);
        Attempt.to(this, () -> {
            refresh();
            themes();
        });
        return taken;
    }

    void peopleOpen(TeamId team, boolean open) {
        if (open) {
            peopleOpen.add(team);
        } else {
            peopleOpen.remove(team);
        }
    }

    /** Opens the canvas of this team above the others; null closes it. */
    void open(@Nullable TeamId team) {
        opened = team;
        sheet.removeAll();
        var card = shown == null ? null : shown.teams().stream().map(TeamsOverview.Team::card).filter(it -> it.id().equals(team)).findFirst().orElse(null);
        if (card != null) {
            var close = new Button(getTranslation("lab.teams.close-sheet"), _ -> open(null));
            close.addThemeName("tertiary");
            var head = new Div(new H3(card.title()), close);
            head.addClassName("lab-team-head");
            sheet.add(head, new TeamCanvas(card.id(), 4));
            var made = steps.actionPoints(session(), card.id());
            if (!made.isEmpty()) {
                sheet.add(new MadeActions(made));
            }
            var make = new Anchor(steps.makeOf(session(), card.id()), getTranslation("actionpoint.make-of"));
            make.setAriaLabel(getTranslation("actionpoint.make-of") + ": " + card.title());
            sheet.add(new Div(make));
        }
        sheet.setVisible(card != null);
        if (shown != null) {
            draw(shown);
        }
    }

    /** Asks for which goals of the space a team does something. */
    void goals(TeamCard card) {
        steps.askGoals(session(), card.id(), getTranslation("lab.teams.goals-of", card.title()), this::refresh).open();
    }

    /** Puts a team away; the notice that says so brings it back. */
    void remove(TeamCard card) {
        if (step(() -> steps.onTeams((teams, actor) -> teams.remove(actor, card.id())))) {
            Notices.undo(getTranslation("lab.teams.removed", card.title()),
                    () -> step(() -> steps.onTeams((teams, actor) -> teams.restore(actor, card.id()))));
        }
    }
}
