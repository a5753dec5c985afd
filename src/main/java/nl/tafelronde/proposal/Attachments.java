package nl.tafelronde.proposal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.FileKind;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Zips;
import nl.tafelronde.proposal.ProposalDetails.Attachment;
import nl.tafelronde.proposal.ProposalStep.Kind;
import nl.tafelronde.proposal.domain.Proposal;
import nl.tafelronde.proposal.domain.ProposalRows;
import nl.tafelronde.proposal.domain.ProposalRows.Line;
import nl.tafelronde.publishing.Pictures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The files with a proposal. What a file is, is told by its content. Once the proposal was submitted they stay what they are. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Attachments {

    /** The most bytes of one file. */
    public static final int MAX_BYTES = 8_000_000;
    /** The most files with one proposal. */
    public static final int MOST = 10;

    private static final int NAME = 120;
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.ODT, FileKind.ODS, FileKind.ODP,
            FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, FileKind.TEXT);

    private final Proposals proposals;
    private final ProposalRows rows;
    private final Permissions permissions;
    private final CoSignLinks links;
    private final Clock clock;

    Attachments(Proposals proposals, ProposalRows rows, Permissions permissions, CoSignLinks links, Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.permissions = permissions;
        this.links = links;
        this.clock = clock;
    }

    /** A file to give out. */
    public record Content(Attachment file, byte[] bytes) {
    }

    /**
     * Adds a file.
     *
     * @param name as the person calls it; of a path only the last part counts
     * @throws Refusal {@code proposal.file.too-big}, {@code proposal.file.too-many}, {@code proposal.file.wrong-type} for a content that may
     *                 not be, {@code proposal.file.not-what-it-says} for a name that says something else than the content,
     *                 {@code proposal.file.same} for what is there already, {@code proposal.refused.frozen}
     */
    public Attachment add(Actor actor, ProposalId id, String name, byte[] content) {
        var proposal = proposals.mine(actor, id, null);
        proposal.touched(clock.instant());
        if (content.length > MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "proposal.file.too-big", MAX_BYTES / 1_000_000);
        }
        var there = rows.attachments(id.value());
        if (there.size() >= MOST) {
            throw Refusal.conflict("proposal.file.too-many", MOST);
        }
        var kind = FileKind.of(content).filter(KINDS::contains).orElseThrow(() -> Refusal.invalid("proposal.file.wrong-type"));
        var clean = PlainText.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), NAME, "proposal.file.name");
        if (!kind.fits(clean)) {
            throw Refusal.invalid("proposal.file.not-what-it-says", kind.endings().getFirst());
        }
        var kept = kept(kind, content);
        var file = new Attachment(Ids.next(), clean, kind.mediaType(), kept.length, sha256(kept), clock.instant());
        if (there.stream().anyMatch(it -> it.sha256().equals(file.sha256()))) {
            throw Refusal.conflict("proposal.file.same");
        }
        rows.attach(id.value(), file, kept);
        changed(actor, proposal, Line.of(Kind.ATTACHED, clean));
        return file;
    }

    /** Takes a file away, before it is submitted. Nothing happens when it is gone already. */
    public void remove(Actor actor, ProposalId id, UUID attachment) {
        var proposal = proposals.mine(actor, id, null);
        proposal.touched(clock.instant());
        rows.attachments(id.value()).stream().filter(it -> it.id().equals(attachment)).findFirst().ifPresent(file -> {
            rows.detach(id.value(), attachment);
            changed(actor, proposal, Line.of(Kind.DETACHED, file.name()));
        });
    }

    /** A file, for who may read the proposal: everybody once it was opened to all. */
    @Transactional(readOnly = true)
    public Content read(Actor actor, ProposalId id, UUID attachment) {
        var proposal = proposals.present(id);
        if (!proposal.isOpenToAll()) {
            permissions.require(actor, Permission.SEE_SPACE, proposal.space());
        }
        return content(id, attachment);
    }

    @Open("whoever is asked to sign has to see what they sign")
    @Transactional(readOnly = true)
    public Content readLinked(String token, UUID attachment) {
        return content(links.read(token).proposal().id(), attachment);
    }

    Content content(ProposalId id, UUID attachment) {
        var file = rows.attachments(id.value()).stream().filter(it -> it.id().equals(attachment)).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        return new Content(file, rows.content(id.value(), attachment).orElseThrow(() -> Refusal.notFound("kernel.not-found")));
    }

    private void changed(Actor actor, Proposal proposal, Line step) {
        proposals.saved(proposal);
        proposals.keep(actor, proposal, step);
    }

    /** Everybody may come to read a proposal: a picture is written anew, without where and when it was taken. */
    private static byte[] kept(FileKind kind, byte[] content) {
        if (kind != FileKind.JPEG && kind != FileKind.PNG) {
            return content;
        }
        try {
            return Pictures.anew(content, kind == FileKind.PNG);
        } catch (Zips.TooMuch tooMuch) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "proposal.file.too-big", MAX_BYTES / 1_000_000);
        } catch (IOException broken) {
            throw Refusal.invalid("proposal.file.wrong-type");
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
