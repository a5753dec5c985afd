package nl.tafelronde.board;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.live.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is at one board.
 *
 * @param person the participant's or account's id; null for a projector and for Tafelronde itself
 */
record Seat(Actor actor, Kind kind, @Nullable UUID person) {

    enum Kind { FACILITATOR, PARTICIPANT, WATCHER }

    boolean moderates() {
        return kind == Kind.FACILITATOR;
    }

    /** Whether the actor may read the notes of others now. */
    boolean reads(BoardRules rules) {
        return moderates() || rules.read();
    }

    Allowed may(BoardRules rules) {
        return may(kind, rules);
    }

    static Allowed may(Kind kind, BoardRules rules) {
        return switch (kind) {
            case FACILITATOR -> new Allowed(true, true, true, true, true);
            case PARTICIPANT -> new Allowed(rules.read(), rules.write(), rules.vote(), rules.write(), false);
            case WATCHER -> new Allowed(rules.read(), false, false, false, false);
        };
    }

    /** What of the board's feed is meant for this actor, the first that there is; facilitators see their own as all others. */
    List<Audience> audiences() {
        return switch (kind) {
            case FACILITATOR -> person == null ? List.of(Audience.FACILITATORS)
                    : List.of(Audience.FACILITATORS, Audience.only(person));
            case PARTICIPANT -> person == null ? List.of(Audience.PARTICIPANTS)
                    : List.of(Audience.only(person), Audience.PARTICIPANTS);
            case WATCHER -> List.of(Audience.WATCHERS, Audience.PARTICIPANTS);
        };
    }

    Note.Author author(boolean namesShown) {
        return switch (actor) {
            case Actor.Participant it -> new Note.Author(person, namesShown ? it.name() : null, it.group());
            case Actor.Person it -> new Note.Author(person, namesShown ? it.name() : null, StakeholderGroup.OTHER);
            default -> new Note.Author(person, null, StakeholderGroup.OTHER);
        };
    }
}
