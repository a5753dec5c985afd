package nl.tafelronde.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.CoSigners;
import nl.tafelronde.proposal.NewCoSigner;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.proposal.Verdict;
import nl.tafelronde.provenance.ChainWorld;
import nl.tafelronde.provenance.Contributions;
import nl.tafelronde.provenance.Journey;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a council decided is in the framework: who signed, who is a member and who wrote a note for it hear of that, once. */
@Import({World.Maker.class, ChainWorld.Maker.class})
class FrameworkNewsDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/s/[\\w-]+)");
    private static final Pattern TEXT = Pattern.compile("name=\"text\" value=\"(\\w{64})\"");

    @Autowired
    ChainWorld.Maker worlds;
    @Autowired
    ContributionDigest digest;
    @Autowired
    Contributions contributions;
    @Autowired
    Proposals proposals;
    @Autowired
    CoSigners signers;
    @Autowired
    Frameworks frameworks;
    @Autowired
    Accounts accounts;
    @Autowired
    SpaceMembers members;
    @Autowired
    Mails mails;

    private final String ana = "ana." + UUID.randomUUID() + "@example.org";
    private final String lid = "lid." + UUID.randomUUID() + "@example.org";
    private final String magda = "magda." + UUID.randomUUID() + "@example.org";
    private ChainWorld chain;
    private Actor facilitator;
    private Actor.Participant author;
    private ProposalId id;

    @BeforeEach
    void a_proposal_from_a_note_that_somebody_signs_and_a_council_adopts() throws Exception {
        chain = worlds.make();
        facilitator = chain.world.facilitator();
        author = chain.joins("Magda", Language.PL, magda);
        var note = chain.note(author, "Een loket");
        members.add(Actor.SYSTEM, chain.world.space, accounts.invite(Actor.SYSTEM, new Invitation("Lid", lid, Language.NL, false)), Role.MEMBER, null);
        TestMail.await(lid, 1);
        id = proposals.create(facilitator, chain.world.space.value(), new ProposalDraft("Een loket", Addressee.COUNCIL, "Horst", "Komt er een loket?",
                "Het is nodig", "", List.of(), Language.NL), List.of(Piece.note(note.value())));
        signers.add(facilitator, id, new NewCoSigner("Ana Kowalska", null, "", EmailAddress.of(ana), Language.PL));
        try (var browser = new TestBrowser(address())) {
            var path = found(LINK, text(TestMail.await(ana, 1)));
            browser.post(path, "what=sign&comment=&text=" + found(TEXT, browser.get(path).body()), "Content-Type", "application/x-www-form-urlencoded");
        }
        proposals.submit(facilitator, id, version());
        proposals.receive(facilitator, id, version(), new Receipt(today(), "de griffie", ""));
        proposals.schedule(facilitator, id, version(), today());
        proposals.decide(facilitator, id, version(), new Decision(Verdict.ADOPTED, today(), "Er komt een loket."));
        TestMail.await(ana, 3);
        TestMail.await(lid, 2);
    }

    @Test
    void who_signed_and_who_is_a_member_hear_once_where_it_stands() throws Exception {
        var number = publish();
        var toSigner = TestMail.await(ana, 4);
        assertThat(toSigner.getSubject()).isEqualTo("Są nowe ramy rozmowy: Een loket");
        assertThat(toSigner.getHeader("List-Unsubscribe-Post")).isNotNull();
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get(found(LINK, text(toSigner)) + "?lang=nl").body()).contains("Dit besluit staat in kader " + number);
        }
        var toMember = TestMail.await(lid, 3);
        assertThat(toMember.getSubject()).isEqualTo("Er is een nieuw kader: Een loket");
        assertThat(text(toMember)).contains("/space/" + chain.world.space + "/framework/" + number);
        var told = mails.fates("proposal/" + id + "/framework/").keySet();
        assertThat(publish()).as("another framework because of the same decision").isGreaterThan(number);
        assertThat(mails.fates("proposal/" + id + "/framework/").keySet()).isEqualTo(told).hasSizeGreaterThan(1);
        assertThat(TestMail.to(ana)).hasSize(4);
        assertThat(TestMail.to(lid)).hasSize(3);
    }

    @Test
    void whoever_wrote_a_note_for_it_hears_the_morning_after_and_finds_it_on_their_own_page() throws Exception {
        morning();
        var before = TestMail.await(magda, 1);
        assertThat(text(before)).doesNotContain("Trafiła do ram rozmowy");
        publish();
        morning();
        assertThat(text(TestMail.await(magda, 2))).contains("Trafiła do ram rozmowy: 1");
        assertThat(contributions.mine(author).getFirst().steps()).extracting(Journey.Step::card).extracting(it -> it.piece().kind(), it -> it.link())
                .contains(tuple(Piece.Kind.FRAMEWORK, null));
        publish();
        morning();
        assertThat(TestMail.to(magda)).as("told once").hasSize(2);
    }

    @Test
    void a_framework_that_came_of_no_proposal_is_no_news_about_one() {
        var draft = frameworks.draft(facilitator, chain.world.space);
        frameworks.publish(facilitator, chain.world.space, draft.basedOn(), new FrameworkText(draft.text().intro(),
                List.of(Localized.nl("Wonen is vast.")), draft.text().open(), draft.text().decides(), "college"));
        assertThat(mails.fates("proposal/" + id + "/framework/")).isEmpty();
    }

    /** As a facilitator does: the decision becomes a draft, and the draft the framework. */
    private int publish() {
        proposals.prepareFramework(facilitator, id);
        var draft = frameworks.draft(facilitator, chain.world.space);
        return frameworks.publish(facilitator, chain.world.space, draft.basedOn(), draft.text()).number();
    }

    private void morning() {
        clock.move(Duration.between(clock.instant(), today().plusDays(1).atTime(LocalTime.of(9, 0)).atZone(TimeConfiguration.HOME).toInstant()));
        digest.run();
        digest.run();
    }

    private long version() {
        return proposals.read(facilitator, id).version();
    }

    private static String found(Pattern pattern, String in) {
        var matcher = pattern.matcher(in);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String text(MimeMessage mail) throws Exception {
        return text(mail.getContent());
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
