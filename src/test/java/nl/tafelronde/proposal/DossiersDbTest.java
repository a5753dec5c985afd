package nl.tafelronde.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.World;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The dossier is whole: every file in it has the hash the list says, and the list names every file. */
@Import(World.Maker.class)
class DossiersDbTest extends DbTest {

    @Autowired
    Proposals proposals;
    @Autowired
    CoSigners signers;
    @Autowired
    CoSignLinks links;
    @Autowired
    Attachments attachments;
    @Autowired
    Dossiers dossiers;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
    }

    @Test
    void every_file_in_it_has_the_hash_that_the_list_says() throws Exception {
        var id = submitted();
        var files = unzipped(dossiers.make(world.people.get(World.Who.MEMBER), id, Language.NL).get().zip());
        assertThat(files.keySet()).containsExactlyInAnyOrder("submitted.json", "attachments/01-begroting.txt", "attachments/02-brief aan de raad.txt", "dossier.json",
                "dossier.pdf", "SHA256SUMS");
        var listed = new LinkedHashMap<String, String>();
        new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().forEach(it -> listed.put(it.substring(66), it.substring(0, 64)));
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(files.keySet().stream().filter(it -> !it.equals("SHA256SUMS")).toList());
        for (var file : listed.entrySet()) {
            assertThat(sha256(files.get(file.getKey()))).as(file.getKey()).isEqualTo(file.getValue());
        }
        assertThat(listed.get("submitted.json")).isEqualTo(proposals.read(world.facilitator(), id).hash());
    }

    @Test
    void the_data_tell_who_signed_so_that_everybody_can_compute_the_digests_and_no_address() throws Exception {
        var id = submitted();
        var files = unzipped(dossiers.make(world.facilitator(), id, Language.NL).get().zip());
        var data = JsonMapper.builder().build().readTree(files.get("dossier.json"));
        var signature = data.get("signatures").get(0);
        assertThat(signature.get("name").asString()).isEqualTo("Ana Kowalska");
        assertThat(FrozenProposal.digest(signature.get("salt").asString(), "Ana Kowalska", "", "buurvrouw")).isEqualTo(signature.get("digest").asString());
        assertThat(new String(files.get("submitted.json"), StandardCharsets.UTF_8)).contains(signature.get("digest").asString());
        assertThat(data.get("signatures").size()).isEqualTo(1);
        assertThat(data.toString()).contains("2026-114").doesNotContain("ana.geheim@example.org", "Wil Niet");
        assertThat(data.get("attachments").get(1).get("sha256").asString()).isEqualTo(sha256(files.get("attachments/02-brief aan de raad.txt")));
    }

    @Test
    void the_paper_says_what_was_proposed_in_the_readers_words_around_it() throws Exception {
        var id = submitted();
        var pdf = unzipped(dossiers.make(world.facilitator(), id, Language.EN).get().zip()).get("dossier.pdf");
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(paper)).contains("Een loket in de bibliotheek", "Why?", "Ana Kowalska", "begroting.txt", "2026-114");
        }
    }

    @Test
    void who_may_not_read_the_space_gets_no_dossier_and_no_file_unless_it_is_open_to_all() {
        var id = submitted();
        var file = proposals.read(world.facilitator(), id).attachments().getFirst().id();
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get("/proposals/" + id + "/dossier").statusCode()).isEqualTo(401);
            assertThat(browser.get("/proposals/" + id + "/files/" + file).statusCode()).isEqualTo(401);
            assertThat(browser.get("/proposals/" + id).statusCode()).isEqualTo(404);
            proposals.openToAll(world.facilitator(), id, true);
            var page = browser.get("/proposals/" + id + "?lang=pl");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Een loket in de bibliotheek", "Ana Kowalska", "Dlaczego?").doesNotContain("ana.geheim", "Wil Niet");
            var sent = browser.get("/proposals/" + id + "/files/" + file);
            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(browser.get("/proposals/" + id + "/dossier").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void who_signed_another_text_is_in_no_dossier() throws Exception {
        var who = world.facilitator();
        var id = proposals.create(who, world.space.value(), ProposalPermissionRows.draft(), List.of());
        var link = signers.link(who, id, signers.add(who, id, new NewCoSigner("Ana Kowalska", null, "", null, Language.PL)));
        links.sign(link.substring(link.lastIndexOf('/') + 1), proposals.read(who, id).textHash(), null);
        attachments.add(who, id, "begroting.txt", "12000 euro".getBytes(StandardCharsets.UTF_8));
        proposals.submit(who, id, version(id));
        var files = unzipped(dossiers.make(who, id, Language.NL).get().zip());
        assertThat(JsonMapper.builder().build().readTree(files.get("dossier.json")).get("signatures").size()).isZero();
        assertThat(new String(files.get("dossier.json"), StandardCharsets.UTF_8)).doesNotContain("Ana Kowalska");
    }

    private ProposalId submitted() {
        var today = today();
        var who = world.facilitator();
        var id = proposals.create(who, world.space.value(), ProposalPermissionRows.draft(), List.of());
        attachments.add(who, id, "begroting.txt", "12000 euro".getBytes(StandardCharsets.UTF_8));
        attachments.add(who, id, "brief aan de raad.txt", "Geachte raad".getBytes(StandardCharsets.UTF_8));
        var ana = signers.add(who, id, new NewCoSigner("Ana Kowalska", null, "buurvrouw", EmailAddress.of("ana.geheim@example.org"), Language.PL));
        signers.add(who, id, new NewCoSigner("Wil Niet", null, "", null, Language.NL));
        var link = signers.link(who, id, ana);
        links.sign(link.substring(link.lastIndexOf('/') + 1), proposals.read(who, id).textHash(), null);
        proposals.submit(who, id, version(id));
        proposals.receive(who, id, version(id), new Receipt(today, "de griffie", "2026-114"));
        return id;
    }

    private long version(ProposalId id) {
        return proposals.read(world.facilitator(), id).version();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
