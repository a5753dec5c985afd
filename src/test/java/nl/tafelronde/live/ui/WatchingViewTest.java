package nl.tafelronde.live.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.ViewTest;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.live.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A view that watches a topic, in a browser that the test holds: nothing of the view moves until the test lets go. */
class WatchingViewTest extends ViewTest {

    @Autowired
    Topics topics;

    private final UUID session = Ids.next();
    private final Div view = new Div();
    private final ArrayList<UI> refreshedIn = new ArrayList<>();

    @BeforeEach
    void a_view_that_watches() {
        Watching.watch(view, topics, session, this::refresh);
    }

    private void refresh() {
        assertThat(view.getUI().orElseThrow().getSession().hasLock()).as("the view is held while it refreshes").isTrue();
        refreshedIn.add(UI.getCurrent());
    }

    /** Somebody else changes the session; returns when all who watched before this call have been told. */
    private void somebodyChangesTheSession() throws InterruptedException {
        var told = new CountDownLatch(1);
        var last = topics.watch(session, told::countDown);
        topics.changed(session);
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        last.remove();
    }

    @Test
    void when_somebody_else_changes_the_session_the_view_refreshes_in_its_own_ui() throws Exception {
        UI.getCurrent().add(view);
        assertThat(refreshedIn).as("it fills itself when it is built").isEmpty();
        somebodyChangesTheSession();
        assertThat(refreshedIn).as("the test holds the session, so the refresh waits").isEmpty();
        MockVaadin.runUIQueue();
        assertThat(refreshedIn).containsExactly(UI.getCurrent());
    }

    @Test
    void a_view_that_was_on_the_screen_before_it_watched_refreshes_too() throws Exception {
        var early = new Div();
        UI.getCurrent().add(early);
        var times = new ArrayList<String>();
        Watching.watch(early, topics, session, () -> times.add("refreshed"));
        somebodyChangesTheSession();
        MockVaadin.runUIQueue();
        assertThat(times).hasSize(1);
    }

    @Test
    void a_view_that_left_the_screen_is_left_alone() throws Exception {
        UI.getCurrent().add(view);
        UI.getCurrent().remove(view);
        somebodyChangesTheSession();
        MockVaadin.runUIQueue();
        assertThat(refreshedIn).isEmpty();
    }

    @Test
    void a_refresh_that_was_under_way_when_the_view_left_does_not_touch_it() throws Exception {
        UI.getCurrent().add(view);
        somebodyChangesTheSession();
        UI.getCurrent().remove(view);
        MockVaadin.runUIQueue();
        assertThat(refreshedIn).isEmpty();
    }

    @Test
    void a_view_that_comes_back_watches_again() throws Exception {
        UI.getCurrent().add(view);
        UI.getCurrent().remove(view);
        UI.getCurrent().add(view);
        somebodyChangesTheSession();
        MockVaadin.runUIQueue();
        assertThat(refreshedIn).hasSize(1);
    }

    @Test
    void a_watch_that_was_ended_stays_ended_when_the_view_comes_back() throws Exception {
        var other = new Div();
        var times = new ArrayList<String>();
        var watch = Watching.watch(other, topics, session, () -> times.add("refreshed"));
        UI.getCurrent().add(other);
        watch.remove();
        UI.getCurrent().remove(other);
        UI.getCurrent().add(other);
        somebodyChangesTheSession();
        MockVaadin.runUIQueue();
        assertThat(times).isEmpty();
    }
}
