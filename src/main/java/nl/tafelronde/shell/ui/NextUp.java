package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.LabSessionCard;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.space.SpaceCard;

/** What is next for the reader: sessions that are on, that come, or that still wait for their outcome; what is on comes first. */
class NextUp extends Section {

    private static final int SHOWN = 5;

    private record Next(SpaceCard space, LabSessionCard session) {

        boolean facilitates() {
            return space.role() != null && space.role().grants(Permission.RUN_SESSION);
        }

        boolean waits() {
            return switch (session.state()) {
                case OPEN, RUNNING -> true;
                case DRAFT, CLOSED -> facilitates();
                case PUBLISHED -> false;
            };
        }
    }

    /** Looks in all the spaces, and shows a handful; not visible when nothing is next. */
    NextUp(Actor actor, List<SpaceCard> spaces, LabSessions sessions) {
        addClassName("tafel-next");
        var known = sessions.unpublishedIn(actor, spaces.stream().map(it -> it.id().value()).toList());
        var next = spaces.stream()
                .flatMap(space -> known.getOrDefault(space.id().value(), List.of()).stream().map(it -> new Next(space, it)))
                .filter(Next::waits)
                .sorted(Comparator.comparing((Next it) -> it.session().state() != LabState.RUNNING)
                        .thenComparing(it -> it.session().starts(), Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder())))
                .limit(SHOWN).toList();
        setVisible(!next.isEmpty());
        var list = new UnorderedList();
        list.addClassName("tafel-next-list");
        next.forEach(it -> list.add(item(it)));
        add(new H2(getTranslation("shell.home.next")), list);
    }

    private ListItem item(Next next) {
        var session = next.session();
        var title = session.title().in(Language.of(UI.getCurrent().getLocale()));
        var heading = new H3(title.isEmpty() ? getTranslation("lab.untitled") : title);
        var facts = new Paragraph(getTranslation("shell.home.next-facts", getTranslation(session.state().textKey()), when(session), next.space().name()));
        var link = new Anchor(address(next), getTranslation(step(next)));
        link.setAriaLabel(getTranslation("shell.home.next-step", getTranslation(step(next)), heading.getText()));
        link.addClassName(session.state() == LabState.RUNNING ? "tafel-button-primary" : "tafel-button");
        return new ListItem(heading, facts, link);
    }

    private String when(LabSessionCard session) {
        return session.starts() == null ? getTranslation("lab.no-date") : session.starts().format(DateTimeFormatter
                .ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(UI.getCurrent().getLocale()));
    }

    private static String step(Next next) {
        if (!next.facilitates()) {
            return "shell.home.to-space";
        }
        return switch (next.session().state()) {
            case DRAFT -> "lab.go.plan";
            case OPEN, RUNNING -> "lab.go.console";
            case CLOSED, PUBLISHED -> "lab.go.outcome";
        };
    }

    private static String address(Next next) {
        if (!next.facilitates()) {
            return "space/" + next.space().id();
        }
        var session = "lab/" + next.session().id();
        return switch (next.session().state()) {
            case DRAFT -> session + "/plan";
            case OPEN, RUNNING -> session + "/console";
            case CLOSED, PUBLISHED -> session + "/outcome";
        };
    }
}
