package nl.tafelronde.proposal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.proposal.ProposalDetails.Attachment;
import nl.tafelronde.proposal.domain.CoSignerRows;
import nl.tafelronde.proposal.domain.ProposalRows;
import nl.tafelronde.publishing.Format;
import nl.tafelronde.publishing.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a proposal in one file to keep: the paper (PDF/UA), the data (JSON), the text as it was submitted, the attachments, and
 * a list of the SHA-256 of each, in the form that {@code sha256sum -c} reads.
 */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    /** The list of hashes. */
    static final String SUMS = "SHA256SUMS";
    private static final String FORMAT = "tafelronde-dossier-1";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** The same proposal is the same file: what stands in a ZIP has no time of its own. */
    private static final LocalDateTime WHEN = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final Proposals proposals;
    private final ProposalRows rows;
    private final CoSignerRows signers;
    private final Papers papers;
    private final ProposalPapers manuscripts;
    private final Permissions permissions;

    Dossiers(Proposals proposals, ProposalRows rows, CoSignerRows signers, Papers papers, ProposalPapers manuscripts, Permissions permissions) {
        this.proposals = proposals;
        this.rows = rows;
        this.signers = signers;
        this.papers = papers;
        this.manuscripts = manuscripts;
        this.permissions = permissions;
    }

    /** @param name of the file, in letters that every system takes */
    public record Dossier(String name, byte[] zip) {
    }

    /** The dossier, in the reader's language as far as the words are ours. Made away from this thread. */
    public CompletableFuture<Dossier> make(Actor actor, ProposalId id, Language reader) {
        permissions.require(actor, Permission.SEE_SPACE, proposals.present(id).space());
        var proposal = proposals.details(proposals.present(id), false);
        var files = new LinkedHashMap<String, byte[]>();
        var frozen = proposals.present(id).frozen();
        if (frozen != null) {
            files.put("submitted.json", frozen.getBytes(StandardCharsets.UTF_8));
        }
        var attached = new ArrayList<Map<String, Object>>();
        var number = 0;
        for (var attachment : proposal.attachments()) {
            var path = "attachments/%02d-%s".formatted(++number, safe(attachment.name()));
            files.put(path, rows.content(id.value(), attachment.id()).orElseThrow());
            attached.add(described(path, attachment));
        }
        files.put("dossier.json", JSON.writeValueAsBytes(data(proposal, attached)));
        return papers.make(Format.PDF, () -> manuscripts.manuscript(proposal, reader)).thenApply(pdf -> {
            files.put("dossier.pdf", pdf);
            return new Dossier(name(proposal), zip(files));
        });
    }

    private Map<String, Object> data(ProposalDetails proposal, List<Map<String, Object>> attached) {
        var data = new LinkedHashMap<String, Object>();
        data.put("format", FORMAT);
        data.put("proposal", proposal.id().toString());
        data.put("number", proposal.number());
        data.put("state", proposal.state().name());
        data.put("text", proposal.draft());
        put(data, "submitted", proposal.submittedAt());
        put(data, "sha256OfSubmitted", proposal.hash());
        put(data, "received", proposal.receipt());
        put(data, "agenda", proposal.agendaOn());
        put(data, "decision", proposal.decision());
        put(data, "framework", proposal.framework());
        data.put("signatures", signatures(proposal));
        data.put("attachments", attached);
        data.put("from", proposal.from().stream().map(it -> Map.of("kind", it.kind().name(), "id", it.id().toString())).toList());
        data.put("steps", rows.steps(proposal.id().value()).stream().map(Dossiers::step).toList());
        return data;
    }

    /** With what is needed to compute each digest in the submitted text anew; of who was forgotten only the digest is left. */
    private List<Map<String, Object>> signatures(ProposalDetails proposal) {
        return signers.of(proposal.id().value()).stream().filter(it -> it.state() == CoSigner.State.SIGNED && !it.read(proposal.textHash()).outdated())
                .map(it -> {
                    var signature = new LinkedHashMap<String, Object>();
                    put(signature, "name", it.name());
                    put(signature, "organisation", it.organisation());
                    put(signature, "capacity", it.capacity());
                    put(signature, "signed", it.answeredAt());
                    put(signature, "salt", it.salt());
                    put(signature, "digest", it.digest());
                    return (Map<String, Object>) signature;
                }).toList();
    }

    private static Map<String, Object> step(ProposalStep step) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", step.kind().name());
        data.put("at", step.at().toString());
        put(data, "on", step.on());
        put(data, "words", step.words());
        data.put("by", step.actorKind());
        return data;
    }

    private static Map<String, Object> described(String path, Attachment file) {
        var data = new LinkedHashMap<String, Object>();
        data.put("path", path);
        data.put("name", file.name());
        data.put("mediaType", file.mediaType());
        data.put("size", file.size());
        data.put("sha256", file.sha256());
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            data.put(name, value);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var sums = files.entrySet().stream().map(it -> Attachments.sha256(it.getValue()) + "  " + it.getKey() + "\n").collect(Collectors.joining());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
            put(zip, SUMS, sums.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WHEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String name(ProposalDetails proposal) {
        var title = proposal.draft().title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return "dossier-" + proposal.number() + "-" + (title.length() > 60 ? title.substring(0, 60) : title) + ".zip";
    }

    /** A name that is no path and that every system takes. */
    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "_");
    }
}
