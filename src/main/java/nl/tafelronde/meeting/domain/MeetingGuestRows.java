package nl.tafelronde.meeting.domain;

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
import nl.tafelronde.meeting.Coming;
import nl.tafelronde.meeting.MeetingGuestId;
import nl.tafelronde.meeting.MeetingId;
import nl.tafelronde.poll.ChosenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is invited to which meeting. Thousands at a time, so written in batches and without entities. */
@Repository
public class MeetingGuestRows {

    private static final String ALL = "select * from meeting_guest ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MeetingGuestRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Adds everybody; where there are places, who said yes first has one, and who said yes later waits in that order. */
    public void add(MeetingId meeting, List<ChosenDate.Guest> guests, @Nullable Integer capacity) {
        var rows = new ArrayList<@Nullable Object[]>(guests.size());
        for (var guest : guests) {
            var person = guest.person();
            var invited = capacity == null || guest.place() > 0 && guest.place() <= capacity;
            var line = capacity != null && guest.place() > capacity ? guest.place() - capacity : 0;
            rows.add(new @Nullable Object[] {MeetingGuestId.next().value(), meeting.value(), guest.id().value(), rows.size() + 1,
                    person.participant() == null ? null : person.participant().value(), person.account() == null ? null : person.account().value(),
                    person.name(), person.email() == null ? null : person.email().value(), person.language().name(),
                    person.group() == null ? null : person.group().name(), invited, line,
                    (invited ? Coming.UNKNOWN : line > 0 ? Coming.WAITING : Coming.NOT_INVITED).name(),
                    guest.sharedWith() == null ? null : guest.sharedWith().value()});
        }
        batches.batchUpdate("""
                insert into meeting_guest (id, meeting, poll_guest, position, participant, account, name, email, language, group_name, invited, line,
                    coming, shared_with, told, stopped)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, -1, false)""", rows);
    }

    public Optional<MeetingGuest> find(UUID id) {
        return database.sql(ALL + "where id = ?").param(id).query(MeetingGuestRows::read).optional();
    }

