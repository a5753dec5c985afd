package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.tafelronde.meeting.MeetingState;
import nl.tafelronde.poll.PollState;

/** Says in a word how far a poll or a meeting is; the colour only repeats it. */
class Badge extends Span {

    Badge(PollState state, boolean over) {
        this(state == PollState.OPEN && over ? "over" : state.name(), state == PollState.OPEN && over ? "poll.state.over" : state.textKey());
    }

    Badge(MeetingState state) {
        this(state.name(), state.textKey());
    }

    private Badge(String look, String textKey) {
        addClassNames("poll-badge", "poll-badge-" + look.toLowerCase(Locale.ROOT));
        setText(getTranslation(textKey));
    }
}
