package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * Everything a facilitator may know about a session.
 *
 * @param version          changes with every change; given back when saving, so that nobody overwrites another's work
 * @param startsAt         the instant of the plan's start
 * @param framework        which framework was chosen
 * @param frameworkVersion the version of the space's framework that this session works within, null when there is none or
 *                         when it is not known before the opening
 * @param code             the join code without its dash
 * @param phase            the current phase, or the last one of an evening that is over
 * @param skipped          phases that are passed over
 * @param revealed         phases in which people wrote in private and the facilitator showed the notes
 * @param seen             boards that participants could read at some time this evening
 * @param covered          boards on which people wrote what the hall was never shown, or that were covered again
 * @param voting           how the voting stands in the phases in which it was opened
 * @param boardsMade       whether the boards exist: then their columns stand
 * @param missing          what has to be filled in before the session can open, as sentences
 */
public record LabSessionDetails(LabSessionId id, UUID space, long version, LabState state, SessionPlan plan,
        @Nullable Instant startsAt, @Nullable Instant endsAt, Programme programme, FrameworkChoice framework,
        @Nullable Integer frameworkVersion,
        String code, @Nullable UUID phase, Set<UUID> skipped, Set<UUID> revealed, Set<UUID> seen, Set<UUID> covered, Map<UUID, VotingState> voting, @Nullable PhaseTimer timer,
        @Nullable Announcement announcement, long stageVersion, boolean boardsMade, List<TextKey> missing) {

    /** The code as it is read aloud: {@code 7K4-2PM}. */
    public String shownCode() {
        return JoinCode.shown(code);
    }

    public Optional<Phase> currentPhase() {
        return programme.phase(phase);
    }

    /** Whether people write for themselves now, and see each other's notes when the facilitator shows them. */
    public boolean privateNow() {
        return currentPhase().filter(it -> it.privately() && !revealed.contains(it.id())).isPresent();
    }

    /** Whether what was written in private in the current phase is shown now. */
    public boolean revealedNow() {
        return currentPhase().filter(it -> it.privately() && revealed.contains(it.id())).isPresent();
    }

    /** Whether people have read the wall of the current phase before, so that covering it hides nothing from them. */
    public boolean seenNow() {
        return currentPhase().filter(it -> it.board() != null && seen.contains(it.board())).isPresent();
    }

    /** Whether people can vote in the current phase, once that is opened. */
    public boolean votesNow() {
        return currentPhase().filter(it -> it.board() != null && it.may().read() && it.may().vote()).isPresent();
    }

    /** How the voting in the current phase stands; null when it was not opened. */
    public @Nullable VotingState votingNow() {
        return phase == null ? null : voting.get(phase);
    }

    /** Whether this is the last phase that will be held. */
    public boolean atLastPhase() {
        return nextPhase().isEmpty();
    }

    /** The phase that "next" goes to: the first one after the current that is not skipped. */
    public Optional<Phase> nextPhase() {
        return programme.phases().stream().skip(programme.indexOf(phase) + 1L)
                .filter(it -> !skipped.contains(it.id())).findFirst();
    }
}
