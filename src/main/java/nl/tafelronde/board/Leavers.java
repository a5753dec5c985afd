package nl.tafelronde.board;

import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.Feeds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When somebody leaves, what they wrote stays, without their name: in the same transaction. After it their streams end
 * and screens that show names begin anew.
 */
@Component
class Leavers {

    private final BoardStore store;
    private final Boards boards;
    private final Feeds feeds;

    Leavers(BoardStore store, Boards boards, Feeds feeds) {
        this.store = store;
        this.boards = boards;
        this.feeds = feeds;
    }

    @EventListener
    void forgetName(ParticipantLeft left) {
        store.forgetNames(left.participant().value());
    }

    @EventListener
    void forgetName(AccountErased erased) {
        store.forgetNames(erased.account().value());
    }

    @TransactionalEventListener
    void beginAnew(ParticipantLeft left) {
        beginAnew(left.participant().value());
    }

    @TransactionalEventListener
    void beginAnew(AccountErased erased) {
        beginAnew(erased.account().value());
    }

    private void beginAnew(UUID person) {
        for (var board : boards.writtenOnBy(person)) {
            feeds.end(board.value(), Audience.only(person));
            if (boards.facts(board).namesShown()) {
                boards.beginAnew(board);
            }
        }
    }
}
