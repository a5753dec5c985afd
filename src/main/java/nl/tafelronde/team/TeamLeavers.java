package nl.tafelronde.team;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.team.domain.TeamMember;
import nl.tafelronde.team.domain.TeamStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When somebody withdraws, what they wrote stays; they are in no team and speak for none, and a promise in which they named
 * themselves is that of a withdrawn participant. In the same transaction; screens are told after it.
 */
@Component
class TeamLeavers {

    private final TeamStore store;
    private final TeamDesk desk;
    private final Feeds feeds;

    TeamLeavers(TeamStore store, TeamDesk desk, Feeds feeds) {
        this.store = store;
        this.desk = desk;
        this.feeds = feeds;
    }

    @EventListener
    void withdraw(ParticipantLeft left) {
        var person = left.participant().value();
        if (store.room(left.place()).isEmpty()) {
            return;
        }
        var room = desk.held(left.place());
        var teams = store.lockedTeams(left.place());
        var in = store.member(left.place(), person);
        var named = store.namedOn(person);
        in.ifPresent(store::remove);
        store.forgetNames(person);
        teams.stream().filter(it -> named.contains(it.id())).forEach(desk::anew);
        in.map(TeamMember::team).ifPresent(own -> teams.stream().filter(it -> it.id().equals(own)).forEach(team -> {
            team.quiet(person);
            desk.tellInside(team);
        }));
        if (in.isPresent()) {
            desk.tell(room, List.of(person));
        }
    }

    /** Somebody with an account is in no team; what they wrote from the laptop names nobody by their account. */
    @EventListener
    void withdraw(AccountErased erased) {
        store.forgetNames(erased.account().value());
    }

    @TransactionalEventListener
    void end(ParticipantLeft left) {
        end(TeamPlace.room(left.place()), left.participant().value());
    }

    private void end(UUID room, UUID person) {
        feeds.end(room, Audience.only(person));
    }
}