    /** In whose calendar it is at this address: nobody when several people share the address, for a calendar does not say who of them answers. */
    public Optional<MeetingGuest> invited(UUID meeting, EmailAddress email) {
        var there = database.sql(ALL + "where meeting = ? and email = ? and removed_at is null and in_calendar").params(meeting, email.value())
                .query(MeetingGuestRows::read).list();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** Whether they said nothing after this moment. */
    public boolean silentSince(UUID guest, Instant moment) {
        return database.sql("select count(*) from meeting_guest where id = ? and said_at > ?").params(guest, utc(moment)).query(Integer.class).single() == 0;
    }

    public List<MeetingGuest> of(UUID meeting) {
        return database.sql(ALL + "where meeting = ? and removed_at is null order by position, id").param(meeting).query(MeetingGuestRows::read).list();
    }

    /** Who everybody of a meeting was in the poll, also those who are off the list. */
    public Map<UUID, UUID> byPollGuest(UUID meeting) {
        return database.sql("select poll_guest, id from meeting_guest where meeting = ?").param(meeting)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether somebody of the poll is on the list with this address. */
    public boolean mailed(UUID meeting, UUID pollGuest, EmailAddress email) {
        return database.sql("select count(*) from meeting_guest where meeting = ? and poll_guest = ? and email = ? and removed_at is null")
                .params(meeting, pollGuest, email.value()).query(Integer.class).single() > 0;
    }

    /** How many are invited, come, and do not. */
    public record Numbers(UUID meeting, int invited, int coming, int notComing) {
    }

    public Map<UUID, Numbers> numbers(Collection<UUID> meetings) {
        return meetings.isEmpty() ? Map.of() : database.sql("""
                select meeting, sum(invited), sum(coming = 'YES'), sum(coming = 'NO') from meeting_guest
                where meeting in (:meetings) and removed_at is null group by meeting""").param("meetings", meetings)
                .query((row, _) -> new Numbers(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4))).list().stream()
                .collect(Collectors.toMap(Numbers::meeting, it -> it));
    }

    /** Those who are invited to the meeting that came of a poll and goes ahead, by who they were in the poll. */
    public Optional<MeetingGuest> ofPollGuest(UUID pollGuest) {
        return database.sql("""
                select g.* from meeting_guest g join meeting m on m.id = g.meeting
                where g.poll_guest = ? and m.state = 'PLANNED' and g.removed_at is null order by m.stamp desc limit 1""")
                .param(pollGuest).query(MeetingGuestRows::read).optional();
    }

    public List<MeetingGuest> allOfPollGuest(UUID pollGuest) {
        return database.sql(ALL + "where poll_guest = ?").param(pollGuest).query(MeetingGuestRows::read).list();
    }

    /** Meetings of which somebody has to hear something new. Who never heard of a meeting need not hear that it is off. */
    public List<UUID> meetingsToTell() {
        return database.sql("""
                select distinct m.id from meeting m join meeting_guest g on g.meeting = m.id
                where g.removed_at is null and g.email is not null and (m.state = 'PLANNED' and (g.told < m.sequence
                        or g.invited and g.coming <> 'NO' and g.places > g.places_told) or m.state <> 'PLANNED' and g.told >= 0 and g.told < m.sequence)""")
                .query(UUID.class).list();
    }

    /** The next of those, kept from other nodes. */
    public List<MeetingGuest> toTell(UUID meeting, int sequence, boolean planned, int most) {
        return database.sql(ALL + """
                where meeting = ? and removed_at is null and email is not null and (told < ? and (? or told >= 0)
                    or ? and invited and coming <> 'NO' and places > places_told)
                order by position, id limit ? for update skip locked""").params(meeting, sequence, planned, planned, most).query(MeetingGuestRows::read).list();
    }

    /** @param calendar whether an invitation for their calendar went with it */
    public void told(UUID guest, int sequence, boolean stopped, boolean calendar) {
        database.sql("update meeting_guest set told = ?, stopped = ?, in_calendar = in_calendar or ?, places_told = places where id = ?")
                .params(sequence, stopped, calendar, guest).update();
    }

    /** While the meeting is to come, who relied on the mail of somebody of the poll, and said nothing, is told by their own. */
    public void tellInsteadOf(UUID meeting, UUID pollGuest, Instant now) {
        database.sql("""
                update meeting_guest g join meeting m on m.id = g.meeting set g.told = -1
                where g.meeting = ? and g.shared_with = ? and g.said_at is null and not g.in_calendar and g.removed_at is null
                    and m.state = 'PLANNED' and m.over_at > ?""").params(meeting, pollGuest, utc(now)).update();
    }

    /** Whoever was asked for the date hears what becomes of the meeting, also who did not hear of the meeting yet. */
    public void hear(UUID meeting, int sequence) {
        database.sql("update meeting_guest set told = ? where meeting = ? and told < 0").params(sequence, meeting).update();
    }

    /** Takes what somebody says; who had no place and has one now got one. */
    public void said(UUID guest, Coming coming, boolean invited, int line, Language language, Instant now) {
        database.sql("""
                update meeting_guest set places = places + if(? and not invited, 1, 0), coming = ?, invited = ?, line = ?, language = ?, said_at = ?
                where id = ?""").params(invited, coming.name(), invited, line, language.name(), utc(now), guest).update();
    }

    /** Whether somebody has a place at this moment; kept so until the transaction ends. */
    public boolean hasPlace(UUID guest) {
        return database.sql("select invited and coming <> 'NO' and removed_at is null from meeting_guest where id = ? for update").param(guest)
                .query(Boolean.class).single();
    }

    /** How many have a place: invited and not saying no. */
    public int taken(UUID meeting) {
        return database.sql("select count(*) from meeting_guest where meeting = ? and removed_at is null and invited and coming <> 'NO'").param(meeting)
                .query(Integer.class).single();
    }

    public int lastInLine(UUID meeting) {
        return database.sql("select coalesce(max(line), 0) from meeting_guest where meeting = ?").param(meeting).query(Integer.class).single();
    }

    /** How many stand before somebody in the line. */
    public int before(UUID meeting, int line) {
        return database.sql("select count(*) from meeting_guest where meeting = ? and removed_at is null and coming = 'WAITING' and line < ?")
                .params(meeting, line).query(Integer.class).single();
    }

    /** Who waited longest is invited, and is owed a mail that says so. */
    public void inviteNext(UUID meeting) {
        database.sql("""
                update meeting_guest set invited = true, coming = 'UNKNOWN', line = 0, places = places + 1
                where meeting = ? and removed_at is null and coming = 'WAITING' order by line limit 1""").param(meeting).update();
    }

    public List<MeetingGuest> ofParticipant(UUID participant) {
        return database.sql(ALL + "where participant = ?").param(participant).query(MeetingGuestRows::read).list();
    }

    public List<MeetingGuest> ofPerson(UUID account, String email) {
        return database.sql(ALL + "where account = ? or email = ?").params(account, email).query(MeetingGuestRows::read).list();
    }

    public void forgetAddress(UUID guest) {
        database.sql("update meeting_guest set email = null where id = ?").param(guest).update();
    }

    public void forget(UUID guest, Instant now) {
        database.sql("update meeting_guest set email = null, name = '', account = null, shared_with = null, removed_at = ? where id = ?").params(utc(now), guest).update();
    }

    /** Forgets who everybody was of meetings that were over before this moment; gives how many. */
    public int forgetOverBefore(Instant moment) {
        return database.sql("""
                update meeting_guest g join meeting m on m.id = g.meeting set g.email = null, g.name = '', g.account = null, g.shared_with = null
                where m.over_at < ? and (g.shared_with is not null or g.email is not null or g.name <> '')""").param(utc(moment)).update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static MeetingGuest read(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        var group = row.getString("group_name");
        return new MeetingGuest(new MeetingGuestId(row.getObject("id", UUID.class)), row.getObject("meeting", UUID.class), row.getObject("poll_guest", UUID.class),
                row.getObject("participant", UUID.class), row.getObject("account", UUID.class), row.getString("name"),
                email == null ? null : new EmailAddress(email), Language.valueOf(row.getString("language")),
                group == null ? null : StakeholderGroup.valueOf(group), row.getBoolean("invited"), row.getInt("line"), Coming.valueOf(row.getString("coming")),
                row.getInt("told"), row.getBoolean("stopped"), row.getObject("removed_at") != null, row.getBoolean("in_calendar"), row.getInt("places"),
                row.getInt("places_told"), row.getObject("shared_with", UUID.class));
    }
}
