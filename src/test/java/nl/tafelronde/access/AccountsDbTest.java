package nl.tafelronde.access;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Accounts and their sign-ins: who may do what to whom. */
class AccountsDbTest extends DbTest {

    private static final Actor.Person ADMINISTRATOR = new Actor.Person(AccountId.next(), "Amal", true, Language.NL);

    @Autowired
    Accounts accounts;
    @Autowired
    SignIns signIns;
    @Autowired
    AccountRepository repository;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void somebodyAdministers() {
        accounts.admit(Actor.SYSTEM, new Invitation("Amal", newAddress(), Language.NL, true));
    }

    @Test
    void the_last_administrator_stays_one() {
        var self = account();
        accounts.administer(Actor.SYSTEM, self.id(), true);
        database.sql("update account set administrator = false where id <> ?").param(self.id().value()).update();
        assertThatThrownBy(() -> accounts.administer(ADMINISTRATOR, self.id(), false)).satisfies(refusedWith("access.last-administrator"));
        assertThatThrownBy(() -> accounts.end(ADMINISTRATOR, self.id())).satisfies(refusedWith("access.last-administrator"));
        var other = account();
        accounts.administer(Actor.SYSTEM, other.id(), true);
        accounts.administer(ADMINISTRATOR, self.id(), false);
        assertThat(accounts.me(self).administrator()).isFalse();
    }

    @Test
    void an_administrator_invites_finds_promotes_and_ends() throws Exception {
        var email = newAddress();
        var id = accounts.invite(ADMINISTRATOR, new Invitation("Jan 100%_" + email, " " + email.toUpperCase(), Language.RO, false));
        assertThat(TestMail.await(email, 1).getSubject()).isEqualTo("Invitație la Tafelronde");
        assertThat(accounts.list(ADMINISTRATOR, email, 0, 10)).extracting(AccountCard::id).containsExactly(id);
        assertThat(accounts.list(ADMINISTRATOR, "100%_" + email, 0, 10)).as("signs of the query language are letters").hasSize(1);
        assertThat(accounts.list(ADMINISTRATOR, "1_0%_" + email, 0, 10)).isEmpty();
        assertThat(accounts.count(ADMINISTRATOR, email)).isOne();
        assertThatThrownBy(() -> accounts.invite(ADMINISTRATOR, new Invitation("Jan", email, Language.NL, false)))
                .satisfies(refusedWith("access.email-known"));
        accounts.administer(ADMINISTRATOR, id, true);
        assertThat(accounts.find(id).orElseThrow().administrator()).isTrue();
        accounts.end(ADMINISTRATOR, id);
        assertThat(accounts.find(id).orElseThrow().ended()).isTrue();
        assertThatThrownBy(() -> signIns.open(id, "Firefox")).satisfies(refusedWith("access.no-entry"));
        accounts.readmit(ADMINISTRATOR, id);
        assertThat(signIns.open(id, "Firefox").signedIn().person().administrator()).isTrue();
        accounts.administer(ADMINISTRATOR, id, false);
    }

    @Test
    void nobody_else_may() {
        var id = account().id();
        var invitation = new Invitation("X", newAddress(), Language.NL, true);
        var person = account();
        for (var actor : List.<Actor>of(person, new Actor.Display(Ids.next(), Language.NL),
                new Actor.Participant(ParticipantId.next(), Ids.next(), "Eik 10", StakeholderGroup.OTHER, Language.NL))) {
            for (var deed : deeds(actor, id, invitation)) {
                assertThatThrownBy(deed).satisfies(refusedWith("kernel.forbidden"));
            }
        }
        for (var deed : deeds(Actor.ANONYMOUS, id, invitation)) {
            assertThatThrownBy(deed).satisfies(refusedWith("kernel.sign-in"));
        }
    }

    private List<ThrowingCallable> deeds(Actor actor, AccountId id, Invitation invitation) {
        return List.of(() -> accounts.list(actor, "", 0, 10), () -> accounts.count(actor, ""), () -> accounts.invite(actor, invitation),
                () -> accounts.admit(actor, invitation), () -> accounts.administer(actor, id, true), () -> accounts.end(actor, id),
                () -> accounts.readmit(actor, id));
    }

