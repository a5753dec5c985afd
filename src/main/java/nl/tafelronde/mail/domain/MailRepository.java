package nl.tafelronde.mail.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.mail.MailState;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Keeps the outbox. */
public interface MailRepository extends JpaRepository<MailRow, UUID> {

    /** Adds a mail that waits; does nothing when there is one with this key. Returns how many were added. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into mail (id, mail_key, kind, receiver, language, subject, words, page, state, made, due, attempts, version)
            values (:id, :key, :kind, :receiver, :language, :subject, :words, :page, 'WAITING', :now, :now, 0, 0)
            on duplicate key update version = version""")
    int add(UUID id, String key, String kind, String receiver, String language, String subject, String words, String page, Instant now);

    /** The mails that are due, the oldest first, kept from others; those that another node looks at now are left out. */
    @Query(nativeQuery = true, value = """
            select * from mail where state = 'WAITING' and due <= :now order by due limit :most for update skip locked""")
    List<MailRow> due(Instant now, int most);

    /** Mails that were handed over so long ago that whoever did it is gone. */
    @Query(nativeQuery = true, value = "select * from mail where state = 'SENDING' and due <= :now limit 100 for update skip locked")
    List<MailRow> abandoned(Instant now);

    /** Mails that waited too long for a mail server. */
    @Query(nativeQuery = true, value = "select * from mail where state = 'WAITING' and made <= :before limit 100 for update skip locked")
    List<MailRow> late(Instant before);

    @Query("select m from MailRow m where m.state in :states order by m.made desc, m.id desc")
    List<MailRow> list(Collection<MailState> states, Pageable page);

    @Query("select m.state as state, count(m) as number from MailRow m group by m.state")
    List<PerState> countByState();

    @Query("select m from MailRow m where m.receiver = :receiver order by m.made desc")
    List<MailRow> to(String receiver, Pageable page);

    @Modifying
    @Query("delete from MailRow m where m.receiver = :receiver and m.key like concat('%/', :whose)")
    int removeTo(String receiver, String whose);

    @Modifying
    @Query("delete from MailRow m where m.ended < :before")
    int removeEndedBefore(Instant before);

    /** How many mails are in a state. */
    interface PerState {

        MailState getState();

        long getNumber();
    }
}
