package nl.tafelronde.access;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.domain.ParticipantRepository;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** People without account: joining, being remembered, leaving. */
@ExtendWith(OutputCaptureExtension.class)
class ParticipantsDbTest extends DbTest {

    @Autowired
    Participants participants;
    @Autowired
    ParticipantCookies cookies;
    @Autowired
    ParticipantRepository repository;
    @Autowired
    JdbcClient database;

    final UUID place = Ids.next();

    @Test
    void joining_twice_with_the_same_id_is_joining_once() {
        var joining = joining("Wilg 12", null, false);
        var first = participants.join(Actor.ANONYMOUS, place, joining);
        assertThat(participants.join(Actor.ANONYMOUS, place, joining)).isEqualTo(first);
        assertThat(participants.countByGroup(place)).containsOnly(Map.entry(StakeholderGroup.MIGRANT, 1));
        assertThat(first.id().value()).as("who hears somebody's id cannot join as them").isNotEqualTo(joining.id());
    }

    @Test
    void the_same_joining_in_two_places_gives_two_people_that_nothing_joins() {
        var joining = joining("Wilg 12", null, false);
        var elsewhere = Ids.next();
        var here = participants.join(Actor.ANONYMOUS, place, joining);
        var there = participants.join(Actor.ANONYMOUS, elsewhere, joining);
        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(database.sql("select count(distinct joining_hash) from participant where place in (?, ?)").params(place, elsewhere)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void twenty_people_who_join_at_once_with_the_same_suggestion_all_get_in_under_different_names() throws Exception {
        var suggestion = participants.suggestName(place, Language.PL);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var joins = new ArrayList<Callable<String>>();
            for (var person = 0; person < 20; person++) {
                joins.add(() -> participants.join(Actor.ANONYMOUS, place, joining(suggestion, null, false)).name());
            }
            var names = new HashSet<String>();
            for (Future<String> name : people.invokeAll(joins)) {
                names.add(name.get());
            }
            assertThat(names).hasSize(20).contains(suggestion);
        }
    }

    @Test
    void a_name_of_ones_own_is_refused_when_somebody_here_has_it_and_fine_elsewhere() {
        participants.join(Actor.ANONYMOUS, place, joining("Andrzej", null, false));
        assertThatThrownBy(() -> participants.join(Actor.ANONYMOUS, place, joining(" andrzej ", null, false)))
                .satisfies(refusedWith("access.name-taken"));
        assertThat(participants.join(Actor.ANONYMOUS, Ids.next(), joining("Andrzej", null, false)).name()).isEqualTo("Andrzej");
    }

    @Test
    void names_are_cleaned_and_bounded() {
        assertThat(participants.join(Actor.ANONYMOUS, place, joining("  Ana\u202E \u0000Maria\n ", null, false)).name()).isEqualTo("Ana Maria");
        assertThatThrownBy(() -> participants.join(Actor.ANONYMOUS, place, joining(" \u200B ", null, false)))
                .satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> participants.join(Actor.ANONYMOUS, place, joining("x".repeat(41), null, false)))
                .satisfies(refusedWith("kernel.text-too-long"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void suggested_names_fit_and_are_recognised_in_every_language(Language language) {
        var name = participants.suggestName(place, language);
        assertThat(name).matches("\\p{Lu}[\\p{L}]+ \\d\\d");
        participants.join(Actor.ANONYMOUS, place, new Joining(UUID.randomUUID(), name, StakeholderGroup.OTHER, language, null, false));
        var again = participants.join(Actor.ANONYMOUS, place,
                new Joining(UUID.randomUUID(), name, StakeholderGroup.OTHER, language, null, false));
        assertThat(again.name()).isNotEqualTo(name);
    }

    @Test
    void an_address_is_kept_apart_only_with_consent_shown_masked_and_gone_when_withdrawn() {
        var without = participants.join(Actor.ANONYMOUS, place, joining("Eik 10", "ana@example.org", false));
        assertThat(participants.find(without.id()).orElseThrow().maskedEmail()).isNull();
        var with = participants.join(Actor.ANONYMOUS, place, joining("Eik 11", " Ana@Example.org ", true));
        assertThat(participants.find(with.id()).orElseThrow().maskedEmail()).isEqualTo("a…@example.org");
        participants.withdrawEmail(with, with.id());
        assertThat(participants.find(with.id()).orElseThrow().maskedEmail()).isNull();
        assertThat(database.sql("select count(*) from participant_contact where participant = ?").param(with.id().value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void who_leaves_is_forgotten_by_name_and_address_and_their_cookie_with_them() {
        var self = participants.join(Actor.ANONYMOUS, place, joining("Eik 12", "ana@example.org", true));
        var browser = remembered(self);
        participants.leave(self, self.id());
        var card = participants.find(self.id()).orElseThrow();
        assertThat(card.withdrawn()).isTrue();
        assertThat(card.name()).isEmpty();
        assertThat(card.maskedEmail()).isNull();
        assertThat(cookies.read(browser, place)).isEqualTo(Actor.ANONYMOUS);
        assertThat(participants.countByGroup(place)).isEmpty();
    }

    @Test
    void nobody_changes_reads_the_address_of_or_removes_somebody_else() {
        var self = participants.join(Actor.ANONYMOUS, place, joining("Eik 13", "ana@example.org", true));
        var other = participants.join(Actor.ANONYMOUS, place, joining("Eik 14", null, false));
        var person = new Actor.Person(AccountId.next(), "Administrator", true, Language.NL);
        for (var actor : List.<Actor>of(other, person, new Actor.Display(place, Language.NL))) {
            assertThatThrownBy(() -> participants.change(actor, self.id(), new ParticipantChange("X", null, null, false)))
                    .satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> participants.withdrawEmail(actor, self.id())).satisfies(refusedWith("kernel.forbidden"));
            assertThatThrownBy(() -> participants.leave(actor, self.id())).satisfies(refusedWith("kernel.forbidden"));
        }
        assertThatThrownBy(() -> participants.leave(Actor.ANONYMOUS, self.id())).satisfies(refusedWith("kernel.sign-in"));
        assertThat(participants.change(self, self.id(), new ParticipantChange("Eik 15", Language.RO, null, false)))
                .satisfies(it -> assertThat(it.name()).isEqualTo("Eik 15"))
                .satisfies(it -> assertThat(it.language()).isEqualTo(Language.RO));
    }

    @Test
    void two_changes_from_the_same_start_do_not_overwrite_each_other() {
        var self = participants.join(Actor.ANONYMOUS, place, joining("Eik 16", null, false));
        var stale = repository.findById(self.id().value()).orElseThrow();
        participants.change(self, self.id(), new ParticipantChange(null, Language.BG, null, false));
        stale.read(Language.UK);
        assertThatThrownBy(() -> repository.save(stale)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(participants.find(self.id()).orElseThrow().language()).isEqualTo(Language.BG);
    }

    @Test
    void a_cookie_counts_in_its_own_place_until_it_expires_and_only_as_we_wrote_it() {
        var self = participants.join(Actor.ANONYMOUS, place, joining("Eik 17", null, false));
        var browser = remembered(self);
        assertThat(cookies.read(browser, place)).isEqualTo(self);

        var elsewhere = Ids.next();
        var cookie = browser.getCookies()[0];
        var moved = new MockHttpServletRequest();
        moved.setCookies(new Cookie("tr_" + elsewhere.toString().replace("-", ""), cookie.getValue()));
        assertThat(cookies.read(moved, elsewhere)).as("foreign").isEqualTo(Actor.ANONYMOUS);

        for (var at = 0; at < cookie.getValue().length(); at += 7) {
            var forged = new MockHttpServletRequest();
            var letter = cookie.getValue().charAt(at) == 'A' ? 'B' : 'A';
            forged.setCookies(new Cookie(cookie.getName(), cookie.getValue().substring(0, at) + letter + cookie.getValue().substring(at + 1)));
            assertThat(cookies.read(forged, place)).as("forged at " + at).isEqualTo(Actor.ANONYMOUS);
        }
        for (var nonsense : List.of("", ".", "x.y", "AAAA", "ł.ł")) {
            var broken = new MockHttpServletRequest();
            broken.setCookies(new Cookie(cookie.getName(), nonsense));
            assertThat(cookies.read(broken, place)).isEqualTo(Actor.ANONYMOUS);
        }
        clock.move(Duration.ofDays(61));
        assertThat(cookies.read(browser, place)).as("expired").isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void a_projector_is_remembered_with_its_language() {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, new Actor.Display(place, Language.UK));
        var browser = new MockHttpServletRequest();
        browser.setCookies(response.getCookies());
        assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(cookies.read(browser, place)).isEqualTo(new Actor.Display(place, Language.UK));
    }

    @Test
    void joining_leaves_no_name_and_no_address_in_the_log(CapturedOutput log) {
        var name = "Wioletta " + place.toString().substring(0, 8);
        var self = participants.join(Actor.ANONYMOUS, place, joining(name, "wioletta@example.org", true));
        assertThatThrownBy(() -> participants.join(Actor.ANONYMOUS, place, joining(name, null, false))).satisfies(refusedWith("access.name-taken"));
        participants.leave(self, self.id());
        assertThat(log.getAll()).doesNotContain(name).doesNotContain("wioletta@example.org");
    }

    @Test
    void who_joins_over_and_over_is_asked_to_wait() {
        var joining = joining("Eik 18", null, false);
        for (var time = 0; time < 10; time++) {
            participants.join(Actor.ANONYMOUS, place, joining);
        }
        assertThatThrownBy(() -> participants.join(Actor.ANONYMOUS, place, joining)).satisfies(refusedWith("access.too-many"));
    }

    private MockHttpServletRequest remembered(Actor.Participant self) {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, self);
        var browser = new MockHttpServletRequest();
        browser.setCookies(response.getCookies());
        return browser;
    }

    private static Joining joining(String name, @Nullable String email, boolean consent) {
        return new Joining(UUID.randomUUID(), name, StakeholderGroup.MIGRANT, Language.PL, email, consent);
    }
}
