package nl.tafelronde.proposal.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalDraft.TextBlock;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalState;
import nl.tafelronde.proposal.Verdict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A proposal, from draft to decision. Each step guards itself. */
@Entity
@Table(name = "proposal")
public class Proposal {

    /** The most characters of why it was withdrawn. */
    private static final int REASON = 500;

    /** The parts, as one value: Hibernate sees a change only when another one takes its place. */
    public record Parts(List<TextBlock> blocks) {

        public Parts {
            blocks = List.copyOf(blocks);
        }
    }

    @Id
    private UUID id;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    @Column(updatable = false)
    private int number;
    private String title = "";
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private Addressee addressee = Addressee.COUNCIL;
    private String municipality = "";
    @Column(columnDefinition = "text")
    private String question = "";
    @Column(columnDefinition = "text")
    private String reasons = "";
    @Column(columnDefinition = "text")
    private String costs = "";
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Parts blocks = new Parts(List.of());
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language = Language.NL;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private ProposalState state = ProposalState.DRAFT;
    @Column(columnDefinition = "longtext")
    private @Nullable String frozen;
    @Column(columnDefinition = "char(64)")
    private @Nullable String hash;
    private @Nullable Instant submittedAt;
    private @Nullable LocalDate receivedOn;
    private @Nullable String receivedBy;
    private @Nullable String receivedNumber;
    private @Nullable LocalDate agendaOn;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private @Nullable Verdict verdict;
    private @Nullable LocalDate decidedOn;
    @Column(columnDefinition = "text")
    private @Nullable String decidedText;
    private @Nullable Integer framework;
    private boolean openToAll;
    @Column(updatable = false)
    private Instant createdAt;
    private Instant changedAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {
    }

