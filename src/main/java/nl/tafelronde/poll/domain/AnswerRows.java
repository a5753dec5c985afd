package nl.tafelronde.poll.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.poll.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who said what to which date. Whoever answers or changes the poll first locks its counter, so that places are given out one
 * at a time and nobody answers what was just taken off.
 */
@Repository
public class AnswerRows {

    /**
     * An answer.
     *
     * @param place orders those who say yes; null for the others
     */
    public record Answer(UUID option, UUID guest, Choice choice, @Nullable Long place) {
    }

    private final JdbcClient database;

    AnswerRows(JdbcClient database) {
        this.database = database;
    }

    public void begin(UUID poll) {
        database.sql("insert into date_poll_counter (poll, number) values (?, 0)").param(poll).update();
    }

    /** Holds off everybody else who answers or changes this poll, until the transaction ends. */
    public void hold(UUID poll) {
        database.sql("select number from date_poll_counter where poll = ? for update").param(poll).query(Long.class).optional();
    }

    public long next(UUID poll) {
        database.sql("update date_poll_counter set number = number + 1 where poll = ?").param(poll).update();
        return database.sql("select number from date_poll_counter where poll = ?").param(poll).query(Long.class).single();
    }

    public Optional<Answer> find(UUID option, UUID guest) {
        return database.sql("select poll_option, guest, choice, place_number from date_poll_answer where poll_option = ? and guest = ?")
                .params(option, guest).query(AnswerRows::read).optional();
    }

    public void put(UUID poll, Answer answer, Instant now) {
        database.sql("""
                insert into date_poll_answer (poll_option, guest, poll, choice, place_number, answered_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update choice = value(choice), place_number = value(place_number), answered_at = value(answered_at)""")
                .param(answer.option()).param(answer.guest()).param(poll).param(answer.choice().name()).param(answer.place())
                .param(GuestRows.utc(now)).update();
    }

    /** Puts somebody who says yes behind everybody else who does. */
    public void last(UUID poll, UUID option, UUID guest) {
        database.sql("update date_poll_answer set place_number = ? where poll_option = ? and guest = ? and choice = 'YES'")
                .params(next(poll), option, guest).update();
    }

    /** The answers of everybody who is asked now, in the order of their places. */
    public List<Answer> of(UUID poll) {
        return database.sql("""
                select a.poll_option, a.guest, a.choice, a.place_number from date_poll_answer a join date_poll_guest g on g.id = a.guest
                where a.poll = ? and g.removed_at is null order by a.place_number, a.guest""").param(poll).query(AnswerRows::read).list();
    }

    public List<Answer> ofGuest(UUID guest) {
        return database.sql("select poll_option, guest, choice, place_number from date_poll_answer where guest = ?").param(guest)
                .query(AnswerRows::read).list();
    }

    /** Who says yes to a date, in the order they did so. */
    public List<UUID> line(UUID option) {
        return database.sql("""
                select a.guest from date_poll_answer a join date_poll_guest g on g.id = a.guest
                where a.poll_option = ? and a.choice = 'YES' and g.removed_at is null order by a.place_number""")
                .param(option).query(UUID.class).list();
    }

    /** The place of this number in the line of who say yes, from 1. */
    public int place(UUID option, long number) {
        return database.sql("""
                select count(*) from date_poll_answer a join date_poll_guest g on g.id = a.guest
                where a.poll_option = ? and a.choice = 'YES' and g.removed_at is null and a.place_number <= ?""")
                .params(option, number).query(Integer.class).single();
    }

    /** How many say what to one date. */
    public record Number(UUID option, Choice choice, int people) {
    }

    public List<Number> numbers(UUID poll) {
        return database.sql("""
                select a.poll_option, a.choice, count(*) from date_poll_answer a join date_poll_guest g on g.id = a.guest
                where a.poll = ? and g.removed_at is null group by a.poll_option, a.choice""").param(poll)
                .query((row, _) -> new Number(row.getObject(1, UUID.class), Choice.valueOf(row.getString(2)), row.getInt(3))).list();
    }

    /** Who says yes to which date, of those who chose to be named. */
    public record Named(UUID option, String name) {
    }

    public List<Named> named(UUID poll, int most) {
        return database.sql("""
                select a.poll_option, g.shown_name from date_poll_answer a join date_poll_guest g on g.id = a.guest
                where a.poll = ? and a.choice = 'YES' and g.removed_at is null and g.shown_name <> '' order by a.place_number limit ?""")
                .params(poll, most).query((row, _) -> new Named(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    /** Options that anybody answered. */
    public Set<UUID> answered(UUID poll) {
        return Set.copyOf(database.sql("select distinct poll_option from date_poll_answer where poll = ?").param(poll).query(UUID.class).list());
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        var place = row.getLong(4);
        return new Answer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Choice.valueOf(row.getString(3)), row.wasNull() ? null : place);
    }
}
