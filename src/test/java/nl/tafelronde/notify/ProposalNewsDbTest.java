package nl.tafelronde.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.CoSigner;
import nl.tafelronde.proposal.CoSigners;
import nl.tafelronde.proposal.NewCoSigner;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalStep;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.proposal.Verdict;
import nl.tafelronde.space.SpaceMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Co-signers are asked by mail, answer without account, and hear with the members how it went on. */
@Import(World.Maker.class)
class ProposalNewsDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/s/[\\w-]+)");
    private static final Pattern STOP = Pattern.compile("https?://[^/\\s]+(/access/no-mail\\?about=[\\w-]+)");
    private static final Pattern TEXT = Pattern.compile("name=\"text\" value=\"(\\w{64})\"");

    @Autowired
    JdbcTemplate database;
    @Autowired
    Proposals proposals;
    @Autowired
    CoSigners signers;
    @Autowired
    Accounts accounts;
    @Autowired
    SpaceMembers members;
    @Autowired
    PersonalFiles files;
    @Autowired
    World.Maker worlds;

    private final String ana = "ana." + UUID.randomUUID() + "@example.org";
    private final String piet = "piet." + UUID.randomUUID() + "@example.org";
    private final String member = "member." + UUID.randomUUID() + "@example.org";
    private World world;
    private ProposalId id;

    @BeforeEach
    void asked() {
        world = worlds.make();
        members.add(Actor.SYSTEM, world.space, accounts.invite(Actor.SYSTEM, new Invitation("Lid", member, Language.NL, false)), Role.MEMBER, null);
        TestMail.await(member, 1);
        id = proposals.create(world.facilitator(), world.space.value(), new ProposalDraft("Een loket", Addressee.COUNCIL, "Horst", "Komt er een loket?",
                "Het is nodig", "", List.of(), Language.NL), List.of());
        ask("Ana Kowalska", ana, Language.PL);
    }

    @Test
    void who_is_asked_reads_it_signs_and_hears_of_agenda_and_decision() throws Exception {
        ask("Piet Peeters", piet, Language.NL);
        var asked = TestMail.await(ana, 1);
        assertThat(asked.getSubject()).isEqualTo("Czy podpiszesz? Een loket");
        assertThat(asked.getHeader("List-Unsubscribe-Post")).isNotNull();
        try (var browser = new TestBrowser(address())) {
            var path = link(asked);
            var page = browser.get(path + "?lang=pl");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Een loket", "Podpisuję").doesNotContain(ana, piet, "Piet Peeters");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(signer("Ana Kowalska").state()).isEqualTo(CoSigner.State.ASKED);
            assertThat(post(browser, path, "what=sign&comment=Dobrze&text=" + hash(page.body())).statusCode()).isEqualTo(303);
            assertThat(signer("Ana Kowalska").state()).isEqualTo(CoSigner.State.SIGNED);
            assertThat(post(browser, link(TestMail.await(piet, 1)), "what=decline&comment=&text=").statusCode()).isEqualTo(303);
            var empty = post(browser, path, "what=&text=");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(browser.get("/s/nonsense").statusCode()).isEqualTo(404);
            var sealed = Pattern.compile("https?://[^/\\s]+(/s/[\\w.-]+)").matcher(database.queryForObject("select words from mail where receiver = ? limit 1", String.class, piet));
            assertThat(sealed.find()).isTrue();
            assertThat(sealed.group(1)).contains("sealed.proposal-signer.");
            assertThat(browser.get(sealed.group(1)).statusCode()).as("who reads the outbox does not sign in their place").isEqualTo(404);
        }
        decided(Verdict.ADOPTED);
        assertThat(TestMail.await(ana, 2).getSubject()).isEqualTo("W porządku obrad: Een loket");
        assertThat(TestMail.await(ana, 3).getSubject()).isEqualTo("Przyjęto: Een loket");
        assertThat(words(TestMail.await(member, 2))).contains("Aangenomen", "Er komt een loket.", "/proposal/" + id);
        assertThat(TestMail.to(piet)).hasSize(1);
        assertThat(TestMail.to(member)).hasSize(2);
    }

    @Test
    void a_text_that_changed_meanwhile_is_not_signed_and_is_shown_anew() throws Exception {
        try (var browser = new TestBrowser(address())) {
            var path = link(TestMail.await(ana, 1));
            var old = hash(browser.get(path).body());
            proposals.change(world.facilitator(), id, proposals.read(world.facilitator(), id).version(), new ProposalDraft("Twee loketten", Addressee.COUNCIL, "Horst",
                    "Komen er twee?", "Het is nodig", "", List.of(), Language.NL));
            var refused = post(browser, path + "?lang=en", "what=sign&comment=Mooi&text=" + old);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("The text changed since you read it", "Twee loketten", ">Mooi<");
            assertThat(signer("Ana Kowalska").state()).isEqualTo(CoSigner.State.ASKED);
        }
    }

    @Test
    void a_press_too_many_asks_nobody_twice_and_later_somebody_is_asked_again() throws Exception {
        var signer = signer("Ana Kowalska").id();
        TestMail.await(ana, 1);
        clock.move(Duration.ofHours(1));
        signers.ask(world.facilitator(), id, signer);
        signers.ask(world.facilitator(), id, signer);
        TestMail.await(ana, 2);
        clock.move(Duration.ofMinutes(2));
        signers.ask(world.facilitator(), id, signer);
        TestMail.await(ana, 3);
        assertThat(TestMail.to(ana)).hasSize(3);
        assertThat(proposals.history(world.facilitator(), id).stream().filter(it -> it.kind() == ProposalStep.Kind.ASKED)).hasSize(3);
    }

    @Test
    void one_click_stops_mail_about_proposals_and_a_signature_stays() throws Exception {
        try (var browser = new TestBrowser(address())) {
            var mail = TestMail.await(ana, 1);
            var path = link(mail);
            post(browser, path, "what=sign&comment=&text=" + hash(browser.get(path).body()));
            assertThat(post(browser, found(STOP, words(mail)), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        }
        decided(Verdict.REJECTED);
        TestMail.await(member, 2);
        assertThat(TestMail.to(ana)).hasSize(1);
        assertThat(proposals.read(world.facilitator(), id).signatures()).hasSize(1);
    }

    @Test
    void who_erases_their_account_is_named_under_nothing_and_mailed_no_more() throws Exception {
        var account = accounts.invite(Actor.SYSTEM, new Invitation("Piet Peeters", piet, Language.NL, false));
        ask("Piet Peeters", piet, Language.NL);
        var person = new Actor.Person(account, "Piet Peeters", false, Language.NL);
        assertThat(files.export(person).get("proposal").toString()).contains(id.toString(), "Piet Peeters").doesNotContain(ana);
        try (var browser = new TestBrowser(address())) {
            TestMail.await(piet, 2);
            var path = linkIn(TestMail.to(piet));
            post(browser, path, "what=sign&comment=&text=" + hash(browser.get(path).body()));
        }
        proposals.submit(world.facilitator(), id, proposals.read(world.facilitator(), id).version());
        files.erase(person, piet);
        assertThat(proposals.read(world.facilitator(), id).coSigners()).extracting(CoSigner::name).containsExactlyInAnyOrder("Ana Kowalska", null);
        assertThat(proposals.read(world.facilitator(), id).toString()).doesNotContain("Piet", "p…@example.org");
    }

    @Test
    void a_decision_takes_as_many_statements_for_many_members_as_for_a_few() {
        var few = deciding(2);
        var many = deciding(14);
        var statements = Queries.during(few);
        assertThat(Queries.during(many)).isEqualTo(statements);
        assertThat(database.queryForObject("select count(*) from mail where kind = 'proposal-decided' and mail_key like ?", Integer.class,
                "proposal/" + id + "/decided/%")).as("Ana did not sign; Kim and the others are members").isGreaterThanOrEqualTo(14);
    }

    /** The decision about a proposal in a space with so many more members, still to be written down. */
    private Runnable deciding(int more) {
        world = worlds.make();
        var today = today();
        var who = world.facilitator();
        IntStream.range(0, more).forEach(it -> members.add(Actor.SYSTEM, world.space, accounts.invite(Actor.SYSTEM,
                new Invitation("Lid " + it, "lid." + UUID.randomUUID() + "@example.org", Language.NL, false)), Role.MEMBER, null));
        var proposal = proposals.create(who, world.space.value(), new ProposalDraft("Een loket", Addressee.COUNCIL, "Horst", "Komt er een loket?",
                "Het is nodig", "", List.of(), Language.NL), List.of());
        id = proposal;
        signers.add(who, proposal, new NewCoSigner("Ana Kowalska", null, "", EmailAddress.of("ana." + UUID.randomUUID() + "@example.org"), Language.PL));
        proposals.submit(who, proposal, proposals.read(who, proposal).version());
        proposals.receive(who, proposal, proposals.read(who, proposal).version(), new Receipt(today, "de griffie", ""));
        proposals.schedule(who, proposal, proposals.read(who, proposal).version(), today);
        var version = proposals.read(who, proposal).version();
        return () -> proposals.decide(who, proposal, version, new Decision(Verdict.ADOPTED, today, "Er komt een loket."));
    }

    private void decided(Verdict verdict) {
        var today = today();
        var who = world.facilitator();
        proposals.submit(who, id, proposals.read(who, id).version());
        proposals.receive(who, id, proposals.read(who, id).version(), new Receipt(today, "de griffie", ""));
        proposals.schedule(who, id, proposals.read(who, id).version(), today);
        proposals.decide(who, id, proposals.read(who, id).version(), new Decision(verdict, today, "Er komt een loket."));
    }

    private void ask(String name, String email, Language language) {
        signers.add(world.facilitator(), id, new NewCoSigner(name, null, "", EmailAddress.of(email), language));
    }

    private CoSigner signer(String name) {
        return proposals.read(world.facilitator(), id).coSigners().stream().filter(it -> name.equals(it.name())).findFirst().orElseThrow();
    }

    private HttpResponse<String> post(TestBrowser browser, String path, String form) {
        return browser.post(path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String hash(String page) {
        return found(TEXT, page);
    }

    private static String link(MimeMessage mail) throws Exception {
        return found(LINK, words(mail));
    }

    /** In whichever of these it stands: which mail is sent first is nobody's business. */
    private static String linkIn(List<MimeMessage> mails) throws Exception {
        var all = new StringBuilder();
        for (var mail : mails) {
            all.append(words(mail));
        }
        return found(LINK, all.toString());
    }

    private static String found(Pattern pattern, String in) {
        var matcher = pattern.matcher(in);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String words(MimeMessage mail) throws Exception {
        return text(mail.getContent());
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