    @SuppressWarnings("NullAway.Init")
    public Proposal(ProposalId id, UUID space, int number, Instant now) {
        this.id = id.value();
        this.space = space;
        this.number = number;
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * Takes over what somebody wrote.
     *
     * @return whether anything is different
     * @throws Refusal {@code proposal.refused.frozen} after it was submitted, {@code proposal.refused.too-many-blocks}, and for a
     *                 text that is too long
     */
    public boolean write(ProposalDraft draft, Instant now) {
        requireDraft();
        var before = read();
        title = PlainText.line(draft.title(), ProposalDraft.TITLE, "proposal.title");
        addressee = draft.addressee();
        municipality = Objects.requireNonNullElse(PlainText.optionalLine(draft.municipality(), ProposalDraft.MUNICIPALITY, "proposal.municipality"), "");
        question = PlainText.optionalParagraphs(draft.question(), ProposalDraft.QUESTION, "proposal.question");
        reasons = PlainText.optionalParagraphs(draft.reasons(), ProposalDraft.TEXT, "proposal.reasons");
        costs = PlainText.optionalParagraphs(draft.costs(), ProposalDraft.TEXT, "proposal.costs");
        var clean = draft.blocks().stream().map(Proposal::clean).filter(it -> !it.heading().isEmpty() || !it.text().isEmpty()).toList();
        if (clean.size() > ProposalDraft.BLOCKS) {
            throw Refusal.invalid("proposal.refused.too-many-blocks", ProposalDraft.BLOCKS);
        }
        blocks = new Parts(clean);
        language = draft.language();
        if (read().equals(before)) {
            return false;
        }
        changedAt = now;
        return true;
    }

    private static TextBlock clean(TextBlock block) {
        return new TextBlock(Objects.requireNonNullElse(PlainText.optionalLine(block.heading(), TextBlock.HEADING, "proposal.block-heading"), ""),
                PlainText.optionalParagraphs(block.text(), ProposalDraft.TEXT, "proposal.block-text"));
    }

    /**
     * Hands it in: from here on its text stays what it is.
     *
     * @param canonical what the hash is over
     * @throws Refusal {@code proposal.refused.incomplete} without addressee, question or reasons
     */
    public void submit(String canonical, String sha256, Instant now) {
        requireDraft();
        if (municipality.isEmpty() || question.isEmpty() || reasons.isEmpty()) {
            throw Refusal.invalid("proposal.refused.incomplete");
        }
        frozen = canonical;
        hash = sha256;
        submittedAt = now;
        go(ProposalState.SUBMITTED, now);
    }

    /** @throws Refusal {@code proposal.refused.step} unless it was just submitted, {@code proposal.refused.day} */
    public void receive(Receipt receipt, LocalDate today, Instant now) {
        require(ProposalState.SUBMITTED);
        var by = PlainText.line(receipt.by(), Receipt.BY, "proposal.received-by");
        possible(receipt.on(), submittedOn(), today);
        receivedOn = receipt.on();
        receivedBy = by;
        receivedNumber = Objects.requireNonNullElse(PlainText.optionalLine(receipt.number(), Receipt.NUMBER, "proposal.received-number"), "");
        go(ProposalState.RECEIVED, now);
    }

    /**
     * Puts it on an agenda, on another one, or on one again after it was put off.
     *
     * @throws Refusal {@code proposal.refused.step}, {@code proposal.refused.day}
     */
    public void schedule(LocalDate on, LocalDate today, Instant now) {
        if (state != ProposalState.RECEIVED && state != ProposalState.ON_AGENDA && !deferred()) {
            throw Refusal.conflict("proposal.refused.step");
        }
        possible(on, deferred() ? decidedOn : receivedOn, today.plusYears(5));
        agendaOn = on;
        verdict = null;
        decidedOn = null;
        decidedText = null;
        go(ProposalState.ON_AGENDA, now);
    }

    /** @throws Refusal {@code proposal.refused.step} unless it is on an agenda, {@code proposal.refused.day} */
    public void decide(Decision decision, LocalDate today, Instant now) {
        require(ProposalState.ON_AGENDA);
        possible(decision.on(), agendaOn, today);
        decidedText = PlainText.paragraphs(decision.text(), Decision.TEXT, "proposal.decided-text");
        verdict = decision.verdict();
        decidedOn = decision.on();
        go(ProposalState.DECIDED, now);
    }

    /**
     * Takes it back, before it was decided.
     *
     * @return why, cleaned
     * @throws Refusal {@code proposal.refused.step} once it was decided
     */
    public String withdraw(String why, Instant now) {
        if (state == ProposalState.WITHDRAWN || state == ProposalState.DECIDED && !deferred()) {
            throw Refusal.conflict("proposal.refused.step");
        }
        var reason = PlainText.paragraphs(why, REASON, "proposal.reason");
        go(ProposalState.WITHDRAWN, now);
        return reason;
    }

    /** The framework that came of the decision. */
    public void resultedIn(int number, Instant now) {
        framework = number;
        changedAt = now;
    }

    /** @throws Refusal {@code proposal.refused.step} for what was never submitted, which is nobody else's business */
    public void openToAll(boolean yes, Instant now) {
        if (yes && submittedAt == null) {
            throw Refusal.conflict("proposal.refused.step");
        }
        openToAll = yes;
        changedAt = now;
    }

    /** Who took it in asked to be forgotten, or it is long ago. */
    public void forgetReceiver() {
        receivedBy = null;
    }

    /** Something that belongs to the text changed: a file, a signature. */
    public void touched(Instant now) {
        requireDraft();
        changedAt = now;
    }

    private void requireDraft() {
        if (state != ProposalState.DRAFT) {
            throw Refusal.conflict("proposal.refused.frozen");
        }
    }

    private void require(ProposalState wanted) {
        if (state != wanted) {
            throw Refusal.conflict("proposal.refused.step");
        }
    }

    private boolean deferred() {
        return state == ProposalState.DECIDED && verdict == Verdict.DEFERRED;
    }

    /** The steps come one after the other, and none has happened that is still to come. */
    private static void possible(LocalDate day, @Nullable LocalDate after, LocalDate until) {
        if (after != null && day.isBefore(after) || day.isAfter(until)) {
            throw Refusal.invalid("proposal.refused.day");
        }
    }

    private @Nullable LocalDate submittedOn() {
        return submittedAt == null ? null : LocalDate.ofInstant(submittedAt, TimeConfiguration.HOME);
    }

    private void go(ProposalState next, Instant now) {
        state = next;
        changedAt = now;
    }

    public ProposalDraft read() {
        return new ProposalDraft(title, addressee, municipality, question, reasons, costs, blocks.blocks(), language);
    }

    public @Nullable Receipt receipt() {
        return receivedOn == null ? null : new Receipt(receivedOn, receivedBy, Objects.requireNonNullElse(receivedNumber, ""));
    }

    public @Nullable Decision decision() {
        return verdict == null || decidedOn == null ? null : new Decision(verdict, decidedOn, Objects.requireNonNullElse(decidedText, ""));
    }

    public ProposalId id() {
        return new ProposalId(id);
    }

    public UUID space() {
        return space;
    }

    public int number() {
        return number;
    }

    public ProposalState state() {
        return state;
    }

    public @Nullable String frozen() {
        return frozen;
    }

    public @Nullable String hash() {
        return hash;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable LocalDate agendaOn() {
        return agendaOn;
    }

    public @Nullable Integer framework() {
        return framework;
    }

    public boolean isOpenToAll() {
        return openToAll;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
