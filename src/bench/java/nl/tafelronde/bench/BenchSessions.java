package nl.tafelronde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.lab.VoteRules;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.Spaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The facilitator of the benchmark: prepares sessions with one open board each and starts them, since that is done on a
 * screen. Everything measured goes over HTTP. It stands on the class path of the benchmark only.
 */
@Component
class BenchSessions implements ApplicationRunner {

    private final Spaces spaces;
    private final LabSessions sessions;
    private final Evenings evenings;
    private final int count;
    private final int voting;
    private final Path file;

    BenchSessions(Spaces spaces, LabSessions sessions, Evenings evenings, @Value("${tafelronde.bench.sessions}") int count,
            @Value("${tafelronde.bench.voting:0}") int voting,
            @Value("${tafelronde.bench.file}") Path file) {
        this.spaces = spaces;
        this.sessions = sessions;
        this.evenings = evenings;
        this.count = count;
        this.voting = voting;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.LAB_TRACK, "Meting", Localized.EMPTY)).value();
        var lines = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            lines.add(started(space, number, number > count - voting));
        }
        Files.write(file, lines);
    }

    /** One line: code, session, board. In the last of them people can vote. */
    private String started(UUID space, int number, boolean votes) {
        var board = new PlannedBoard(Ids.next(), Localized.nl("Vandaag"), List.of(new PlannedColumn("c1", Localized.nl("Nu")),
                new PlannedColumn("c2", Localized.nl("Straks"))));
        var phase = new Phase(Ids.next(), PhaseKind.BOARD, Localized.nl("Vandaag"), Localized.nl("Schrijf op."), 60, board.id(), new May(true, true, votes))
                .with(new VoteRules(VoteRules.MOST, VoteRules.MOST, false));
        var plan = SessionPlan.titled(Localized.nl("Meting " + number));
        var today = LocalDateTime.now();
        var dated = new SessionPlan(plan.title(), plan.purpose(), plan.place(), today, today.plusHours(2), plan.naming(), plan.groups(),
                plan.languages());
        var id = sessions.create(Actor.SYSTEM, new NewLabSession(space, dated), new Programme(List.of(phase), List.of(board)));
        sessions.open(Actor.SYSTEM, id);
        var running = evenings.start(Actor.SYSTEM, id);
        if (votes) {
            evenings.openVoting(Actor.SYSTEM, id, running.stageVersion());
        }
        return running.code() + " " + id.value() + " " + running.programme().boards().getFirst().id();
    }
}
