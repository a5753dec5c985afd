package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.space.SpaceId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Before the report is frozen, who was there says what is wrong; the facilitator takes it over or answers, and they hear of it. */
@Import(LabWorld.class)
class CorrectionsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Reports reports;
    @Autowired
    Corrections corrections;
    @Autowired
    Participants participants;
    @Autowired
    ReportPersonalData personalData;

    @Autowired
    JdbcTemplate database;

    private final String address = "sowa." + UUID.randomUUID() + "@example.org";
    private SpaceId space;
    private Actor.Person ans;
    private Actor.Participant sowa;
    private LabSessionId id;
    private UUID intro;

    @BeforeEach
    void anEveningThatIsOver() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        var session = world.running(space);
        id = session.id();
        sowa = world.joinWithMail(session, "Sowa Mądra", Language.PL, address);
        sessions.close(ans, id);
        intro = block(OutcomeBlock.Kind.INTRO).id();
    }

    private OutcomeBlock block(OutcomeBlock.Kind kind) {
        return outcomes.edit(ans, id).blocks().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private void ask() {
        corrections.ask(ans, id, clock.instant().plus(Duration.ofDays(7)));
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail.getContent());
    }

    private static String part(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? part(parts.getBodyPart(0).getContent()) : content.toString();
    }

    private String page(String query) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + "/outcome/" + id + query)).build(), BodyHandlers.ofString()).body();
        }
    }

    private int post(String me, String json) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + "/api/lab/" + id + "/report/remarks")).header("X-Tafelronde", "1")
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json.formatted(intro, me))).build(),
                    BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void who_was_there_comes_by_the_link_in_their_mail_says_it_and_reads_the_answer() throws Exception {
        ask();
        var link = Pattern.compile("/outcome/" + id + "(\\?me=[\\w-]+&lang=pl)").matcher(text(TestMail.await(address, 1)));
        assertThat(link.find()).isTrue();
        var me = link.group(1);
        var kept = Pattern.compile("\\?me=[\\w.-]+").matcher(database.queryForObject("select words from mail where receiver = ? limit 1", String.class, address));
        assertThat(kept.find()).isTrue();
        assertThat(kept.group()).contains("sealed.report.");
        assertThat(page(kept.group())).as("who reads the outbox does not come in their place").doesNotContain("Samen kijken");
        assertThat(page("")).doesNotContain("Samen kijken");
        assertThat(page(me)).contains("Samen kijken", "Co trzeba zmienić?", "Coś się nie zgadza?");
        var token = me.replaceFirst(".*me=", "").replaceFirst("&.*", "");

        assertThat(post(token, "{\"block\":\"%s\",\"text\":\"Nie tylko patrzeć\",\"language\":\"pl\",\"me\":\"%s\"}")).isEqualTo(201);
        assertThat(post("wrong", "{\"block\":\"%s\",\"text\":\"Ik ook\",\"language\":\"nl\",\"me\":\"%s\"}")).isEqualTo(401);

        var remark = corrections.all(ans, id).getFirst();
        assertThat(remark.group()).isEqualTo(StakeholderGroup.RESIDENT);
        assertThat(remark.toString()).doesNotContain("Sowa", sowa.id().value().toString());
        corrections.answer(ans, id, remark.id(), "Dat staat verderop.", Language.NL);
        assertThat(text(TestMail.await(address, 2))).contains("?me=").doesNotContain("verderop");
        assertThat(page(me)).contains("Nie tylko patrzeć", "<p class=\"answer\" lang=\"nl\">Dat staat verderop.", "Odpowiedziano");
        assertThatThrownBy(() -> corrections.answer(ans, id, remark.id(), "Nog eens", Language.NL)).satisfies(refusedWith("lab-report.remark-settled"));
    }

    @Test
    void a_remark_taken_over_changes_its_block_and_only_its_author_knows() {
        ask();
        var remark = corrections.say(sowa, id, intro, "Samen doen", Language.NL);
        var other = participants.join(Actor.ANONYMOUS, id.value(), new Joining(UUID.randomUUID(), "Uil", StakeholderGroup.MIGRANT, Language.NL, null, false));
        var now = block(OutcomeBlock.Kind.INTRO);
        corrections.accept(ans, id, remark.id(), new OutcomeBlock(now.id(), now.version(), now.kind(), now.phase(), now.heading(),
                Localized.nl("Samen kijken en doen"), now.agreements(), now.leftOut(), true), "", Language.NL);

        assertThat(corrections.mine(sowa, id)).singleElement().extracting(ReportRemark::state).isEqualTo(ReportRemark.State.ACCEPTED);
        assertThat(corrections.mine(other, id)).isEmpty();
        assertThat(reports.read(sowa, id).sections()).anyMatch(it -> it.body().equals(Localized.nl("Samen kijken en doen")));
    }

    @Test
    void a_block_that_bo_saved_meanwhile_is_not_overwritten_and_the_remark_stays_open() {
        ask();
        var remark = corrections.say(sowa, id, intro, "Samen doen", Language.NL);
        var seen = block(OutcomeBlock.Kind.INTRO);
        var mine = new OutcomeBlock(seen.id(), seen.version(), seen.kind(), seen.phase(), seen.heading(), Localized.nl("Van Ans"), seen.agreements(), seen.leftOut(), true);
        outcomes.change(world.member(space, Role.FACILITATOR), id, new OutcomeBlock(seen.id(), seen.version(), seen.kind(), seen.phase(), seen.heading(),
                Localized.nl("Van Bo"), seen.agreements(), seen.leftOut(), true));

        assertThatThrownBy(() -> corrections.accept(ans, id, remark.id(), mine, "", Language.NL)).satisfies(refusedWith("kernel.stale"));
        assertThat(corrections.all(ans, id)).singleElement().extracting(ReportRemark::state).isEqualTo(ReportRemark.State.OPEN);
        assertThat(block(OutcomeBlock.Kind.INTRO).body()).isEqualTo(Localized.nl("Van Bo"));
    }

    @Test
    void nobody_reacts_before_it_is_asked_after_its_end_or_once_it_is_frozen() {
        assertThatThrownBy(() -> corrections.say(sowa, id, intro, "Te vroeg", Language.NL)).satisfies(refusedWith("lab-report.not-asking"));
        assertThatThrownBy(() -> reports.read(sowa, id)).satisfies(refusedWith("lab.outcome.not-published"));
        assertThatThrownBy(() -> corrections.ask(ans, id, clock.instant())).satisfies(refusedWith("lab-report.until-when"));
        ask();
        corrections.say(sowa, id, intro, "Op tijd", Language.NL);
        clock.move(Duration.ofDays(8));
        assertThatThrownBy(() -> corrections.say(sowa, id, intro, "Te laat", Language.NL)).satisfies(refusedWith("lab-report.not-asking"));
        assertThat(reports.read(sowa, id).title()).isNotNull();
        outcomes.publish(ans, id);
        assertThatThrownBy(() -> corrections.say(sowa, id, intro, "Bevroren", Language.NL)).satisfies(refusedWith("lab-report.not-asking"));
        assertThatThrownBy(this::ask).satisfies(refusedWith("lab-report.is-frozen"));
    }

    @Test
    void asking_again_moves_the_end_and_mails_nobody_twice() {
        ask();
        TestMail.await(address, 1);
        corrections.ask(ans, id, clock.instant().plus(Duration.ofDays(9)));
        assertThat(reports.read(sowa, id).correctUntil()).isAfter(clock.instant().plus(Duration.ofDays(8)));
        assertThat(TestMail.to(address)).hasSize(1);
        corrections.stop(ans, id);
        assertThatThrownBy(() -> reports.read(sowa, id)).satisfies(refusedWith("lab.outcome.not-published"));
    }

    @Test
    void a_flood_is_slowed_down_for_its_author_only() {
        ask();
        for (var number = 0; number < 6; number++) {
            corrections.say(sowa, id, intro, "Opmerking " + number, Language.NL);
        }
        assertThatThrownBy(() -> corrections.say(sowa, id, intro, "Nog een", Language.NL)).satisfies(refusedWith("lab-report.too-fast"));
        corrections.say(ans, id, intro, "Van een begeleider", Language.NL);
        assertThatThrownBy(() -> corrections.say(ans, id, intro, "x".repeat(1001), Language.NL)).satisfies(refusedWith("kernel.text-too-long"));
        assertThatThrownBy(() -> corrections.say(ans, id, UUID.randomUUID(), "Waarover?", Language.NL)).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void what_somebody_said_is_in_their_file_and_goes_when_they_go() {
        ask();
        corrections.say(sowa, id, intro, "Van mij", Language.NL);
        assertThat(personalData.of(sowa)).isNotEmpty().extractingByKey("remarks").asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement().asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("text", "Van mij");
        participants.leave(sowa, sowa.id());
        assertThat(corrections.all(ans, id)).isEmpty();
        assertThat(personalData.of(sowa)).isEqualTo(Map.of());
    }

    @Test
    void what_was_said_is_kept_for_a_year() {
        ask();
        corrections.say(sowa, id, intro, "Lang geleden", Language.NL);
        clock.move(Duration.ofDays(364));
        personalData.forget();
        assertThat(corrections.all(ans, id)).hasSize(1);
        clock.move(Duration.ofDays(2));
        personalData.forget();
        assertThat(corrections.all(ans, id)).isEmpty();
    }

    @Test
    void a_link_is_good_for_its_own_evening_and_not_for_ever() throws Exception {
        ask();
        var me = Pattern.compile("\\?me=[\\w-]+").matcher(text(TestMail.await(address, 1)));
        assertThat(me.find()).isTrue();
        clock.move(Duration.ofDays(91));
        assertThat(page(me.group() + "&lang=nl")).contains("niet openbaar").doesNotContain("Samen kijken");
    }
}
