package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.board.Score;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What every screen in the hall shows at this moment; the same for everybody. Instants are on server time, and so is
 * {@code serverTime}: a phone whose clock is wrong counts with the difference.
 *
 * @param version    goes up with every step of the facilitator; counts of people and notes change without it
 * @param code       without its dash
 * @param notes      how many notes hang on the current board
 * @param findings   what the facilitator put on the screen of what stands out in this phase
 * @param ballot     how the voting in this phase stands, once it was opened
 * @param quiet      how far people are while they write without seeing each other's notes; otherwise null
 * @param outcomeUrl address of the public outcome, once it is published
 */
public record Stage(long version, UUID session, Localized title, LabState state, String code, String joinUrl,
        Instant serverTime, Naming naming, @Nullable Now phase, List<Step> phases, @Nullable Timer timer, People people,
        int notes, @Nullable Quiet quiet, @Nullable Score ballot, List<Found> findings, @Nullable Announcement announcement, @Nullable String outcomeUrl) {

    /**
     * The current phase; {@code index} counts from 0.
     *
     * @param covered whether the facilitator is still going to show what is written in it
     * @param photo   of paper notes, which the facilitator shows to the hall now
     */
    public record Now(UUID id, int index, int count, Localized title, Localized instruction, @Nullable UUID board,
            PhaseKind kind, May may, boolean covered, @Nullable UUID photo) {

        public Now(UUID id, int index, int count, Localized title, Localized instruction, @Nullable UUID board, PhaseKind kind, May may, boolean covered) {
            this(id, index, count, title, instruction, board, kind, may, covered, null);
        }
    }

    /** A phase of the evening, in the overview. */
    public record Step(UUID id, Localized title, int minutes, PhaseKind kind) {
    }

    /** The timer; {@code endsAt} while it runs, {@code leftMs} while it is paused. */
    public record Timer(State state, @Nullable Instant endsAt, @Nullable Long leftMs, long totalMs) {

        /** Whether it counts down. */
        public enum State { RUNNING, PAUSED }
    }

    /** How many people wrote a note, and how many are writing one at this moment. */
    public record Quiet(int people, int writing) {
    }

    /**
     * Something that stands out.
     *
     * @param language tag of the language in which it was written
     */
    public record Found(UUID id, String text, String language) {
    }

    /** Who is in. */
    public record People(int total, Map<StakeholderGroup, Integer> groups) {
    }
}
