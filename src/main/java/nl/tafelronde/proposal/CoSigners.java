package nl.tafelronde.proposal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.network.OrganisationsMerged;
import nl.tafelronde.proposal.ProposalStep.Kind;
import nl.tafelronde.proposal.domain.CoSignerRows;
import nl.tafelronde.proposal.domain.CoSignerRows.Row;
import nl.tafelronde.proposal.domain.Proposal;
import nl.tafelronde.proposal.domain.ProposalRows.Line;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to put their name under a proposal too: by mail, or with a link that somebody hands them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CoSigners {

    /** The most people under one proposal. */
    public static final int MOST = 200;

    private static final Duration ONE_PRESS = Duration.ofMinutes(1);

    private final Proposals proposals;
    private final CoSignerRows rows;
    private final CoSignLinks links;
    private final Organisations organisations;
    private final MailKinds kinds;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;

    CoSigners(Proposals proposals, CoSignerRows rows, CoSignLinks links, Organisations organisations, MailKinds kinds, Mails mails, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.links = links;
        this.organisations = organisations;
        this.kinds = kinds;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes somebody down who may sign, and asks them when there is an address.
     *
     * @throws Refusal {@code proposal.refused.frozen} after it was submitted, {@code proposal.refused.asked-already} for an address that
     *                 is there, {@code proposal.refused.too-many-signers}
     */
    public CoSignerId add(Actor actor, ProposalId id, NewCoSigner signer) {
        var proposal = draft(actor, id);
        var clean = new NewCoSigner(PlainText.line(signer.name(), NewCoSigner.NAME, "proposal.signer-name"), signer.organisation(),
                optional(signer.capacity()), signer.email(), signer.language());
        var there = rows.of(id.value());
        if (there.size() >= MOST) {
            throw Refusal.conflict("proposal.refused.too-many-signers", MOST);
        }
        if (clean.email() != null && there.stream().anyMatch(it -> clean.email().equals(it.email()))) {
            throw Refusal.conflict("proposal.refused.asked-already");
        }
        var organisation = clean.organisation() == null ? "" : organisations.find(clean.organisation()).map(Organisation::name)
                .orElseThrow(() -> Refusal.invalid("network.gone"));
        var signerId = CoSignerId.next();
        rows.add(signerId, id.value(), clean, organisation, clock.instant());
        if (clean.email() != null && !kinds.stopped(MailKind.PROPOSAL, clean.email())) {
            mail(actor, proposal, of(proposal, signerId));
        }
        return signerId;
    }

    /**
     * Asks once more, with the link that works now: also somebody whose signature stands under an older text. Who was asked within
     * the last minute is not asked again: that is one press too many.
     *
     * @throws Refusal {@code proposal.refused.no-address}, {@code proposal.refused.no-mail} for who wants none, {@code proposal.refused.frozen}
     */
    public void ask(Actor actor, ProposalId id, CoSignerId signer) {
        var proposal = draft(actor, id);
        var row = of(proposal, signer);
        if (row.email() == null) {
            throw Refusal.invalid("proposal.refused.no-address");
        }
        if (kinds.stopped(MailKind.PROPOSAL, row.email())) {
            throw Refusal.invalid("proposal.refused.no-mail");
        }
        var asked = row.askedAt();
        if (asked == null || asked.plus(ONE_PRESS).isBefore(clock.instant())) {
            mail(actor, proposal, row);
        }
    }

    /** The link of one co-signer, to hand over. Who has it is this person: written down. */
    public String link(Actor actor, ProposalId id, CoSignerId signer) {
        var proposal = proposals.mine(actor, id, null);
        var row = of(proposal, signer);
        audit.record(actor, "proposal.link-shown", "proposal", id.value(), Map.of("signer", signer.toString()));
        return links.link(row);
    }

    /** Makes the link that went out worthless. */
    public void renewLink(Actor actor, ProposalId id, CoSignerId signer) {
        var proposal = proposals.mine(actor, id, null);
        rows.renewLink(of(proposal, signer).id().value());
        audit.record(actor, "proposal.link-renewed", "proposal", id.value(), Map.of("signer", signer.toString()));
    }

    /** Takes somebody off the list, before it is submitted. */
    public void remove(Actor actor, ProposalId id, CoSignerId signer) {
        var proposal = draft(actor, id);
        rows.remove(of(proposal, signer).id().value());
        proposals.keep(actor, proposal, Line.about(Kind.TAKEN_OFF, signer.value()));
    }

    private void mail(Actor actor, Proposal proposal, Row row) {
        var email = row.email();
        if (email == null) {
            return;
        }
        var now = clock.instant();
        rows.asked(row.id().value(), now);
        proposals.keep(actor, proposal, Line.about(Kind.ASKED, row.id().value()));
        mails.post("proposal/" + proposal.id() + "/ask/" + now.toEpochMilli() + "/" + row.id(),
                new Mail(email, row.language(), "proposal-ask", java.util.List.of(proposal.read().title(), proposal.read().municipality()), links.sealed(row, email),
                        new Mail.Stop(kinds.link(MailKind.PROPOSAL, email), MailKind.PROPOSAL.stopKey()), null));
    }

    private Proposal draft(Actor actor, ProposalId id) {
        var proposal = proposals.mine(actor, id, null);
        if (proposal.state() != ProposalState.DRAFT) {
            throw Refusal.conflict("proposal.refused.frozen");
        }
        return proposal;
    }

    private Row of(Proposal proposal, CoSignerId signer) {
        UUID whose = proposal.id().value();
        return rows.find(signer.value()).filter(it -> it.proposal().equals(whose)).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private static String optional(String typed) {
        var line = PlainText.optionalLine(typed, NewCoSigner.NAME, "proposal.signer-capacity");
        return line == null ? "" : line;
    }

    @EventListener
    void merged(OrganisationsMerged merged) {
        rows.moveOrganisation(merged.gone().value(), merged.kept().value());
    }
}
