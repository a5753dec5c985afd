package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tafelronde.DbTest;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.live.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StageWatchesDbTest extends DbTest {

    @Autowired
    StageWatches watches;
    @Autowired
    Topics topics;

    @Test
    void phones_that_keep_asking_for_a_session_that_was_put_away_leave_nothing_behind() throws Exception {
        var gone = new LabSessionId(Ids.next());
        var published = new AtomicInteger();
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> watches.begin(gone, published::incrementAndGet)).isInstanceOf(Refusal.class);
        }
        var told = new CountDownLatch(1);
        topics.watch(gone.value(), told::countDown);
        topics.changed(gone.value());
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(published).hasValue(0);
    }
}
