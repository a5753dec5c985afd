package nl.tafelronde.access;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One's own data: seeing all of it, and being erased. */
class PersonalFilesDbTest extends DbTest {

    @Autowired
    PersonalFiles files;
    @Autowired
    Accounts accounts;
    @Autowired
    SignIns signIns;
    @Autowired
    Participants participants;
    @Autowired
    ParticipantCookies cookies;
    @Autowired
    JdbcClient database;

    String email;
    Actor.Person self;

    @BeforeEach
    void somebodyHasAnAccount() {
        email = "oksana." + UUID.randomUUID() + "@example.org";
        self = new Actor.Person(accounts.admit(Actor.SYSTEM, new Invitation("Oksana", email, Language.UK, false)), "Oksana", false, Language.UK);
    }

    @Test
    void the_file_holds_ones_account_sign_ins_and_deeds_and_comes_to_nobody_else() {
        var signedIn = signIns.open(self.id(), "Firefox · Linux");
        try (var browser = new TestBrowser(address()); var stranger = new TestBrowser(address())) {
            var file = browser.get("/api/me/data.json", "Cookie", "tr_sign_in=" + signedIn.token());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(file.body()).contains(email, "Oksana", "Firefox · Linux", "access.signed-in");
            var refused = stranger.get("/api/me/data.json", "Accept-Language", "pl");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(refused.body()).contains("\"code\":\"kernel.sign-in\"");
        }
    }

    @Test
    void a_participant_gets_a_file_of_their_own_place_only() {
        var place = Ids.next();
        var participant = participants.join(Actor.ANONYMOUS, place,
                new Joining(UUID.randomUUID(), "Явір 12", StakeholderGroup.MIGRANT, Language.UK, email, true));
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, participant);
        var cookie = response.getCookies()[0].getName() + "=" + response.getCookies()[0].getValue();
        try (var phone = new TestBrowser(address())) {
            assertThat(phone.get("/api/places/" + place + "/me/data.json", "Cookie", cookie).body())
                    .contains("Явір 12", email, participant.id().toString());
            assertThat(phone.get("/api/places/" + Ids.next() + "/me/data.json", "Cookie", cookie).statusCode()).isEqualTo(401);
            assertThat(phone.get("/api/places/nonsense/me/data.json", "Cookie", cookie).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void who_is_erased_is_gone_by_name_address_sign_in_and_stays_as_an_id() {
        var signedIn = signIns.open(self.id(), "Firefox · Linux");
        assertThatThrownBy(() -> files.erase(self, "somebody@example.org")).satisfies(refusedWith("access.erase.not-typed"));
        files.erase(self, " " + email.toUpperCase() + " ");
        assertThat(signIns.find(signedIn.token())).isEmpty();
        assertThat(accounts.find(self.id()).orElseThrow()).satisfies(it -> {
            assertThat(it.erased()).isTrue();
            assertThat(it.name()).isEmpty();
            assertThat(it.email()).isEmpty();
        });
        assertThat(accounts.list(Actor.SYSTEM, email, 0, 10)).isEmpty();
        assertThatThrownBy(() -> signIns.open(self.id(), "Firefox")).satisfies(refusedWith("access.no-entry"));
        assertThatThrownBy(() -> accounts.readmit(Actor.SYSTEM, self.id())).satisfies(refusedWith("kernel.not-found"));
        for (var table : new String[] {"sign_in", "one_time_token"}) {
            assertThat(database.sql("select count(*) from " + table + " where account = ?").param(self.id().value())
                    .query(Integer.class).single()).as(table).isZero();
        }
        var again = accounts.admit(Actor.SYSTEM, new Invitation("Oksana", email, Language.UK, false));
        assertThat(again).as("the address is free again").isNotEqualTo(self.id());
    }

    @Test
    void nobody_without_account_can_be_erased_or_exported_as_one() {
        var display = new Actor.Display(Ids.next(), Language.NL);
        assertThatThrownBy(() -> files.erase(Actor.ANONYMOUS, email)).satisfies(refusedWith("kernel.sign-in"));
        assertThatThrownBy(() -> files.erase(display, email)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> files.export(Actor.ANONYMOUS)).satisfies(refusedWith("kernel.sign-in"));
        assertThatThrownBy(() -> files.export(display)).satisfies(refusedWith("kernel.forbidden"));
    }

    @Test
    void a_write_without_our_header_is_refused_in_the_readers_language() {
        try (var browser = new TestBrowser(address())) {
            var without = browser.post("/api/nothing", "{}", "Accept-Language", "ro");
            assertThat(without.statusCode()).isEqualTo(403);
            assertThat(without.body()).contains("\"code\":\"access.header-missing\"", "prea veche");
            var with = browser.post("/api/nothing", "{}", "X-Tafelronde", "1");
            assertThat(with.statusCode()).isEqualTo(404);
            assertThat(with.body()).contains("\"code\":\"kernel.not-found\"");
            assertThat(with.headers().allValues("Set-Cookie")).as("no session for the hall").isEmpty();
        }
    }

    @Test
    void only_administrators_look_into_the_engine() {
        accounts.administer(Actor.SYSTEM, self.id(), true);
        var administrator = "tr_sign_in=" + signIns.open(self.id(), "").token();
        try (var browser = new TestBrowser(address())) {
            for (var engine : new String[] {"/actuator/metrics", "/actuator/prometheus", "/actuator/info"}) {
                assertThat(browser.get(engine).statusCode()).as(engine).isEqualTo(401);
            }
            assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(browser.get("/actuator/metrics", "Cookie", administrator).statusCode()).isEqualTo(200);
            accounts.admit(Actor.SYSTEM, new Invitation("Amal", "amal." + UUID.randomUUID() + "@example.org", Language.NL, true));
            accounts.administer(Actor.SYSTEM, self.id(), false);
            assertThat(browser.get("/actuator/metrics", "Cookie", administrator).statusCode()).as("a role counts at once").isEqualTo(403);
        }
    }

    @Test
    void every_answer_tells_the_browser_what_to_refuse() {
        try (var browser = new TestBrowser(address())) {
            for (var path : new String[] {"/sign-in", "/api/me/data.json", "/tafelronde.css"}) {
                var headers = browser.get(path).headers();
                assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
                assertThat(headers.firstValue("Content-Security-Policy")).as(path)
                        .hasValueSatisfying(it -> assertThat(it).contains("frame-ancestors 'none'", "object-src 'none'", "base-uri"));
            }
        }
    }
}
