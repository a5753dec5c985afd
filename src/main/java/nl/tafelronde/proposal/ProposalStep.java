package nl.tafelronde.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a proposal. Never changes.
 *
 * @param on        the day it happened; null when that is the day it was written down
 * @param words     what was written with it: a number, a reason, a decision, the name of a file
 * @param subject   the co-signer it was about
 * @param actorKind {@code person}, {@code link} or {@code system}
 */
public record ProposalStep(Kind kind, @Nullable LocalDate on, @Nullable String words, @Nullable UUID subject, String actorKind,
        @Nullable UUID actor, Instant at) {

    /** What happened. */
    public enum Kind {
        MADE, CHANGED, ATTACHED, DETACHED, ASKED, SIGNED, DECLINED, UNSIGNED, TAKEN_OFF, SUBMITTED, RECEIVED, ON_AGENDA, DECIDED, WITHDRAWN,
        FRAMEWORK, OPENED, CLOSED;

        public String textKey() {
            return "proposal.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
