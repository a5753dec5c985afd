package nl.tafelronde.proposal;

import java.time.Clock;
import java.time.Duration;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.proposal.domain.CoSignerRows;
import nl.tafelronde.proposal.domain.CoSignerRows.Row;
import nl.tafelronde.proposal.domain.Proposal;
import nl.tafelronde.proposal.domain.ProposalRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What proposals forget: who erases their account is no longer named under any, who takes an address back is no longer mailed, and
 * {@code tafelronde.retention.proposal} after the last step nobody's address is needed, nor who took it in at the municipality; of
 * what waits for a decision, also one that was put off, addresses go {@code tafelronde.retention.proposal-waiting} after the last step.
 */
@Component
class ProposalForgetting {

    private static final Logger log = LoggerFactory.getLogger(ProposalForgetting.class);

    private final CoSignerRows signers;
    private final CoSignLinks links;
    private final ProposalRepository proposals;
    private final Accounts accounts;
    private final Clock clock;
    private final Duration kept;
    private final Duration waiting;

    ProposalForgetting(CoSignerRows signers, CoSignLinks links, ProposalRepository proposals, Accounts accounts, Clock clock,
            @Value("${tafelronde.retention.proposal:365d}") Duration kept, @Value("${tafelronde.retention.proposal-waiting:730d}") Duration waiting) {
        this.signers = signers;
        this.links = links;
        this.proposals = proposals;
        this.accounts = accounts;
        this.clock = clock;
        this.kept = kept;
        this.waiting = waiting;
    }

    @EventListener
    void on(AddressForgotten forgotten) {
        var erased = accounts.find(new AccountId(forgotten.whose())).isPresent();
        for (var signer : signers.ofAddress(forgotten.email())) {
            if (erased) {
                proposals.findLockedById(signer.proposal()).ifPresent(it -> links.forget(it, signer));
            } else {
                signers.forgetAddress(signer.id().value());
            }
        }
    }

    @Scheduled(initialDelayString = "PT14M", fixedRateString = "P1D")
    @Transactional
    public void forget() {
        var old = signers.addressesUntil(clock.instant().minus(kept), clock.instant().minus(waiting));
        old.stream().map(Row::id).forEach(it -> signers.forgetAddress(it.value()));
        var received = proposals.receivedUntil(clock.instant().minus(kept));
        received.forEach(Proposal::forgetReceiver);
        if (!old.isEmpty() || !received.isEmpty()) {
            log.info("Retention: {} addresses of co-signers and {} receivers of proposals were removed", old.size(), received.size());
        }
    }
}
