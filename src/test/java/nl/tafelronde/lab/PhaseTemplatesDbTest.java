package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.space.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class PhaseTemplatesDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    PhaseTemplates templates;

    private SpaceId space;
    private Actor.Person ans;

    @BeforeEach
    void ans() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
    }

    @Test
    void the_evening_that_ships_is_there_in_six_languages_and_only_administrators_change_it() {
        var shipped = templates.usableIn(ans, space.value()).stream().filter(PhaseTemplateDetails::shipped).findFirst().orElseThrow();
        assertThat(shipped.programme().phases()).hasSize(7).allSatisfy(it -> {
            assertThat(it.title().texts()).containsOnlyKeys(Language.values());
            assertThat(it.instruction().texts()).containsOnlyKeys(Language.values());
        });
        assertThat(shipped.mayChange()).isFalse();
        assertThatThrownBy(() -> templates.change(ans, shipped.id(), shipped.version(), shipped.name(), shipped.description(),
                shipped.programme())).satisfies(refusedWith("kernel.forbidden"));
    }

    @Test
    void shipping_again_leaves_what_people_changed() {
        var key = "test-" + Ids.next();
        var id = templates.ship(Actor.SYSTEM, key, Localized.nl("Eerst"), Localized.EMPTY, LabWorld.programme());
        templates.change(world.kim, id, 0, Localized.nl("Aangepast"), Localized.EMPTY, LabWorld.programme());
        assertThat(templates.ship(Actor.SYSTEM, key, Localized.nl("Eerst"), Localized.EMPTY, LabWorld.programme())).isEqualTo(id);
        assertThat(templates.read(ans, space.value(), id).name()).isEqualTo(Localized.nl("Aangepast"));
        templates.remove(world.kim, id);
    }

    @Test
    void a_template_is_kept_from_a_session_and_belongs_to_its_space() {
        var id = templates.saveFrom(ans, world.draft(space), Localized.nl("Onze avond"), Localized.nl("Kort"));
        var read = templates.read(ans, space.value(), id);
        assertThat(read.name()).isEqualTo(Localized.nl("Onze avond"));
        assertThat(read.mayChange()).isTrue();
        var elsewhere = world.space();
        assertThat(templates.usableIn(world.kim, elsewhere.value())).extracting(PhaseTemplateDetails::id).doesNotContain(id);
        assertThatThrownBy(() -> templates.read(world.kim, elsewhere.value(), id)).satisfies(refusedWith("lab.template-gone"));
    }

    @Test
    void who_changes_an_old_version_is_told_and_the_newer_one_stays() {
        var id = templates.saveFrom(ans, world.draft(space), Localized.nl("Onze avond"), Localized.EMPTY);
        var before = templates.read(ans, space.value(), id);
        templates.change(world.kim, id, before.version(), Localized.nl("Nieuw"), Localized.EMPTY, before.programme());
        assertThatThrownBy(() -> templates.change(ans, id, before.version(), Localized.nl("Oud"), Localized.EMPTY, before.programme()))
                .satisfies(refusedWith("kernel.stale"));
        assertThat(templates.read(ans, space.value(), id).name()).isEqualTo(Localized.nl("Nieuw"));
    }

    @Test
    void a_template_needs_a_name_and_phases() {
        var session = world.draft(space);
        assertThatThrownBy(() -> templates.saveFrom(ans, session, Localized.EMPTY, Localized.EMPTY)).satisfies(refusedWith("kernel.text-empty"));
        var id = templates.saveFrom(ans, session, Localized.nl("Leeg"), Localized.EMPTY);
        assertThatThrownBy(() -> templates.change(ans, id, 0, Localized.nl("Leeg"), Localized.EMPTY, Programme.EMPTY))
                .satisfies(refusedWith("lab.missing.phases"));
    }

    @Test
    void a_removed_template_is_gone_until_it_is_restored() {
        var id = templates.saveFrom(ans, world.draft(space), Localized.nl("Onze avond"), Localized.EMPTY);
        templates.remove(ans, id);
        assertThatThrownBy(() -> templates.read(ans, space.value(), id)).satisfies(refusedWith("lab.template-gone"));
        templates.restore(ans, id);
        assertThat(templates.read(ans, space.value(), id).id()).isEqualTo(id);
    }
}
