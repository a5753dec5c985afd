package nl.tafelronde.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/**
 * All of one proposal, as this reader may see it.
 *
 * @param hash      SHA-256 of what was submitted; null before that
 * @param textHash  SHA-256 of what it says now, attachments included: what somebody signs
 * @param framework the number of the framework that came of the decision
 * @param openToAll whether everybody with the address may read it
 * @param from      what it came from
 */
public record ProposalDetails(ProposalId id, UUID space, int number, ProposalDraft draft, ProposalState state, @Nullable Instant submittedAt,
        @Nullable String hash, @Nullable Receipt receipt, @Nullable LocalDate agendaOn, @Nullable Decision decision, @Nullable Integer framework,
        boolean openToAll, List<CoSigner> coSigners, List<Attachment> attachments, List<Piece> from, String textHash, long version) {

    /** Whether it can still be written. */
    public boolean writable() {
        return state == ProposalState.DRAFT;
    }

    /** Those whose signature stands under this text. */
    public List<CoSigner> signatures() {
        return coSigners.stream().filter(it -> it.state() == CoSigner.State.SIGNED && !it.outdated()).toList();
    }

    /**
     * That the municipality has it.
     *
     * @param by     who took it in, at most {@value #BY} characters; null when they asked to be forgotten
     * @param number as the municipality calls it, at most {@value #NUMBER} characters; may be empty
     */
    public record Receipt(LocalDate on, @Nullable String by, String number) {

        /** The most characters of who took it in. */
        public static final int BY = 120;
        /** The most characters of the municipality's number. */
        public static final int NUMBER = 60;
    }

    /** @param text what was decided, at most {@value #TEXT} characters */
    public record Decision(Verdict verdict, LocalDate on, String text) {

        /** The most characters of what was decided. */
        public static final int TEXT = 4_000;
    }

    /** @param sha256 of its content, as 64 hexadecimal digits */
    public record Attachment(UUID id, String name, String mediaType, int size, String sha256, Instant addedAt) {
    }
}
