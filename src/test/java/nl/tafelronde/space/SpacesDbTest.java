package nl.tafelronde.space;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SpacesDbTest extends DbTest {

    private final Actor.Person kim = People.administrator();
    private final Actor.Person stranger = People.somebody("Vreemde");

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Permissions permissions;

    @Test
    void a_space_is_kept_as_it_was_typed_in_every_language() {
        var description = new Localized(Map.of(Language.NL, "Samen wonen 🏡", Language.UK, "Разом житимемо"));
        var id = spaces.create(kim, new NewSpace(SpaceKind.REGIONAL_TABLE, "  Regiotafel \u202E Oost ", description));
        var read = spaces.read(kim, id);
        assertThat(read.name()).isEqualTo("Regiotafel Oost");
        assertThat(read.kind()).isEqualTo(SpaceKind.REGIONAL_TABLE);
        assertThat(read.description()).isEqualTo(description);
        assertThat(read.role()).isEqualTo(Role.FACILITATOR);
        assertThat(read.mayManage()).isTrue();
    }

    @Test
    void who_changes_an_old_version_is_told_and_the_newer_one_stays() {
        var id = space();
        var ans = facilitator(id);
        var before = spaces.read(ans, id);
        spaces.change(kim, id, before.version(), named("Nieuwe naam"));
        assertThatThrownBy(() -> spaces.change(ans, id, before.version(), named("Oude gedachte"))).satisfies(refusedWith("kernel.stale"));
        assertThat(spaces.read(ans, id).name()).isEqualTo("Nieuwe naam");
    }

    @Test
    void a_key_names_one_space() {
        var key = "lab-" + Ids.next();
        var id = spaces.create(kim, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY, null, key));
        assertThat(spaces.withKey(key)).contains(id);
        assertThatThrownBy(() -> spaces.create(kim, new NewSpace(SpaceKind.LAB_TRACK, "LAB 2", Localized.EMPTY, null, key)))
                .satisfies(refusedWith("space.key-taken"));
    }

    @Test
    void an_unknown_look_is_refused() {
        assertThatThrownBy(() -> spaces.create(kim, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY, "../../secret", null)))
                .satisfies(refusedWith("space.tokens-unknown"));
    }

    @Test
    void only_administrators_make_spaces() {
        assertThatThrownBy(() -> spaces.create(stranger, named("Mijn eigen"))).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> spaces.create(Actor.ANONYMOUS, named("Mijn eigen"))).satisfies(refusedWith("kernel.sign-in"));
    }

    @Test
    void a_member_of_another_space_sees_nothing_of_this_one() {
        var mine = space();
        var theirs = space();
        var bo = member(mine, Role.FACILITATOR);
        assertThat(spaces.mine(bo)).extracting(SpaceCard::id).containsExactly(mine);
        assertThatThrownBy(() -> spaces.read(bo, theirs)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> spaces.change(bo, theirs, 0, named("x"))).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> spaces.remove(bo, theirs)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> spaces.all(bo)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> spaces.mine(Actor.ANONYMOUS)).satisfies(refusedWith("kernel.sign-in"));
    }

    @Test
    void members_and_observers_see_the_space_and_change_nothing() {
        var id = space();
        for (var role : new Role[] {Role.MEMBER, Role.OBSERVER}) {
            var somebody = member(id, role);
            assertThat(spaces.read(somebody, id).mayManage()).isFalse();
            assertThatThrownBy(() -> spaces.change(somebody, id, 0, named("x"))).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> spaces.remove(somebody, id)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> spaces.restore(somebody, id)).satisfies(refusedWith("kernel.forbidden"));
        }
    }

    @Test
    void a_removed_space_is_out_of_sight_for_everybody_and_comes_back_as_it_was() {
        var id = space();
        var ans = facilitator(id);
        var bo = member(id, Role.MEMBER);
        spaces.remove(ans, id);
        assertThat(spaces.mine(bo)).isEmpty();
        assertThat(permissions.may(bo, Permission.SEE_SPACE, id.value())).isFalse();
        assertThatThrownBy(() -> spaces.read(kim, id)).satisfies(refusedWith("kernel.not-found"));
        assertThatThrownBy(() -> spaces.restore(stranger, id)).satisfies(refusedWith("kernel.forbidden"));
        spaces.restore(ans, id);
        assertThat(spaces.mine(bo)).extracting(SpaceCard::id).containsExactly(id);
    }

    @Test
    void the_list_of_spaces_counts_members() {
        var id = space();
        var bo = member(id, Role.OBSERVER);
        assertThat(spaces.mine(bo)).singleElement().satisfies(card -> {
            assertThat(card.members()).isEqualTo(2);
            assertThat(card.role()).isEqualTo(Role.OBSERVER);
        });
        assertThat(spaces.all(People.administrator())).filteredOn(it -> it.id().equals(id)).singleElement()
                .satisfies(card -> assertThat(card.role()).isNull());
    }

    private SpaceId space() {
        return spaces.create(kim, named("LAB"));
    }

    private Actor.Person facilitator(SpaceId space) {
        return member(space, Role.FACILITATOR);
    }

    private Actor.Person member(SpaceId space, Role role) {
        var person = People.somebody("Iemand");
        members.add(kim, space, person.id(), role, null);
        return person;
    }

    private static NewSpace named(String name) {
        return new NewSpace(SpaceKind.LAB_TRACK, name, Localized.EMPTY);
    }
}
