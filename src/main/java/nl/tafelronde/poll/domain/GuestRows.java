package nl.tafelronde.poll.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.poll.Invitee;
import nl.tafelronde.poll.PollGuestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked in which poll. Thousands at a time, so written in batches and without entities. */
@Repository
public class GuestRows {

    private static final String ALL = "select * from date_poll_guest ";
    /** Who was asked and is silent. */
    private static final String SILENT = " g.removed_at is null and g.email is not null and not g.stopped and g.invited > 0 and g.answered_at is null ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    GuestRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Adds people behind those who are there; nobody may be there already. */
    public void add(UUID poll, int position, List<Invitee> people) {
        var rows = new ArrayList<@Nullable Object[]>(people.size());
        for (var person : people) {
            rows.add(new @Nullable Object[] {PollGuestId.next().value(), poll, position + rows.size(),
                    person.participant() == null ? null : person.participant().value(), person.account() == null ? null : person.account().value(),
                    person.name(), person.email() == null ? null : person.email().value(), person.language().name(),
                    person.group() == null ? null : person.group().name()});
        }
        batches.batchUpdate("""
                insert into date_poll_guest (id, poll, position, participant, account, name, email, language, group_name, link_version,
                    shown_name, comment, invited, stopped, told_round, reminders, answered_version, receipts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', 0, false, 0, 0, 0, 0)""", rows);
    }

    public Optional<Guest> find(UUID id) {
        return database.sql(ALL + "where id = ?").param(id).query(GuestRows::read).optional();
    }

    /** Everybody of a poll in order, also those who were taken off. */
    public List<Guest> all(UUID poll) {
        return database.sql(ALL + "where poll = ? order by position, id").param(poll).query(GuestRows::read).list();
    }

    /** Everybody who is asked in a poll, in order. */
    public List<Guest> of(UUID poll) {
        return database.sql(ALL + "where poll = ? and removed_at is null order by position, id").param(poll).query(GuestRows::read).list();
    }

    /** How many are asked and how many answered. */
    public record Numbers(UUID poll, int asked, int answered) {
    }

