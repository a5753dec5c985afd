package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The action points that stand in somebody's own name: their address is the owner's. */
@Service
@Transactional(readOnly = true)
public class ActionPointOwners {

    private final ActionPointRepository points;
    private final Accounts accounts;

    ActionPointOwners(ActionPointRepository points, Accounts accounts) {
        this.points = points;
        this.accounts = accounts;
    }

    /** An action point in somebody's name. */
    public record Owned(ActionPointId id, int number, String text, String language, ActionState state, LocalDate since) {
    }

    /**
     * Those of the actor, the oldest first; what is over too.
     *
     * @throws nl.tafelronde.kernel.Refusal {@code kernel.sign-in} for who has no account
     */
    public List<Owned> mine(Actor actor) {
        return points.ofAddress(EmailAddress.of(accounts.me(actor).email()).value()).stream().map(it -> new Owned(it.id(), it.number(),
                it.read().text(), it.read().language().tag(), it.state(), it.madeOn())).toList();
    }
}
