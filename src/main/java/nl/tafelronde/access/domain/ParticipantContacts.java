package nl.tafelronde.access.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses participants left, apart from everything else about them. */
@Repository
public class ParticipantContacts {

    private final JdbcClient database;
    private final Clock clock;

    ParticipantContacts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void keep(ParticipantId participant, EmailAddress email, boolean invite) {
        database.sql("""
                insert into participant_contact (participant, email, consent, invite) values (?, ?, ?, ?)
                on duplicate key update email = value(email), consent = value(consent), invite = value(invite)""")
                .params(participant.value(), email.value(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), invite).update();
    }

    /** Whether invitations may go to the address that was left; nothing happens without one. */
    public void invite(ParticipantId participant, boolean invite) {
        database.sql("update participant_contact set invite = ? where participant = ?").params(invite, participant.value()).update();
    }

    public boolean invites(ParticipantId participant) {
        return database.sql("select count(*) from participant_contact where participant = ? and invite").param(participant.value())
                .query(Integer.class).single() > 0;
    }

    /** Everybody of a place who may be invited and is still in, by group. */
    public Map<StakeholderGroup, List<Reachable>> invitable(UUID place) {
        var groups = new EnumMap<StakeholderGroup, List<Reachable>>(StakeholderGroup.class);
        database.sql("""
                select c.participant, c.email, p.language, p.group_name from participant_contact c join participant p on p.id = c.participant
                where p.place = ? and p.withdrawn is null and c.invite order by p.id""").param(place)
                .query((row, _) -> groups.computeIfAbsent(StakeholderGroup.valueOf(row.getString(4)), _ -> new ArrayList<>())
                        .add(new Reachable(new ParticipantId(row.getObject(1, UUID.class)), new EmailAddress(row.getString(2)), Language.valueOf(row.getString(3))))).list();
        return groups;
    }

    public Optional<EmailAddress> of(ParticipantId participant) {
        return database.sql("select email from participant_contact where participant = ?").param(participant.value())
                .query(String.class).optional().map(EmailAddress::new);
    }

    /** Everybody of a place who left an address and is still in. */
    public List<Reachable> in(UUID place) {
        return database.sql("""
                select c.participant, c.email, p.language from participant_contact c join participant p on p.id = c.participant
                where p.place = ? and p.withdrawn is null order by p.id""").param(place)
                .query((row, _) -> new Reachable(new ParticipantId(row.getObject(1, UUID.class)), new EmailAddress(row.getString(2)),
                        Language.valueOf(row.getString(3)))).list();
    }

    /** How many of each of these places left an address and are still in; places without any are left out. */
    public Map<UUID, Integer> count(Collection<UUID> places) {
        var counts = new HashMap<UUID, Integer>();
        if (!places.isEmpty()) {
            database.sql("""
                    select p.place, count(*) from participant_contact c join participant p on p.id = c.participant
                    where p.place in (:places) and p.withdrawn is null group by p.place""").param("places", places)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return counts;
    }

    /** Those who left an address and are still in, in order of id. */
    public List<Reachable> after(ParticipantId last, int most) {
        return database.sql("""
                select c.participant, c.email, p.language from participant_contact c join participant p on p.id = c.participant
                where c.participant > ? and p.withdrawn is null order by c.participant limit ?""").params(last.value(), most)
                .query((row, _) -> new Reachable(new ParticipantId(row.getObject(1, UUID.class)), new EmailAddress(row.getString(2)),
                        Language.valueOf(row.getString(3)))).list();
    }

    public void forget(ParticipantId participant) {
        database.sql("delete from participant_contact where participant = ?").param(participant.value()).update();
    }

    /** Forgets every address whose owner consented before this moment; gives how many. */
    public int forgetOlderThan(Instant moment) {
        return database.sql("delete from participant_contact where consent < ?")
                .param(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)).update();
    }
}
