package nl.tafelronde.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Participants;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.MailId;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.provenance.ChainWorld;
import nl.tafelronde.provenance.Contributions;
import nl.tafelronde.provenance.Piece;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Import({World.Maker.class, ChainWorld.Maker.class})
class ContributionDigestDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/c/[\\w.-]+)");
    private static final Pattern STOP = Pattern.compile("https?://[^/\\s]+(/access/no-mail\\?about=[\\w-]+)");

    @Autowired
    ChainWorld.Maker worlds;
    @Autowired
    ContributionDigest digest;
    @Autowired
    Contributions contributions;
    @Autowired
    Participants participants;
    @Autowired
    Accounts accounts;
    @Autowired
    ActionPoints points;
    @Autowired
    Mails mails;
    @Autowired
    JdbcClient database;
    @Autowired
    TransactionTemplate transaction;

    private final String address = "magda." + UUID.randomUUID() + "@example.org";
    private LocalDate first;
    private ChainWorld chain;
    private Actor.Participant magda;
    private Actor.Participant joost;
    private NoteId hers;

    @BeforeEach
    void magda_left_her_address() {
        first = today();
        chain = worlds.make();
        magda = chain.joins("Magda", Language.PL, address);
        joost = chain.joins("Joost Ketelaar", Language.NL, null);
        hers = chain.note(magda, "Nederlands leren op het werk");
    }

    @Test
    void the_morning_after_she_hears_in_her_language_what_became_of_it_and_then_nothing_until_there_is_more() throws Exception {
        var his = chain.note(joost, "Taalles");
        var cluster = chain.group(his, hers);
        chain.theme("Meedoen", List.of(cluster), List.of(hers, his));
        at(1, 3);
        assertThat(TestMail.to(address)).as("at night nobody is mailed").isEmpty();
        at(1, 9);
        var mail = TestMail.await(address, 1);
        assertThat(mail.getSubject()).isEqualTo("Wiadomości o tym, co napisano podczas: Een LAB");
        assertThat(text(mail)).contains("Trafiła do grupy karteczek: 1", "Stała się częścią tematu: 1")
                .doesNotContain("Meedoen", "Nederlands leren", "Taalles", "Joost", "Magda");
        at(2, 9);
        assertThat(TestMail.to(address)).as("never an empty one").hasSize(1);
        var point = chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()));
        at(2, 15);
        assertThat(TestMail.to(address)).as("one a day, of what became so before that day").hasSize(1);
        at(3, 9);
        assertThat(text(TestMail.await(address, 2))).contains("Stała się częścią zadania: 1");
        chain.done(point, "https://example.org/opening");
        at(4, 9);
        assertThat(text(TestMail.await(address, 3))).contains("Zadanie, zakończone lub przerwane: 1").doesNotContain("Stała się");
    }

    @Test
    void what_was_taken_back_the_same_day_and_what_she_saw_on_her_phone_is_not_mailed() {
        var his = chain.note(joost, "Taalles");
        chain.group(his, hers);
        chain.ungroup(hers);
        at(1, 9);
        assertThat(TestMail.to(address)).isEmpty();
        chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()));
        clock.move(Duration.ofMinutes(1));
        contributions.seen(magda, clock.instant());
        at(2, 9);
        assertThat(TestMail.to(address)).isEmpty();
    }

    @Test
    void four_nodes_at_once_tell_her_once_and_what_is_undone_with_the_transaction_is_told_later() {
        chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()));
        move(1, 9);
        var before = today().atStartOfDay(TimeConfiguration.HOME).toInstant();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            assertThat(contributions.turn(magda, first.plusDays(1))).isTrue();
            assertThat(contributions.news(magda, before).empty()).isFalse();
            throw new IllegalStateException("the node dies here");
        })).isInstanceOf(IllegalStateException.class);
        IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.runAsync(digest::run)).toList().forEach(CompletableFuture::join);
        TestMail.await(address, 1);
        digest.run();
        assertThat(mails.fates("contribution/" + first.plusDays(1)).keySet().stream().filter(magda.id().value()::equals)).hasSize(1);
        at(2, 9);
        assertThat(TestMail.to(address)).hasSize(1);
    }

    @Test
    void whose_turn_it_was_today_costs_a_run_nothing_however_many_they_are() {
        at(1, 9);
        var few = Queries.during(digest::run);
        IntStream.range(0, 12).forEach(it -> chain.joins("Deelnemer " + it, Language.NL, it + "." + address));
        move(2, 9);
        var turns = Queries.during(digest::run) - few;
        assertThat(turns).as("each of thirteen is looked at").isGreaterThan(13);
        assertThat(Queries.during(digest::run)).as("nothing for each; who stopped such mail is asked about").isLessThan(few + 12);
    }

    @Test
    void two_sessions_with_one_address_get_one_mail_a_day_and_neither_is_forgotten() {
        var elsewhere = worlds.make();
        var again = elsewhere.joins("Wisła", Language.PL, address);
        elsewhere.actionPoint("Iets anders", Piece.note(elsewhere.note(again, "Daar").value()));
        chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()));
        at(1, 9);
        at(1, 12);
        TestMail.await(address, 1);
        assertThat(TestMail.to(address)).hasSize(1);
        at(2, 9);
        TestMail.await(address, 2);
        at(3, 9);
        assertThat(TestMail.to(address)).hasSize(2);
    }

    @Test
    void the_link_opens_her_page_and_nobody_who_reads_the_outbox_can_follow_it() throws Exception {
        var point = chain.actionPoint("Een taalcafé <beginnen>", Piece.note(hers.value()));
        chain.note(joost, "Van iemand anders");
        chain.done(point, "https://example.org/opening");
        at(1, 9);
        var path = found(LINK, text(TestMail.await(address, 1)));
        try (var browser = new TestBrowser(address())) {
            var page = browser.get(path + "?lang=nl");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.body()).contains("Nederlands leren op het werk", "Werd deel van actiepunt 1", "Een taalcafé &lt;beginnen&gt;", "Gedaan",
                    "https://example.org/opening", "Nieuw").doesNotContain("Femke", "Joost", "Magda", "Van iemand anders", address, "dankzij");
            assertThat(contributions.mine(magda).getFirst().fresh()).as("looking changes nothing").isTrue();
            var until = found(Pattern.compile("name=\"until\" value=\"([^\"]+)\""), page.body());
            assertThat(browser.post(path, "until=" + until, "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(303);
            assertThat(contributions.mine(magda).getFirst().fresh()).isFalse();
            assertThat(browser.post(path, "until=gisteren", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(422);
            var sealed = Awaitility.await().until(() -> database.sql("select id from mail where receiver = ? and state = 'SENT'").param(address)
                    .query(UUID.class).optional(), Optional::isPresent).orElseThrow();
            var kept = found(LINK, mails.read(chain.world.administrator(), new MailId(sealed)).words());
            assertThat(kept).contains("sealed.contributions.");
            assertThat(browser.get(kept).statusCode()).isEqualTo(404);
            mails.post("test/" + Ids.next() + "/" + Ids.next(), new Mail(EmailAddress.of("curious." + address), Language.NL, "contribution",
                    List.of("Een LAB", kept), null));
            assertThat(text(TestMail.await("curious." + address, 1))).as("the seal of one receiver stays shut for another").contains("sealed.contributions.");
            participants.withdrawEmail(magda, magda.id());
            assertThat(browser.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void who_wants_no_such_mail_gets_none_and_who_left_is_told_nothing() throws Exception {
        chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()));
        var gone = "gone." + address;
        var someone = chain.joins("Ionela", Language.RO, gone);
        chain.actionPoint("Nog een", Piece.note(chain.note(someone, "Wonen").value()));
        participants.leave(someone, someone.id());
        at(1, 9);
        var stop = found(STOP, text(TestMail.await(address, 1)));
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.post(stop, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isLessThan(400);
        }
        chain.actionPoint("En nog een", Piece.note(hers.value()));
        at(2, 9);
        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(TestMail.to(gone)).isEmpty();
    }

    @Test
    void an_account_hears_of_its_notes_and_of_what_came_to_stand_in_its_name() throws Exception {
        var account = accounts.admit(Actor.SYSTEM, new Invitation("Femke", address.replace("magda", "femke"), Language.NL, true));
        var femke = new Actor.Person(account, "Femke", true, Language.NL);
        var note = chain.note(femke, "Van het bureau");
        chain.actionPoint("Een taalcafé beginnen", Piece.note(note.value()));
        points.create(chain.world.facilitator(), chain.world.space.value(), null, new ActionPointDraft("Zaal regelen", "", Language.NL,
                new Owner(null, "Femke", EmailAddress.of(address.replace("magda", "femke"))), LocalDate.of(2031, 5, 1), null, "", "", ""), List.of());
        at(1, 9);
        var mail = TestMail.await(address.replace("magda", "femke"), 1);
        assertThat(text(mail)).contains("Werd deel van een actiepunt: 1", "Nieuw op jouw naam: 1", "• 2. Zaal regelen", "/contributions");
        at(2, 9);
        assertThat(TestMail.to(address.replace("magda", "femke"))).hasSize(1);
    }

    /** So many days after the beginning at this hour, run twice. */
    private void at(int day, int hour) {
        move(day, hour);
        digest.run();
        digest.run();
    }

    private void move(int day, int hour) {
        clock.move(Duration.between(clock.instant(), first.plusDays(day).atTime(LocalTime.of(hour, 0)).atZone(TimeConfiguration.HOME).toInstant()));
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String text(MimeMessage mail) throws Exception {
        return text(mail.getContent());
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
