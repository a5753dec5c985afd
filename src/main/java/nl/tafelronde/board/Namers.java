package nl.tafelronde.board;

import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Participants;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import org.springframework.stereotype.Component;

/** Says who gave a cluster its name: a facilitator by name, a participant only where names are shown. */
@Component
class Namers {

    private final Accounts accounts;
    private final Participants participants;

    Namers(Accounts accounts, Participants participants) {
        this.accounts = accounts;
        this.participants = participants;
    }

    /** For who wanted to give a name that was seen no more: what it is called now. */
    Refusal namedMeanwhile(Making at, Cluster cluster) {
        var who = name(at, cluster);
        return cluster.name() == null ? Refusal.conflict("board.refused.unnamed-meanwhile", who)
                : Refusal.conflict("board.refused.named-meanwhile", who, cluster.name());
    }

    private Object name(Making at, Cluster cluster) {
        var by = cluster.namedBy();
        if (by == null) {
            return new TextKey("board.somebody");
        }
        var account = accounts.find(new AccountId(by)).map(AccountCard::name);
        if (account.isPresent()) {
            return account.get();
        }
        return at.facts().namesShown() ? participants.find(new ParticipantId(by)).map(it -> (Object) it.name()).orElse(new TextKey("board.somebody"))
                : new TextKey("board.somebody");
    }
}
