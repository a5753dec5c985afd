package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.PersonState;
import nl.tafelronde.poll.PollOption;
import nl.tafelronde.poll.PollPerson;
import nl.tafelronde.poll.PollResult;
import nl.tafelronde.poll.PollState;
import org.jspecify.annotations.Nullable;

/** Who answered what: people below each other, dates beside each other, each answer a sign and a word. */
class AnswersTable extends Div {

    /** What an organiser does with one person. */
    interface PersonSteps {

        void remind(PollPerson person);

        void renew(PollPerson person);

        void link(PollPerson person);

        void remove(PollPerson person);
    }

    private static final int PAGE = 100;

    private final List<PollPerson> people;
    private final List<PollOption> options;
    private final @Nullable PersonSteps steps;
    private final boolean open;
    private final boolean settled;
    private final NativeTableBody body = new NativeTableBody();
    private final Button more = new Button(getTranslation("poll.ui.more-people"), _ -> addRows());
    private int shown;

    /** @param steps null for readers who only look */
    AnswersTable(PollResult result, @Nullable PersonSteps steps) {
        this.people = result.people();
        this.options = result.poll().live();
        this.steps = steps;
        this.open = result.poll().answers();
        this.settled = result.poll().state() == PollState.CHOSEN || result.poll().state() == PollState.CANCELLED;
        addClassName("poll-table-frame");
        var table = new NativeTable();
        table.addClassName("poll-table");
        var scroll = new Div(table);
        scroll.addClassName("poll-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", getTranslation("poll.ui.table"));
        table.add(new NativeTableHeader(head()), body);
        add(scroll, more);
        addRows();
    }

    private NativeTableRow head() {
        var row = new NativeTableRow(column(getTranslation("poll.ui.person")));
        if (steps != null) {
            row.add(column(getTranslation("poll.ui.state")));
        }
        options.forEach(it -> row.add(column(it.say(Reading.locale()))));
        if (steps != null) {
            row.add(column(getTranslation("poll.ui.steps")));
        }
        return row;
    }

    private static NativeTableHeaderCell column(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void addRows() {
        var until = Math.min(shown + PAGE, people.size());
        people.subList(shown, until).forEach(it -> body.add(row(it, people.indexOf(it) + 1)));
        shown = until;
        more.setVisible(shown < people.size());
    }

    private NativeTableRow row(PollPerson person, int number) {
        var who = new NativeTableHeaderCell();
        who.getElement().setAttribute("scope", "row");
        who.add(new Span(called(person, number)));
        if (person.group() != null) {
            var group = new Span(getTranslation(person.group().textKey()));
            group.addClassName("poll-soft");
            who.add(group);
        }
        if (!person.comment().isEmpty()) {
            var comment = new Span("“" + person.comment() + "”");
            comment.addClassName("poll-comment");
            who.add(comment);
        }
        var row = new NativeTableRow(who);
        if (steps != null) {
            row.add(state(person));
        }
        options.forEach(it -> row.add(answer(person, it)));
        if (steps != null) {
            row.add(menu(person, called(person, number), steps));
        }
        return row;
    }

    private String called(PollPerson person, int number) {
        return person.name().isEmpty() ? getTranslation("poll.ui.somebody", number) : person.name();
    }

    private NativeTableCell state(PollPerson person) {
        var state = new Span(getTranslation(person.state().textKey()));
        state.addClassNames("poll-person-state", "poll-person-" + person.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var cell = new NativeTableCell(state);
        if (person.reminders() > 0) {
            var reminders = new Span(getTranslation("poll.ui.reminders", person.reminders()));
            reminders.addClassName("poll-soft");
            cell.add(reminders);
        }
        return cell;
    }

    private NativeTableCell answer(PollPerson person, PollOption option) {
        var choice = person.answers().get(option.id());
        if (choice == null) {
            return new NativeTableCell(new Span(getTranslation("poll.ui.silent")));
        }
        var word = new Span(sign(choice) + " " + getTranslation(choice.textKey()));
        var cell = new NativeTableCell(word);
        cell.addClassName("poll-answer-" + choice.slug());
        if (person.waiting().contains(option.id())) {
            var waits = new Span(getTranslation("poll.ui.waits"));
            waits.addClassName("poll-soft");
            cell.add(waits);
        }
        return cell;
    }

    static String sign(Choice choice) {
        return switch (choice) {
            case YES -> "✓";
            case IF_NEED_BE -> "~";
            case NO -> "✕";
        };
    }

    private NativeTableCell menu(PollPerson person, String name, PersonSteps does) {
        var bar = new MenuBar();
        bar.addThemeNames("tertiary", "small");
        var root = bar.addItem(getTranslation("poll.ui.step"));
        Objects.requireNonNull(root.getElement()).setAttribute("aria-label", getTranslation("poll.ui.steps-for", name));
        var menu = root.getSubMenu();
        if (open && person.state() != PersonState.ANSWERED && person.state() != PersonState.UNREACHABLE && person.state() != PersonState.STOPPED) {
            menu.addItem(getTranslation("poll.ui.remind-one"), _ -> does.remind(person));
        }
        menu.addItem(getTranslation("poll.ui.show-link"), _ -> does.link(person));
        menu.addItem(getTranslation("poll.ui.renew"), _ -> does.renew(person));
        if (settled) {
            return new NativeTableCell(bar);
        }
        menu.addItem(getTranslation("poll.ui.take-off"), _ -> does.remove(person));
        return new NativeTableCell(bar);
    }
}
