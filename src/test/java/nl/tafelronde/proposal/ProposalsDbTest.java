package nl.tafelronde.proposal;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft.TextBlock;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.publishing.CanonicalJson;
import nl.tafelronde.space.Frameworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@Import(World.Maker.class)
class ProposalsDbTest extends DbTest {

    private static final byte[] TEXT = "De begroting van het loket".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Proposals proposals;
    @Autowired
    CoSigners signers;
    @Autowired
    CoSignLinks links;
    @Autowired
    Attachments attachments;
    @Autowired
    Organisations organisations;
    @Autowired
    Provenance provenance;
    @Autowired
    Frameworks frameworks;
    @Autowired
    World.Maker worlds;
    @Autowired
    ProposalForgetting forgetting;
    @Autowired
    JdbcTemplate database;

    private World world;
    private Actor facilitator;
    private LocalDate today;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
        today = today();
    }

    @Test
    void what_was_written_is_read_with_what_it_came_from() {
        var note = Piece.note(world.note.value());
        var draft = new ProposalDraft("Een loket", Addressee.COLLEGE, "Horst", "Komt er een loket?", "Het is nodig.\n\nEcht.", "Weinig",
                List.of(new TextBlock("Wie", "De bibliotheek")), Language.NL);
        var id = proposals.create(facilitator, world.space.value(), draft, List.of(note));
        var read = proposals.read(facilitator, id);
        assertThat(read.draft()).isEqualTo(draft);
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.state()).isEqualTo(ProposalState.DRAFT);
        assertThat(read.from()).containsExactly(note);
        assertThat(provenance.into(note)).containsExactly(new Piece(Piece.Kind.PROPOSAL, id.value()));
        assertThat(proposals.list(world.people.get(World.Who.MEMBER), world.space.value())).singleElement()
                .satisfies(it -> assertThat(it.title()).isEqualTo("Een loket"));
    }

    @Test
    void it_goes_from_draft_to_decision_one_step_after_the_other() {
        var id = make();
        assertThatThrownBy(() -> proposals.receive(facilitator, id, version(id), new Receipt(today, "griffie", ""))).satisfies(refusedWith("proposal.refused.step"));
        proposals.submit(facilitator, id, version(id));
        assertThatThrownBy(() -> proposals.decide(facilitator, id, version(id), decided(Verdict.ADOPTED, today))).satisfies(refusedWith("proposal.refused.step"));
        assertThatThrownBy(() -> proposals.receive(facilitator, id, version(id), new Receipt(today.minusDays(1), "griffie", ""))).satisfies(refusedWith("proposal.refused.day"));
        assertThatThrownBy(() -> proposals.receive(facilitator, id, version(id), new Receipt(today.plusDays(1), "griffie", ""))).satisfies(refusedWith("proposal.refused.day"));
        assertThatThrownBy(() -> proposals.receive(facilitator, id, version(id), new Receipt(today, " ", ""))).satisfies(refusedWith("kernel.text-empty"));
        proposals.receive(facilitator, id, version(id), new Receipt(today, "de griffie", "2026-114"));
        proposals.schedule(facilitator, id, version(id), today.plusDays(10));
        assertThatThrownBy(() -> proposals.decide(facilitator, id, version(id), decided(Verdict.ADOPTED, today))).satisfies(refusedWith("proposal.refused.day"));
        clock.move(Duration.ofDays(11));
        var done = proposals.decide(facilitator, id, version(id), decided(Verdict.ADOPTED_CHANGED, today.plusDays(10)));
        assertThat(done.state()).isEqualTo(ProposalState.DECIDED);
        assertThat(done.decision()).isEqualTo(decided(Verdict.ADOPTED_CHANGED, today.plusDays(10)));
        assertThat(done.receipt()).isEqualTo(new Receipt(today, "de griffie", "2026-114"));
        assertThatThrownBy(() -> proposals.withdraw(facilitator, id, version(id), "toch niet")).satisfies(refusedWith("proposal.refused.step"));
        assertThat(proposals.history(facilitator, id)).extracting(ProposalStep::kind).containsExactly(ProposalStep.Kind.MADE, ProposalStep.Kind.SUBMITTED,
                ProposalStep.Kind.RECEIVED, ProposalStep.Kind.ON_AGENDA, ProposalStep.Kind.DECIDED);
    }

    @Test
    void what_was_put_off_comes_back_on_an_agenda_and_can_still_be_withdrawn() {
        var id = onAgenda();
        proposals.decide(facilitator, id, version(id), decided(Verdict.DEFERRED, today));
        assertThat(proposals.schedule(facilitator, id, version(id), today.plusDays(30)).decision()).isNull();
        assertThat(proposals.withdraw(facilitator, id, version(id), "Het is al geregeld").state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThatThrownBy(() -> proposals.schedule(facilitator, id, version(id), today)).satisfies(refusedWith("proposal.refused.step"));
    }

    @Test
    void nothing_incomplete_is_submitted_and_nothing_submitted_changes() {
        var id = proposals.create(facilitator, world.space.value(), new ProposalDraft("Een loket", Addressee.COUNCIL, "", "", "", "", List.of(), Language.NL), List.of());
        assertThatThrownBy(() -> proposals.submit(facilitator, id, version(id))).satisfies(refusedWith("proposal.refused.incomplete"));
        proposals.change(facilitator, id, version(id), ProposalPermissionRows.draft());
        proposals.submit(facilitator, id, version(id));
        assertThatThrownBy(() -> proposals.change(facilitator, id, version(id), ProposalPermissionRows.draft())).satisfies(refusedWith("proposal.refused.frozen"));
        assertThatThrownBy(() -> attachments.add(facilitator, id, "begroting.txt", TEXT)).satisfies(refusedWith("proposal.refused.frozen"));
        assertThatThrownBy(() -> signers.add(facilitator, id, new NewCoSigner("Ana", null, "", null, Language.NL))).satisfies(refusedWith("proposal.refused.frozen"));
        assertThatThrownBy(() -> proposals.cameFrom(facilitator, id, List.of(Piece.note(Ids.next())))).satisfies(refusedWith("proposal.refused.frozen"));
    }

    @Test
    void the_hash_is_over_the_text_the_files_and_those_who_signed_this_text_and_names_nobody() {
        var id = make();
        attachments.add(facilitator, id, "begroting.txt", TEXT);
        var early = signer(id, "Ana Kowalska");
        links.sign(token(id, early), textHash(id), "goed zo");
        proposals.change(facilitator, id, version(id), new ProposalDraft("Een loket, anders", Addressee.COUNCIL, "Horst", "Komt er een loket?", "Nodig", "", List.of(), Language.NL));
        assertThat(proposals.read(facilitator, id).coSigners()).singleElement().satisfies(it -> assertThat(it.outdated()).isTrue());
        var late = signer(id, "Piet Peeters");
        links.sign(token(id, late), textHash(id), null);
        var submitted = proposals.submit(facilitator, id, version(id));
        var frozen = proposals.frozen(facilitator, id);
        assertThat(CanonicalJson.sha256(frozen)).isEqualTo(submitted.hash());
        assertThat(frozen).contains("Een loket, anders", "begroting.txt", Attachments.sha256(TEXT)).doesNotContain("Ana", "Piet");
        var row = database.queryForMap("select salt, digest from proposal_cosigner where id = ?", late.value());
        assertThat(frozen).contains((String) row.get("digest"));
        assertThat(FrozenProposal.digest((String) row.get("salt"), "Piet Peeters", "", "buurman")).isEqualTo(row.get("digest"));
        assertThat(proposals.read(world.people.get(World.Who.MEMBER), id).coSigners()).extracting(CoSigner::name).containsExactly("Piet Peeters");
        assertThat(submitted.signatures()).hasSize(1);
    }

    @Test
    void who_signs_reads_what_stands_there_and_may_take_it_back_until_it_is_submitted() {
        var id = make();
        var ana = signer(id, "Ana Kowalska");
        var token = token(id, ana);
        assertThatThrownBy(() -> links.sign(token, "0".repeat(64), null)).satisfies(refusedWith("proposal.refused.text-changed"));
        links.sign(token, textHash(id), "goed zo");
        links.sign(token, textHash(id), "goed zo");
        assertThat(links.read(token).me().state()).isEqualTo(CoSigner.State.SIGNED);
        assertThat(proposals.history(facilitator, id).stream().filter(it -> it.kind() == ProposalStep.Kind.SIGNED)).hasSize(1);
        links.decline(token, "toch niet");
        assertThat(links.read(token).me().state()).isEqualTo(CoSigner.State.UNSIGNED);
        links.sign(token, textHash(id), null);
        proposals.submit(facilitator, id, version(id));
        assertThatThrownBy(() -> links.decline(token, null)).satisfies(refusedWith("proposal.link-closed"));
        links.forget(token);
        assertThat(proposals.read(facilitator, id).coSigners()).singleElement().satisfies(it -> assertThat(it.name()).isNull());
        assertThat(CanonicalJson.sha256(proposals.frozen(facilitator, id))).isEqualTo(proposals.read(facilitator, id).hash());
        assertThat(database.queryForObject("select salt from proposal_cosigner where id = ?", String.class, ana.value())).isNull();
    }

    @Test
    void a_renewed_link_and_somebody_off_the_list_sign_nothing() {
        var id = make();
        var ana = signer(id, "Ana");
        var old = token(id, ana);
        signers.renewLink(facilitator, id, ana);
        assertThatThrownBy(() -> links.read(old)).satisfies(refusedWith("proposal.link-unknown"));
        var now = token(id, ana);
        signers.remove(facilitator, id, ana);
        assertThatThrownBy(() -> links.sign(now, textHash(id), null)).satisfies(refusedWith("proposal.link-unknown"));
        assertThatThrownBy(() -> links.read("nothing")).satisfies(refusedWith("proposal.link-unknown"));
    }

    @Test
    void a_file_is_what_its_content_says_and_is_called_so() {
        var id = make();
        assertThatThrownBy(() -> attachments.add(facilitator, id, "foto.pdf", TEXT)).satisfies(refusedWith("proposal.file.not-what-it-says"));
        assertThatThrownBy(() -> attachments.add(facilitator, id, "foto.png", new byte[] {'M', 'Z', 0, 1})).satisfies(refusedWith("proposal.file.wrong-type"));
        assertThatThrownBy(() -> attachments.add(facilitator, id, "page.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusedWith("proposal.file.wrong-type"));
        assertThatThrownBy(() -> attachments.add(facilitator, id, "groot.txt", new byte[Attachments.MAX_BYTES + 1])).satisfies(refusedWith("proposal.file.too-big"));
        var file = attachments.add(facilitator, id, "C:\\map\\begroting.txt", TEXT);
        assertThat(file.name()).isEqualTo("begroting.txt");
        assertThatThrownBy(() -> attachments.add(facilitator, id, "nog eens.txt", TEXT)).satisfies(refusedWith("proposal.file.same"));
        assertThat(attachments.read(world.people.get(World.Who.MEMBER), id, file.id()).bytes()).isEqualTo(TEXT);
        attachments.remove(facilitator, id, file.id());
        assertThat(proposals.read(facilitator, id).attachments()).isEmpty();
    }

    @Test
    void a_picture_is_kept_without_what_a_camera_added_and_one_that_is_none_is_refused() throws Exception {
        var id = make();
        var taken = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", taken);
        var jpeg = taken.toByteArray();
        var secret = "Exif\0\0 51.4478 N 5.9628 E".getBytes(StandardCharsets.ISO_8859_1);
        var withPlace = new ByteArrayOutputStream();
        withPlace.write(jpeg, 0, 2);
        withPlace.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (secret.length + 2)});
        withPlace.write(secret);
        withPlace.write(jpeg, 2, jpeg.length - 2);
        var file = attachments.add(facilitator, id, "veld.jpg", withPlace.toByteArray());
        var kept = attachments.read(facilitator, id, file.id()).bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("51.4478");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
        assertThat(file.sha256()).isEqualTo(Attachments.sha256(kept));
        assertThat(file.size()).isEqualTo(kept.length);
        assertThatThrownBy(() -> attachments.add(facilitator, id, "geen.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3}))
                .satisfies(refusedWith("proposal.file.wrong-type"));
    }

    @Test
    void what_was_taken_back_as_a_draft_is_opened_to_nobody() {
        var id = make();
        proposals.withdraw(facilitator, id, version(id), "toch maar niet");
        assertThatThrownBy(() -> proposals.openToAll(facilitator, id, true)).satisfies(refusedWith("proposal.refused.step"));
    }

    @Test
    void addresses_and_who_took_it_in_go_a_year_after_the_last_step_and_not_while_it_goes_on() {
        var over = make();
        var live = make();
        for (var each : List.of(over, live)) {
            signers.add(facilitator, each, new NewCoSigner("Ana Kowalska", null, "", new EmailAddress("ana@example.org"), Language.PL));
            toAgenda(each);
        }
        proposals.decide(facilitator, over, version(over), decided(Verdict.REJECTED, today));
        clock.move(Duration.ofDays(364));
        forgetting.forget();
        assertThat(address(over)).isEqualTo("ana@example.org");
        assertThat(proposals.read(facilitator, over).receipt().by()).isEqualTo("de griffie");
        clock.move(Duration.ofDays(2));
        forgetting.forget();
        assertThat(address(over)).isNull();
        assertThat(proposals.read(facilitator, over).receipt().by()).isNull();
        assertThat(proposals.read(facilitator, over).coSigners()).extracting(CoSigner::name).containsExactly("Ana Kowalska");
        assertThat(address(live)).isEqualTo("ana@example.org");
        clock.move(Duration.ofDays(363));
        forgetting.forget();
        assertThat(address(live)).as("within two years it may still come to a decision").isEqualTo("ana@example.org");
        clock.move(Duration.ofDays(2));
        forgetting.forget();
        assertThat(address(live)).isNull();
    }

    @Test
    void what_a_co_signer_said_is_for_who_asked_them() {
        var id = make();
        links.sign(token(id, signer(id, "Ana Kowalska")), textHash(id), "onder ons gezegd");
        assertThat(proposals.read(facilitator, id).coSigners()).extracting(CoSigner::comment).containsExactly("onder ons gezegd");
        assertThat(proposals.read(world.people.get(World.Who.MEMBER), id).toString()).contains("Ana Kowalska").doesNotContain("onder ons");
        assertThat(links.read(token(id, signer(id, "Piet"))).proposal().toString()).contains("Ana Kowalska").doesNotContain("onder ons");
    }

    @Test
    void the_history_is_only_added_to() {
        var id = make();
        assertThat(proposals.history(facilitator, id)).hasSize(1);
        assertThatThrownBy(() -> database.update("update proposal_step set words = 'x'")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("delete from proposal_step")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void two_who_decide_at_the_same_moment_do_not_both_win() {
        var id = onAgenda();
        var version = version(id);
        var won = IntStream.range(0, 6).mapToObj(number -> CompletableFuture.supplyAsync(() -> {
            try {
                proposals.decide(facilitator, id, version, decided(number % 2 == 0 ? Verdict.ADOPTED : Verdict.REJECTED, today));
                return 1;
            } catch (Refusal refused) {
                return 0;
            }
        })).toList().stream().mapToInt(CompletableFuture::join).sum();
        assertThat(won).isEqualTo(1);
        assertThat(proposals.history(facilitator, id).stream().filter(it -> it.kind() == ProposalStep.Kind.DECIDED)).hasSize(1);
    }

    @Test
    void many_sign_while_it_is_submitted_and_each_is_under_it_or_told_that_they_are_late() {
        var id = make();
        var people = IntStream.range(0, 8).mapToObj(number -> token(id, signer(id, "Ondertekenaar " + number))).toList();
        var hash = textHash(id);
        var version = version(id);
        var told = people.stream().map(token -> CompletableFuture.supplyAsync(() -> {
            try {
                links.sign(token, hash, null);
                return true;
            } catch (Refusal late) {
                assertThat(late.key()).isEqualTo("proposal.link-closed");
                return false;
            }
        })).toList();
        proposals.submit(facilitator, id, version);
        var signed = told.stream().filter(CompletableFuture::join).count();
        assertThat(proposals.read(facilitator, id).signatures()).hasSize((int) signed);
        assertThat(database.queryForObject("select count(*) from proposal_cosigner where proposal_id = ? and digest is not null", Integer.class, id.value())).isEqualTo((int) signed);
    }

    @Test
    void only_what_was_opened_is_read_by_all() {
        var id = make();
        assertThatThrownBy(() -> proposals.openToAll(facilitator, id, true)).satisfies(refusedWith("proposal.refused.step"));
        proposals.submit(facilitator, id, version(id));
        assertThatThrownBy(() -> proposals.readOpen(id)).satisfies(refusedWith("kernel.not-found"));
        proposals.openToAll(facilitator, id, true);
        assertThat(proposals.readOpen(id).draft().title()).isEqualTo("Een loket in de bibliotheek");
        proposals.openToAll(facilitator, id, false);
        assertThatThrownBy(() -> proposals.readOpen(id)).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void an_adopted_proposal_comes_back_as_the_next_framework() {
        var id = onAgenda();
        assertThatThrownBy(() -> proposals.prepareFramework(facilitator, id)).satisfies(refusedWith("proposal.refused.not-adopted"));
        proposals.decide(facilitator, id, version(id), new Decision(Verdict.ADOPTED, today, "Er komt een loket.\nHet kost € 12.000."));
        var address = proposals.prepareFramework(facilitator, id);
        assertThat(address).isEqualTo("space/" + world.space + "/framework/edit");
        proposals.prepareFramework(facilitator, id);
        var draft = frameworks.draft(facilitator, world.space);
        assertThat(draft.text().fixed()).containsExactly(Localized.nl("Er komt een loket."), Localized.nl("Het kost € 12.000."));
        assertThat(draft.text().source()).contains("gemeenteraad van Horst", "voorstel 1");
        var published = frameworks.publish(facilitator, world.space, draft.basedOn(), draft.text());
        assertThat(proposals.read(facilitator, id).framework()).isEqualTo(published.number());
        assertThat(proposals.history(facilitator, id).getLast().kind()).isEqualTo(ProposalStep.Kind.FRAMEWORK);
    }

    @Test
    void a_co_signer_of_an_organisation_stays_when_it_merges() {
        var id = make();
        var old = organisations.create(world.administrator(), new OrganisationData("Oud " + Ids.next(), OrganisationKind.OTHER, null));
        var kept = organisations.create(world.administrator(), new OrganisationData("Nieuw " + Ids.next(), OrganisationKind.OTHER, null));
        signers.add(facilitator, id, new NewCoSigner("Ana", old, "directeur", null, Language.PL));
        organisations.merge(world.administrator(), old, 0, kept);
        assertThat(proposals.read(facilitator, id).coSigners()).singleElement().satisfies(it -> assertThat(it.organisationId()).isEqualTo(kept.value()));
    }

    private ProposalId make() {
        return proposals.create(facilitator, world.space.value(), ProposalPermissionRows.draft(), List.of());
    }

    private String address(ProposalId id) {
        return database.queryForObject("select email from proposal_cosigner where proposal_id = ?", String.class, id.value());
    }

    private ProposalId onAgenda() {
        return toAgenda(make());
    }

    private ProposalId toAgenda(ProposalId id) {
        proposals.submit(facilitator, id, version(id));
        proposals.receive(facilitator, id, version(id), new Receipt(today, "de griffie", ""));
        proposals.schedule(facilitator, id, version(id), today);
        return id;
    }

    private static Decision decided(Verdict verdict, LocalDate on) {
        return new Decision(verdict, on, "De raad besluit aldus.");
    }

    private CoSignerId signer(ProposalId id, String name) {
        return signers.add(facilitator, id, new NewCoSigner(name, null, "buurman", null, Language.NL));
    }

    private String token(ProposalId id, CoSignerId signer) {
        var link = signers.link(facilitator, id, signer);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String textHash(ProposalId id) {
        return proposals.read(facilitator, id).textHash();
    }

    private long version(ProposalId id) {
        return proposals.read(facilitator, id).version();
    }
}
