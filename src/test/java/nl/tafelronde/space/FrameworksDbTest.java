package nl.tafelronde.space;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class FrameworksDbTest extends DbTest {

    private static final FrameworkText FIRST = new FrameworkText(
            new Localized(Map.of(Language.NL, "Dit ligt vast.", Language.BG, "Това е решено.")),
            List.of(Localized.nl("Veilig wonen gaat voor.")), List.of(Localized.nl("Waar komt het loket?")),
            List.of(Localized.nl("De raad beslist.")), "Notitie van maart");

    private final Actor.Person ans = People.somebody("Ans");
    private final Actor.Person bo = People.somebody("Bo");

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Frameworks frameworks;
    @Autowired
    JdbcTemplate database;

    private SpaceId space;

    @BeforeEach
    void a_space_with_a_facilitator_and_a_member() {
        space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY));
        members.add(Actor.SYSTEM, space, ans.id(), Role.FACILITATOR, null);
        members.add(Actor.SYSTEM, space, bo.id(), Role.MEMBER, null);
    }

    @Test
    void a_published_framework_stays_what_it_was_when_the_next_one_comes() {
        assertThat(frameworks.current(space)).isEmpty();
        frameworks.publish(ans, space, FIRST);
        var second = new FrameworkText(FIRST.intro(), List.of(), FIRST.open(), FIRST.decides(), "");
        assertThat(frameworks.publish(ans, space, second).number()).isEqualTo(2);
        assertThat(frameworks.version(space, 1).text()).isEqualTo(FIRST);
        assertThat(frameworks.current(space)).hasValueSatisfying(it -> assertThat(it.text()).isEqualTo(second));
        assertThat(frameworks.history(bo, space)).extracting(FrameworkVersion::number).containsExactly(2, 1);
    }

    @Test
    void who_publishes_on_top_of_an_old_version_is_told() {
        frameworks.publish(ans, space, 0, FIRST);
        assertThatThrownBy(() -> frameworks.publish(ans, space, 0, FIRST)).satisfies(refusedWith("space.framework-newer"));
    }

    @Test
    void a_draft_starts_from_the_current_version_and_is_gone_once_published() {
        frameworks.publish(ans, space, FIRST);
        var draft = frameworks.draft(ans, space);
        assertThat(draft).isEqualTo(new FrameworkDraft(FIRST, 1, 0));
        var changed = new FrameworkText(Localized.nl("Anders."), List.of(), List.of(), List.of(), "");
        var saved = frameworks.saveDraft(ans, space, draft.version(), changed);
        assertThat(frameworks.draft(ans, space)).isEqualTo(saved);
        assertThat(frameworks.current(space).orElseThrow().text()).isEqualTo(FIRST);
        frameworks.publish(ans, space, saved.basedOn(), saved.text());
        assertThat(frameworks.draft(ans, space)).isEqualTo(new FrameworkDraft(changed, 2, 0));
    }

    @Test
    void who_saves_a_draft_that_somebody_else_saved_since_is_told_and_the_other_text_stays() {
        var read = frameworks.draft(ans, space);
        frameworks.saveDraft(ans, space, read.version(), FIRST);
        var late = new FrameworkText(Localized.nl("Te laat."), List.of(), List.of(), List.of(), "");
        assertThatThrownBy(() -> frameworks.saveDraft(ans, space, read.version(), late)).satisfies(refusedWith("kernel.stale"));
        assertThat(frameworks.draft(ans, space).text()).isEqualTo(FIRST);
    }

    @Test
    void an_empty_framework_and_too_long_sentences_are_refused() {
        var blank = new FrameworkText(Localized.EMPTY, List.of(Localized.nl(" ")), List.of(), List.of(), "bron");
        assertThatThrownBy(() -> frameworks.publish(ans, space, blank)).satisfies(refusedWith("space.framework-empty"));
        var tooLong = new FrameworkText(Localized.of(Language.PL, "ł".repeat(601)), List.of(), List.of(), List.of(), "");
        assertThatThrownBy(() -> frameworks.publish(ans, space, tooLong)).satisfies(refusedWith("kernel.text-too-long"));
        var tooMany = new FrameworkText(Localized.EMPTY, Collections.nCopies(51, Localized.nl("ja")), List.of(), List.of(), "");
        assertThatThrownBy(() -> frameworks.saveDraft(ans, space, 0, tooMany)).satisfies(refusedWith("space.framework-too-many"));
    }

    @Test
    void only_facilitators_of_this_space_write_and_only_its_members_see_the_history() {
        var dirk = People.somebody("Dirk");
        var elsewhere = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.PLATFORM, "Elders", Localized.EMPTY));
        members.add(Actor.SYSTEM, elsewhere, dirk.id(), Role.FACILITATOR, null);
        for (var actor : List.of(dirk, bo)) {
            assertThatThrownBy(() -> frameworks.publish(actor, space, FIRST)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> frameworks.publish(actor, space, 0, FIRST)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> frameworks.draft(actor, space)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> frameworks.saveDraft(actor, space, 0, FIRST)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> frameworks.dropDraft(actor, space)).satisfies(refusedWith("kernel.forbidden"));
        }
        assertThatThrownBy(() -> frameworks.history(dirk, space)).satisfies(refusedWith("kernel.forbidden"));
    }

    @Test
    void languages_are_kept_by_their_tag() {
        frameworks.publish(ans, space, FIRST);
        assertThat(database.queryForObject("select json_value(content, '$.intro.bg') from framework_version where space_id = ?",
                String.class, space.value().toString())).isEqualTo("Това е решено.");
    }
}