    @Test
    void everybody_changes_their_own_name_and_language_and_others_have_none_to_change() {
        var self = account();
        accounts.change(self, " Zofia\tNowak ", Language.UK);
        assertThat(accounts.me(self)).satisfies(it -> assertThat(it.name()).isEqualTo("Zofia Nowak"))
                .satisfies(it -> assertThat(it.language()).isEqualTo(Language.UK));
        assertThatThrownBy(() -> accounts.change(Actor.ANONYMOUS, "X", Language.NL)).satisfies(refusedWith("kernel.sign-in"));
        assertThatThrownBy(() -> accounts.me(new Actor.Display(Ids.next(), Language.NL))).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> accounts.change(self, " ", Language.NL)).satisfies(refusedWith("kernel.text-empty"));
    }

    @Test
    void a_sign_in_stands_for_30_days_after_its_last_use_and_knows_a_new_role_at_once() {
        var self = account();
        var token = signIns.open(self.id(), "Firefox · Linux").token();
        clock.move(Duration.ofDays(29));
        assertThat(signIns.find(token)).isPresent();
        accounts.administer(Actor.SYSTEM, self.id(), true);
        assertThat(signIns.find(token).orElseThrow().person().administrator()).isTrue();
        accounts.administer(Actor.SYSTEM, self.id(), false);
        clock.move(Duration.ofDays(29));
        assertThat(signIns.find(token)).isPresent();
        clock.move(Duration.ofDays(31));
        assertThat(signIns.find(token)).isEmpty();
        assertThat(signIns.find("made up")).isEmpty();
    }

    @Test
    void people_see_and_end_their_own_sign_ins_and_nobody_elses() {
        var self = account();
        var other = account();
        var laptop = signIns.open(self.id(), "Firefox · Linux");
        var phone = signIns.open(self.id(), "Safari · iPhone");
        var old = signIns.open(self.id(), "Chrome · Windows");
        assertThat(signIns.mine(self, laptop.signedIn().signIn())).hasSize(3)
                .filteredOn(SignInCard::current).extracting(SignInCard::browser).containsExactly("Firefox · Linux");
        assertThat(signIns.mine(other, null)).isEmpty();

        assertThatThrownBy(() -> signIns.end(other, phone.signedIn().signIn())).satisfies(refusedWith("kernel.not-found"));
        assertThatThrownBy(() -> signIns.end(Actor.ANONYMOUS, phone.signedIn().signIn())).satisfies(refusedWith("kernel.sign-in"));
        assertThatThrownBy(() -> signIns.mine(Actor.ANONYMOUS, null)).satisfies(refusedWith("kernel.sign-in"));
        assertThatThrownBy(() -> signIns.endOthers(Actor.ANONYMOUS, null)).satisfies(refusedWith("kernel.sign-in"));

        signIns.end(self, phone.signedIn().signIn());
        assertThat(signIns.find(phone.token())).isEmpty();
        assertThat(signIns.endOthers(self, laptop.signedIn().signIn())).isOne();
        assertThat(signIns.find(old.token())).isEmpty();
        assertThat(signIns.find(laptop.token())).isPresent();
    }

    @Test
    void two_changes_from_the_same_start_do_not_overwrite_each_other() {
        var self = account();
        var stale = repository.findById(self.id().value()).orElseThrow();
        accounts.change(self, "Eerst", Language.NL);
        stale.introduce("Later", Language.EN);
        assertThatThrownBy(() -> repository.save(stale)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(accounts.me(self).name()).isEqualTo("Eerst");
    }

    private Actor.Person account() {
        var id = accounts.admit(Actor.SYSTEM, new Invitation("Zofia", newAddress(), Language.PL, false));
        return new Actor.Person(id, "Zofia", false, Language.PL);
    }

    private static String newAddress() {
        return "person." + UUID.randomUUID() + "@example.org";
    }
}
