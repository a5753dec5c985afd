package nl.tafelronde.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.SealedLinks;
import nl.tafelronde.proposal.ProposalStep.Kind;
import nl.tafelronde.proposal.domain.CoSignerRows.Row;
import nl.tafelronde.proposal.domain.CoSignerRows;
import nl.tafelronde.proposal.domain.Proposal;
import nl.tafelronde.proposal.domain.ProposalRows.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The personal link by which somebody signs a proposal or declines, without account, and takes that back before it is submitted. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@Open("the signed link in the mail is what lets somebody sign this one proposal")
public class CoSignLinks {

    /** Where personal links lead. */
    public static final String PATH = "/s/";

    private static final String PURPOSE = "proposal-signer";

    private final Proposals proposals;
    private final CoSignerRows rows;
    private final PersonalLinks links;
    private final SealedLinks seals;
    private final AccessSettings settings;
    private final Clock clock;

    CoSignLinks(Proposals proposals, CoSignerRows rows, PersonalLinks links, SealedLinks seals, AccessSettings settings, Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.links = links;
        this.seals = seals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A co-signer who can be mailed about how it goes on. Printing it shows no address.
     *
     * @param link their own, sealed: it opens while it is mailed to this address
     */
    public record Receiver(CoSignerId id, EmailAddress email, Language language, String link) {

        @Override
        public String toString() {
            return "Receiver[" + id + "]";
        }
    }

    /** @throws Refusal {@code proposal.link-unknown} for a link that is not ours, was renewed, or whose owner is off the list */
    @Transactional(readOnly = true)
    public LinkedProposal read(String token) {
        var me = row(token);
        var proposal = proposals.present(new ProposalId(me.proposal()));
        return new LinkedProposal(proposals.details(proposal, false), me.read(proposals.textHash(proposal)));
    }

    /**
     * Signs the text as it was read. Signing twice is signing once.
     *
     * @param textHash of the text that was read
     * @throws Refusal {@code proposal.refused.text-changed} when it says something else by now, {@code proposal.link-closed} once it was
     *                 submitted or withdrawn
     */
    public void sign(String token, String textHash, @Nullable String comment) {
        var proposal = held(token);
        if (!proposals.textHash(proposal).equals(textHash)) {
            throw Refusal.conflict("proposal.refused.text-changed");
        }
        answer(proposal, row(token), CoSigner.State.SIGNED, comment, textHash, Kind.SIGNED);
    }

    public void decline(String token, @Nullable String comment) {
        var proposal = held(token);
        var me = row(token);
        var had = me.state() == CoSigner.State.SIGNED;
        answer(proposal, me, had ? CoSigner.State.UNSIGNED : CoSigner.State.DECLINED, comment, null, had ? Kind.UNSIGNED : Kind.DECLINED);
    }

    /** Takes name and address off, at any time: before it is submitted the whole entry, after that who they are. */
    public void forget(String token) {
        var me = row(token);
        forget(proposals.held(new ProposalId(me.proposal())), me);
    }

    void forget(Proposal proposal, Row signer) {
        if (proposal.state() == ProposalState.DRAFT) {
            rows.remove(signer.id().value());
            proposals.keep(Actor.ANONYMOUS, proposal, Line.about(Kind.TAKEN_OFF, signer.id().value()));
        } else {
            rows.forget(signer.id().value());
        }
    }

    /** Who signed or was asked, for mails about how it goes on: those who did not decline and left an address. */
    @Transactional(readOnly = true)
    public List<Receiver> receivers(ProposalId id) {
        return rows.of(id.value()).stream().filter(it -> it.state() == CoSigner.State.SIGNED).map(this::receiver).filter(Objects::nonNull).toList();
    }

    private @Nullable Receiver receiver(Row row) {
        return row.email() == null ? null : new Receiver(row.id(), row.email(), row.language(), sealed(row, row.email()));
    }

    String link(Row row) {
        return settings.url(PATH + links.token(PURPOSE, holder(row)));
    }

    /** The same for a mail: whoever reads the outbox cannot sign in their place. */
    String sealed(Row row, EmailAddress to) {
        return seals.link(PATH, PURPOSE, holder(row), to, "");
    }

    private static PersonalLinks.Holder holder(Row row) {
        return new PersonalLinks.Holder(row.id().value(), row.linkVersion());
    }

    private void answer(Proposal proposal, Row me, CoSigner.State state, @Nullable String comment, @Nullable String signed, Kind kind) {
        var said = PlainText.optionalParagraphs(comment, CoSigner.COMMENT, "proposal.signer-comment");
        if (me.state() == state && said.equals(me.comment()) && Objects.equals(signed, me.signedHash())) {
            return;
        }
        rows.answer(me.id().value(), state, said, signed, clock.instant());
        proposals.keep(Actor.ANONYMOUS, proposal, Line.about(kind, me.id().value()));
    }

    /** The proposal, held, as long as people can sign. */
    private Proposal held(String token) {
        var proposal = proposals.held(new ProposalId(row(token).proposal()));
        if (proposal.state() != ProposalState.DRAFT) {
            throw Refusal.conflict("proposal.link-closed");
        }
        return proposal;
    }

    private Row row(String token) {
        return links.open(PURPOSE, token).flatMap(it -> found(it.id(), it.version())).orElseThrow(() -> Refusal.notFound("proposal.link-unknown"));
    }

    private Optional<Row> found(UUID id, int version) {
        return rows.find(id).filter(it -> it.linkVersion() == version);
    }
}
