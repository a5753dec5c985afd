package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Troubles;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.Stage;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.live.Registration;
import nl.tafelronde.live.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every watch that is begun is ended, whatever comes between. */
class StageWatchesTest {

    private final LabSessionId session = LabSessionId.next();
    private final Topics topics = mock(Topics.class);
    private final Stages stages = mock(Stages.class);
    private final List<Runnable> told = new ArrayList<>();
    private final AtomicInteger standing = new AtomicInteger();
    private final StageWatches watches = new StageWatches(topics, stages, new Troubles());

    @BeforeEach
    void topicsThatCount() {
        when(topics.watch(any(), any())).thenAnswer(call -> {
            told.add(call.getArgument(1));
            standing.incrementAndGet();
            var once = new AtomicInteger(1);
            return (Registration) () -> standing.addAndGet(-once.getAndSet(0));
        });
    }

    @AfterEach
    void stop() {
        watches.stop();
    }

    @Test
    void the_board_of_now_is_watched_until_the_last_reader_lets_go() {
        when(stages.forEverybodyPresent(session)).thenReturn(stage(Ids.next()));
        var first = watches.begin(session, () -> { });
        var second = watches.begin(session, () -> { });
        assertThat(standing).hasValue(2);
        first.close();
        assertThat(standing).hasValue(2);
        second.close();
        assertThat(standing).hasValue(0);
    }

    @Test
    void a_change_that_is_told_after_the_last_reader_let_go_watches_nothing() {
        when(stages.forEverybodyPresent(session)).thenReturn(stage(null));
        watches.begin(session, () -> { }).close();
        when(stages.forEverybodyPresent(session)).thenReturn(stage(Ids.next()));
        told.getFirst().run();
        assertThat(standing).hasValue(0);
    }

    @Test
    void a_session_that_cannot_be_read_leaves_no_watch_behind() {
        when(stages.forEverybodyPresent(session)).thenThrow(new IllegalStateException("no database"));
        assertThatThrownBy(() -> watches.begin(session, () -> { })).isInstanceOf(IllegalStateException.class);
        assertThat(standing).hasValue(0);
    }

    private Stage stage(UUID board) {
        var phase = board == null ? null
                : new Stage.Now(Ids.next(), 0, 1, Localized.nl("Nu"), Localized.EMPTY, board, PhaseKind.BOARD, May.WRITE, false);
        return new Stage(1, session.value(), Localized.nl("LAB"), LabState.RUNNING, "ABCDEF", "", Instant.EPOCH, Naming.PSEUDONYM, phase, List.of(),
                null, new Stage.People(0, Map.of()), 0, null, null, List.of(), null, null);
    }
}
