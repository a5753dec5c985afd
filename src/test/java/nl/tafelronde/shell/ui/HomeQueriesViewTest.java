package nl.tafelronde.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.Statements;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The pages one opens most cost the same however many spaces one is in. */
@Import(World.Maker.class)
class HomeQueriesViewTest extends ViewTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;

    @Test
    void home_and_the_list_of_spaces_take_as_many_queries_for_thirty_spaces_as_for_three() {
        var few = worlds.make().account("Weinig", false);
        var many = worlds.make().account("Veel", false);
        IntStream.range(0, 3).forEach(it -> space(few, "A" + it));
        IntStream.range(0, 30).forEach(it -> space(many, "A" + it));
        for (var page : new String[] {"", "spaces"}) {
            assertThat(queries(page, many)).as(page).isEqualTo(queries(page, few)).isPositive();
        }
    }

    @Test
    void an_evening_that_is_on_is_shown_also_in_the_last_of_thirty_spaces() {
        var many = worlds.make().account("Veel", false);
        IntStream.range(0, 29).forEach(it -> space(many, "A" + it));
        var session = space(many, "Z");
        evenings.start(Actor.SYSTEM, session);
        login(many);
        open("", HomeView.class);
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lab/" + session + "/console");
    }

    @Test
    void sessions_of_spaces_one_is_not_in_are_left_out() {
        var mine = worlds.make();
        var theirs = worlds.make();
        assertThat(sessions.unpublishedIn(mine.facilitator(), List.of(mine.space.value(), theirs.space.value(), UUID.randomUUID())))
                .containsOnlyKeys(mine.space.value());
        assertThat(sessions.unpublishedIn(new Actor.Person(AccountId.next(), "Niemand", false, Language.NL), List.of(mine.space.value())))
                .isEmpty();
    }

    private LabSessionId space(Actor.Person facilitator, String name) {
        var space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.LAB_TRACK, name, Localized.EMPTY));
        members.add(Actor.SYSTEM, space, facilitator.id(), Role.FACILITATOR, null);
        var session = sessions.create(Actor.SYSTEM, new NewLabSession(space.value(), World.plan()), World.programme(UUID.randomUUID(), UUID.randomUUID()));
        sessions.open(Actor.SYSTEM, session);
        return session;
    }

    private long queries(String page, Actor.Person reader) {
        login(reader);
        UI.getCurrent().navigate(page.isEmpty() ? "spaces" : "");
        return Statements.during(() -> UI.getCurrent().navigate(page));
    }
}
