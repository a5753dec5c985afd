package nl.tafelronde.space;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SpaceMembersDbTest extends DbTest {

    private final Actor.Person kim = People.administrator();
    private final Actor.Person ans = People.somebody("Ans");
    private final Actor.Person bo = People.somebody("Bo");

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Organisations organisations;
    @Autowired
    JdbcClient database;

    private SpaceId space;

    @BeforeEach
    void a_space_with_ans_as_its_facilitator_and_bo_as_member() {
        space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY));
        members.add(kim, space, ans.id(), Role.FACILITATOR, null);
        members.add(kim, space, bo.id(), Role.MEMBER, null);
    }

    @Test
    void a_member_acts_for_an_organisation() {
        var kas = organisations.create(kim, new OrganisationData("Kas " + Ids.next(), OrganisationKind.EMPLOYER, null));
        members.change(ans, space, bo.id(), card(bo).version(), Role.OBSERVER, kas);
        assertThat(card(bo)).satisfies(it -> {
            assertThat(it.role()).isEqualTo(Role.OBSERVER);
            assertThat(it.organisation()).isNotNull().satisfies(organisation -> assertThat(organisation.id()).isEqualTo(kas));
        });
        assertThatThrownBy(() -> members.change(ans, space, bo.id(), card(bo).version(), Role.MEMBER, OrganisationId.next()))
                .satisfies(refusedWith("network.gone"));
    }

    @Test
    void members_of_an_organisation_that_was_entered_twice_act_for_the_one_that_is_left() {
        var twice = organisations.create(kim, new OrganisationData("Kas " + Ids.next(), OrganisationKind.EMPLOYER, "kas.example"));
        var kas = organisations.create(kim, new OrganisationData("De Kas " + Ids.next(), OrganisationKind.EMPLOYER, null));
        members.change(ans, space, bo.id(), card(bo).version(), Role.MEMBER, twice);
        var before = card(bo).version();
        assertThatThrownBy(() -> organisations.merge(ans, twice, 0, kas)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> organisations.merge(kim, twice, 7, kas)).satisfies(refusedWith("kernel.stale"));
        assertThatThrownBy(() -> organisations.merge(kim, kas, 0, kas)).satisfies(refusedWith("network.merge-which"));
        assertThatThrownBy(() -> organisations.merge(kim, twice, 0, OrganisationId.next())).satisfies(refusedWith("network.gone"));
        assertThat(organisations.merge(kim, twice, 0, kas).website()).isEqualTo("https://kas.example");
        assertThat(card(bo).organisation()).isNotNull().satisfies(it -> assertThat(it.id()).isEqualTo(kas));
        assertThat(organisations.find(twice)).isEmpty();
        assertThatThrownBy(() -> members.change(ans, space, bo.id(), before, Role.MEMBER, twice)).satisfies(refusedWith("kernel.stale"));
        assertThat(database.sql("select count(*) from audit_entry where action = 'network.organisations-merged' and subject = ?")
                .param(kas.value()).query(Integer.class).single()).isOne();
    }

    @Test
    void who_changes_a_role_that_somebody_else_just_changed_is_told() {
        var before = card(bo).version();
        members.change(ans, space, bo.id(), before, Role.OBSERVER, null);
        assertThatThrownBy(() -> members.change(kim, space, bo.id(), before, Role.FACILITATOR, null)).satisfies(refusedWith("kernel.stale"));
        assertThat(card(bo).role()).isEqualTo(Role.OBSERVER);
    }

    @Test
    void nobody_is_a_member_twice() {
        assertThatThrownBy(() -> members.add(ans, space, bo.id(), Role.OBSERVER, null)).satisfies(refusedWith("space.member-already"));
    }

    @Test
    void the_last_facilitator_stays_one() {
        assertThatThrownBy(() -> members.remove(ans, space, ans.id())).satisfies(refusedWith("space.last-facilitator"));
        assertThatThrownBy(() -> members.change(ans, space, ans.id(), card(ans).version(), Role.MEMBER, null))
                .satisfies(refusedWith("space.last-facilitator"));
        members.change(ans, space, bo.id(), card(bo).version(), Role.FACILITATOR, null);
        members.remove(ans, space, ans.id());
        assertThat(members.of(bo, space)).extracting(MemberCard::account).containsExactly(bo.id());
    }

    @Test
    void two_facilitators_who_take_each_other_out_at_once_leave_one() throws Exception {
        members.change(ans, space, bo.id(), card(bo).version(), Role.FACILITATOR, null);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var steps = List.<Callable<Boolean>>of(
                    () -> removed(start, ans, bo), () -> removed(start, bo, ans));
            var done = threads.invokeAll(steps).stream().map(Future::resultNow).toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(members.of(kim, space)).extracting(MemberCard::role).containsExactly(Role.FACILITATOR);
    }

    private boolean removed(CyclicBarrier start, Actor.Person by, Actor.Person who) throws Exception {
        start.await();
        try {
            members.remove(by, space, who.id());
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void people_may_leave_but_not_send_others_away() {
        var cas = People.somebody("Cas");
        members.add(ans, space, cas.id(), Role.MEMBER, null);
        assertThatThrownBy(() -> members.remove(cas, space, bo.id())).satisfies(refusedWith("kernel.forbidden"));
        members.remove(cas, space, cas.id());
        assertThatThrownBy(() -> members.of(cas, space)).satisfies(refusedWith("kernel.forbidden"));
    }

    @Test
    void members_and_facilitators_of_elsewhere_cannot_touch_the_members() {
        var dirk = People.somebody("Dirk");
        var elsewhere = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.PLATFORM, "Elders", Localized.EMPTY));
        members.add(kim, elsewhere, dirk.id(), Role.FACILITATOR, null);
        for (var actor : List.of(dirk, bo)) {
            assertThatThrownBy(() -> members.add(actor, space, actor.id(), Role.FACILITATOR, null)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> members.change(actor, space, bo.id(), 0, Role.FACILITATOR, null)).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> members.remove(actor, space, ans.id())).satisfies(refusedWith("kernel.forbidden"));
        }
        assertThatThrownBy(() -> members.of(dirk, space)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> members.of(Actor.ANONYMOUS, space)).satisfies(refusedWith("kernel.sign-in"));
    }

    private MemberCard card(Actor.Person person) {
        return members.of(kim, space).stream().filter(it -> it.account().equals(person.id())).findFirst().orElseThrow();
    }
}
