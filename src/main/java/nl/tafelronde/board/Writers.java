package nl.tafelronde.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Topics;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at it on a board: how many people wrote a note, and how many are writing one. Only numbers leave the server. A phone
 * says that its owner is writing and says so again now and then; who is not heard of for a while has stopped.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Writers {

    /** So long after a phone was last heard its owner counts as writing. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Boards boards;
    private final Seats seats;
    private final BoardStore store;
    private final JdbcClient database;
    private final Topics topics;
    private final Clock clock;

    Writers(Boards boards, Seats seats, BoardStore store, JdbcClient database, Topics topics, Clock clock) {
        this.boards = boards;
        this.seats = seats;
        this.store = store;
        this.database = database;
        this.topics = topics;
        this.clock = clock;
    }

    /** How many people have a note on the board that is there for everybody, and how many are writing now. */
    public record Count(int wrote, int writing) {
    }

    /**
     * Says that somebody is writing, or has stopped; for participants of the board's place.
     *
     * @throws Refusal {@code board.refused.not-joined}
     */
    public void tell(Actor actor, BoardId id, boolean writing) {
        var facts = boards.facts(id);
        var seat = seats.of(actor, facts);
        if (!(actor instanceof Actor.Participant)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "board.refused.not-joined");
        }
        var person = Objects.requireNonNull(seat.person());
        if (writing && store.board(id.value()).filter(it -> it.rules().write()).isPresent()) {
            begun(id, person);
        } else {
            stopped(id, person);
        }
        topics.changed(id.value());
    }

    @Transactional(readOnly = true)
    public Count of(Actor actor, BoardId id) {
        seats.of(actor, boards.facts(id));
        var wrote = database.sql("select count(distinct author_id) from note where board_id = ? and not hidden and not withdrawn")
                .param(id.value()).query(Integer.class).single();
        var writing = database.sql("select count(*) from board_writer where board_id = ? and until > ?")
                .param(id.value()).param(at(clock.instant())).query(Integer.class).single();
        return new Count(wrote, writing);
    }

    @EventListener
    void left(ParticipantLeft left) {
        database.sql("delete from board_writer where person_id = ?").param(left.participant().value()).update();
    }

    private void begun(BoardId id, UUID person) {
        database.sql("insert into board_writer (board_id, person_id, until) values (?, ?, ?) on duplicate key update until = values(until)")
                .param(id.value()).param(person).param(at(clock.instant().plus(PATIENCE))).update();
    }

    private void stopped(BoardId id, UUID person) {
        database.sql("delete from board_writer where board_id = ? and person_id = ?").param(id.value()).param(person).update();
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
