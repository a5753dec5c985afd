package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import nl.tafelronde.poll.OptionTally;
import nl.tafelronde.poll.Presence;
import org.jspecify.annotations.Nullable;

/** How one date stands: who can, whether enough of every group can, and the button that makes it the date. */
class TallyCard extends ListItem {

    TallyCard(OptionTally tally, boolean best, boolean chosen, @Nullable Component step) {
        addClassName("poll-tally");
        if (chosen) {
            addClassName("poll-tally-chosen");
        }
        var heading = new H3(tally.option().say(Reading.locale()));
        if (tally.option().wholeDay()) {
            heading.add(new Span(" · " + getTranslation("poll.whole-day")));
        }
        var head = new Div(heading);
        head.addClassName("poll-title");
        if (chosen) {
            head.add(word("poll.ui.is-chosen"));
        } else if (best) {
            head.add(word("poll.ui.best"));
        }
        add(head, numbers(tally), presence(tally));
        if (!tally.missing().isEmpty()) {
            var missing = new Paragraph("⚠ " + getTranslation("poll.ui.missing-group",
                    tally.missing().stream().map(it -> getTranslation(it.textKey())).collect(Collectors.joining(", "))));
            missing.addClassName("poll-warning");
            add(missing);
        }
        if (step != null) {
            add(step);
        }
    }

    private Paragraph numbers(OptionTally tally) {
        var words = getTranslation("poll.ui.numbers", tally.yes(), tally.ifNeedBe(), tally.no(), tally.silent());
        var capacity = tally.option().capacity();
        var numbers = new Paragraph(capacity == null ? words : words + " " + getTranslation("poll.ui.placed", tally.placed(), capacity, tally.waiting()));
        numbers.addClassName("poll-numbers");
        return numbers;
    }

    private UnorderedList presence(OptionTally tally) {
        var list = new UnorderedList();
        list.addClassName("poll-presence");
        for (var each : tally.presence()) {
            var item = new ListItem(mark(each) + " " + getTranslation(key(each), getTranslation(each.group().textKey()), each.needed(), each.sure(), each.atMost()));
            item.addClassName(each.met() ? "poll-met" : "poll-not-met");
            list.add(item);
        }
        return list;
    }

    private static String mark(Presence presence) {
        return presence.met() ? "✓" : presence.metIfNeedBe() ? "~" : "✕";
    }

    private static String key(Presence presence) {
        return presence.met() ? "poll.ui.presence-met" : presence.metIfNeedBe() ? "poll.ui.presence-if-need-be" : "poll.ui.presence-not-met";
    }

    private Span word(String key) {
        var word = new Span(getTranslation(key));
        word.addClassNames("poll-badge", "poll-badge-chosen");
        return word;
    }
}