    public Map<UUID, Numbers> numbers(Collection<UUID> polls) {
        return polls.isEmpty() ? Map.of() : database.sql("""
                select poll, count(*), count(answered_at) from date_poll_guest where poll in (:polls) and removed_at is null group by poll""")
                .param("polls", polls).query((row, _) -> new Numbers(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3))).list().stream()
                .collect(Collectors.toMap(Numbers::poll, it -> it));
    }

    /** Open polls with somebody who has to be asked, or asked again because the dates changed. */
    public List<UUID> pollsToAsk(Instant now) {
        return database.sql("""
                select distinct p.id from date_poll p join date_poll_guest g on g.poll = p.id
                where p.state = 'OPEN' and p.deadline_at > ? and g.removed_at is null and g.email is not null and (g.invited = 0
                    or g.answered_at is not null and g.answered_version < p.options_version and g.invited < p.options_version)""")
                .param(utc(now)).query(UUID.class).list();
    }

    /** The next of those, kept from other nodes. */
    public List<Guest> toAsk(UUID poll, int optionsVersion, int most) {
        return database.sql(ALL + """
                where poll = ? and removed_at is null and email is not null and (invited = 0 or answered_at is not null
                    and answered_version < ? and invited < ?) order by position, id limit ? for update skip locked""")
                .params(poll, optionsVersion, optionsVersion, most).query(GuestRows::read).list();
    }

    /** Cancelled polls with somebody who was asked and does not know it. */
    public List<UUID> pollsToCancel() {
        return database.sql("""
                select distinct p.id from date_poll p join date_poll_guest g on g.poll = p.id
                where p.state = 'CANCELLED' and g.removed_at is null and g.email is not null and g.invited > 0 and g.told_round < p.round""")
                .query(UUID.class).list();
    }

    public List<Guest> toTell(UUID poll, int round, int most) {
        return database.sql(ALL + """
                where poll = ? and removed_at is null and email is not null and invited > 0 and told_round < ?
                order by position, id limit ? for update skip locked""").params(poll, round, most).query(GuestRows::read).list();
    }

    /** Who was asked, did not answer, and can be reminded once more. */
    public List<Guest> remindable(UUID poll, int mostReminders) {
        return database.sql("select g.* from date_poll_guest g where g.poll = ? and g.reminders < ? and" + SILENT + "order by g.position, g.id")
                .params(poll, mostReminders).query(GuestRows::read).list();
    }

    /** Says that those are to be reminded, or only this one of them. */
    public void due(UUID poll, int mostReminders, @Nullable UUID only) {
        database.sql("update date_poll_guest g set g.reminder_due = true where g.poll = ? and g.reminders < ? and" + SILENT + "and (? is null or g.id = ?)")
                .params(poll, mostReminders, only, only).update();
    }

    /** Polls that take answers with somebody who is to be reminded. */
    public List<UUID> pollsToRemind(Instant now) {
        return database.sql("""
                select distinct p.id from date_poll_guest g join date_poll p on p.id = g.poll
                where g.reminder_due and p.state = 'OPEN' and p.deadline_at > ? and""" + SILENT).param(utc(now)).query(UUID.class).list();
    }

    /** The next who are to be reminded, kept from other nodes. */
    public List<Guest> toRemind(UUID poll, int mostReminders, int most) {
        return database.sql("select g.* from date_poll_guest g where g.poll = ? and g.reminder_due and g.reminders < ? and" + SILENT
                + "order by g.position, g.id limit ? for update skip locked").params(poll, mostReminders, most).query(GuestRows::read).list();
    }

    /** Polls that take no answers any more, with somebody who was still to be reminded. */
    public List<UUID> pollsOverWhileReminding(Instant now) {
        return database.sql("""
                select distinct p.id from date_poll_guest g join date_poll p on p.id = g.poll
                where g.reminder_due and (p.state <> 'OPEN' or p.deadline_at <= ?)""").param(utc(now)).query(UUID.class).list();
    }

    public void nobodyDue(UUID poll) {
        database.sql("update date_poll_guest set reminder_due = false where poll = ? and reminder_due").param(poll).update();
    }

    /** Open polls with somebody who heard that it was cancelled and not that it goes on. */
    public List<UUID> pollsToReopen(Instant now) {
        return database.sql("""
                select distinct p.id from date_poll p join date_poll_guest g on g.poll = p.id
                where p.state = 'OPEN' and p.deadline_at > ? and g.removed_at is null and g.email is not null and g.told_round > g.told_open""")
                .param(utc(now)).query(UUID.class).list();
    }

    /** The next of those, kept from other nodes. */
    public List<Guest> toTellOpen(UUID poll, int most) {
        return database.sql(ALL + """
                where poll = ? and removed_at is null and email is not null and told_round > told_open
                order by position, id limit ? for update skip locked""").params(poll, most).query(GuestRows::read).list();
    }

    public void toldOpen(UUID guest) {
        database.sql("update date_poll_guest set told_open = told_round where id = ?").param(guest).update();
    }

    /** Everybody who was asked hears of this cancelling from elsewhere. */
    public void allTold(UUID poll, int round) {
        database.sql("update date_poll_guest set told_round = ? where poll = ? and invited > 0").params(round, poll).update();
    }

    /** From now on the other is mailed in somebody's stead. */
    public void share(UUID guest, UUID with, @Nullable UUID seenWith) {
        database.sql("update date_poll_guest set shared_with = ?, seen_with = ? where id = ?").param(with).param(seenWith).param(guest).update();
    }

    /** They were asked, by the mail of another. */
    public void spared(UUID guest) {
        database.sql("update date_poll_guest set spared = true where id = ?").param(guest).update();
    }

    /** While the poll is open, who relied on somebody's mail is asked by their own. */
    public void askInsteadOf(UUID poll, UUID gone) {
        database.sql("""
                update date_poll_guest g join date_poll p on p.id = g.poll set g.invited = 0
                where g.poll = ? and g.shared_with = ? and g.answered_at is null and g.removed_at is null and p.state = 'OPEN'""").params(poll, gone).update();
    }

    public void invited(UUID guest, int optionsVersion, boolean stopped) {
        database.sql("update date_poll_guest set invited = ?, stopped = ? where id = ?").params(optionsVersion, stopped, guest).update();
    }

    public void told(UUID guest, int round) {
        database.sql("update date_poll_guest set told_round = ? where id = ?").params(round, guest).update();
    }

    /** @param number how many reminders each of these has had now */
    public void reminded(Map<UUID, Integer> number) {
        batches.batchUpdate("update date_poll_guest set reminders = ?, reminder_due = false where id = ?",
                number.entrySet().stream().map(it -> new Object[] {it.getValue(), it.getKey()}).toList());
    }

    public void opened(UUID guest, Instant now) {
        database.sql("update date_poll_guest set opened_at = ? where id = ? and opened_at is null").params(utc(now), guest).update();
    }

    public void answered(UUID guest, int optionsVersion, Language language, Instant now) {
        database.sql("""
                update date_poll_guest set opened_at = coalesce(opened_at, ?), answered_at = coalesce(answered_at, ?), answered_version = ?,
                    language = ? where id = ?""").params(utc(now), utc(now), optionsVersion, language.name(), guest).update();
    }

    public void said(UUID guest, String shownName, String comment, Language language) {
        database.sql("update date_poll_guest set shown_name = ?, comment = ?, language = ? where id = ?")
                .params(shownName, comment, language.name(), guest).update();
    }

    /** Counts a receipt that was asked for, and gives its number. */
    public int receipt(UUID guest) {
        database.sql("update date_poll_guest set receipts = receipts + 1 where id = ?").param(guest).update();
        return database.sql("select receipts from date_poll_guest where id = ?").param(guest).query(Integer.class).single();
    }

    public void renew(UUID guest) {
        database.sql("update date_poll_guest set link_version = link_version + 1 where id = ?").param(guest).update();
    }

    public void remove(UUID guest, Instant now) {
        database.sql("update date_poll_guest set removed_at = ? where id = ? and removed_at is null").params(utc(now), guest).update();
    }

    public void restore(UUID guest) {
        database.sql("update date_poll_guest set removed_at = null where id = ?").param(guest).update();
    }

    public List<Guest> ofParticipant(UUID participant) {
        return database.sql(ALL + "where participant = ?").param(participant).query(GuestRows::read).list();
    }

    /** By account, and by address where no account was known when they were asked. */
    public List<Guest> ofPerson(UUID account, String email) {
        return database.sql(ALL + "where account = ? or email = ?").params(account, email).query(GuestRows::read).list();
    }

    public List<Guest> ofAccount(UUID account) {
        return database.sql(ALL + "where account = ?").param(account).query(GuestRows::read).list();
    }

    public void forgetAddress(UUID guest) {
        database.sql("update date_poll_guest set email = null where id = ?").param(guest).update();
    }

    /** Forgets who somebody is. What they answered stays, with nobody. */
    public void forget(UUID guest) {
        database.sql("""
                update date_poll_guest set email = null, name = '', shown_name = '', comment = '', account = null, shared_with = null, seen_with = null
                where id = ?""").param(guest).update();
    }

    /** As {@link #forget} for everybody of polls that were over before this moment; gives how many. */
    public int forgetOverBefore(Instant moment) {
        return database.sql("""
                update date_poll_guest g join date_poll p on p.id = g.poll
                set g.email = null, g.name = '', g.shown_name = '', g.comment = '', g.account = null, g.shared_with = null, g.seen_with = null
                where p.over_at < ? and (g.shared_with is not null or g.email is not null or g.name <> '' or g.shown_name <> '' or g.comment <> '')""")
                .param(utc(moment)).update();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Guest read(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        var group = row.getString("group_name");
        return new Guest(new PollGuestId(row.getObject("id", UUID.class)), row.getObject("poll", UUID.class), row.getInt("position"),
                row.getObject("participant", UUID.class), row.getObject("account", UUID.class), row.getString("name"),
                email == null ? null : new EmailAddress(email), Language.valueOf(row.getString("language")),
                group == null ? null : StakeholderGroup.valueOf(group), row.getInt("link_version"), row.getString("shown_name"),
                row.getString("comment"), row.getInt("invited"), row.getBoolean("stopped"), row.getInt("told_round"), row.getInt("reminders"),
                instant(row, "opened_at"), instant(row, "answered_at"), row.getInt("answered_version"), row.getInt("receipts"),
                row.getObject("removed_at") != null, row.getObject("shared_with", UUID.class), row.getBoolean("spared"), row.getObject("seen_with", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var wall = row.getObject(column, LocalDateTime.class);
        return wall == null ? null : wall.toInstant(ZoneOffset.UTC);
    }
}
