package nl.tafelronde.mail.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.mail.MailState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Keeps the outbox. */
public interface MailRepository extends JpaRepository<MailRow, UUID>, NewMails {

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

    @Query("select m from MailRow m where m.state in :states and m.receiver <> '' order by m.made desc, m.id desc")
    List<MailRow> list(Collection<MailState> states, Pageable page);

    @Query("select m.state as state, count(m) as number from MailRow m where m.receiver <> '' group by m.state")
    List<PerState> countByState();

    @Query("select m from MailRow m where m.receiver = :receiver order by m.made desc")
    List<MailRow> to(String receiver, Pageable page);

    /** The mails whose key begins so, also those whose words are forgotten; the oldest first. */
    @Query("select m from MailRow m where m.key like concat(:prefix, '%') order by m.made, m.id")
    List<MailRow> about(String prefix);

    /** What became of those, without their words: there may be thousands. */
    @Query("select m.key as key, m.state as state from MailRow m where m.key like concat(:prefix, '%') order by m.made, m.id")
    List<Fate> states(String prefix);

    /** Forgets what was sent to somebody and what was to be; that there was a mail stays, so that it is not sent again. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update mail set receiver = '', subject = '', words = '', page = '', stop = null, calendar = null, ended = coalesce(ended, :now),
                state = if(state = 'WAITING', 'DROPPED', state), version = version + 1
            where receiver = :receiver and mail_key like concat('%/', :whose)""")
    int forgetTo(String receiver, String whose, Instant now);

    /** Forgets the words and receivers of what was settled before this moment. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update mail set receiver = '', subject = '', words = '', page = '', stop = null, calendar = null, version = version + 1
            where ended < :before and receiver <> ''""")
    int forgetEndedBefore(Instant before);

    /** What became of one mail. */
    interface Fate {

        String getKey();

        MailState getState();
    }

    /** How many mails are in a state. */
    interface PerState {

        MailState getState();

        long getNumber();
    }
}
