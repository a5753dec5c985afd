package nl.tafelronde.mail.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.CalendarPart;
import nl.tafelronde.mail.MailCard;
import nl.tafelronde.mail.MailId;
import nl.tafelronde.mail.MailState;
import nl.tafelronde.mail.WrittenMail;
import org.jspecify.annotations.Nullable;

/** A mail as it is kept: written out when it was asked for, so that a later change of the texts does not change it. */
@Entity
@Table(name = "mail")
public class MailRow {

    /** After this long nobody waits for a mail any more. */
    public static final Duration GIVEN_UP_AFTER = Duration.ofDays(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int PROBLEM = 250;

    @Id
    private UUID id;
    @Column(name = "mail_key")
    private String key;
    private String kind;
    private String receiver;
    @Column(columnDefinition = "char(2)")
    private String language;
    private String subject;
    @Column(columnDefinition = "text")
    private String words;
    @Column(columnDefinition = "text")
    private String page;
    private @Nullable String stop;
    private @Nullable String calendarMethod;
    @Column(columnDefinition = "text")
    private @Nullable String calendar;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private MailState state;
    private Instant made;
    private Instant due;
    private @Nullable Instant ended;
    private int attempts;
    private @Nullable String problem;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MailRow() {
    }

    public UUID id() {
        return id;
    }

    /** Whose mail it is: the last part of its key. */
    public static UUID whose(String key) {
        return UUID.fromString(key.substring(key.lastIndexOf('/') + 1));
    }

    public String kind() {
        return kind;
    }

    public String receiver() {
        return receiver;
    }

    public WrittenMail written() {
        return new WrittenMail(Language.of(language), subject, words, page, stop,
                calendar == null || calendarMethod == null ? null : new CalendarPart(calendarMethod, calendar));
    }

    public MailState state() {
        return state;
    }

    /** Nobody else offers it to the mail server until this moment. */
    public void take(Instant until) {
        state = MailState.SENDING;
        due = until;
        attempts++;
    }

    public void sent(Instant now) {
        state = MailState.SENT;
        ended = now;
        problem = null;
    }

    /** Not now: again after a pause that doubles, from a minute to four hours, until two days have gone by. */
    public void later(Instant now, String why) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 9) - 1);
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        if (next.isAfter(made.plus(GIVEN_UP_AFTER))) {
            end(MailState.FAILED, now, why);
        } else {
            state = MailState.WAITING;
            due = next;
            problem = cut(why);
        }
    }

    public void failed(Instant now, String why) {
        end(MailState.FAILED, now, why);
    }

    /** The mail server took it, and said later that it does not arrive. Changes nothing about a mail that is on its way again. */
    public void returned(Instant now, String why) {
        if (state == MailState.SENT || state == MailState.UNSURE) {
            end(MailState.FAILED, now, why);
        }
    }

    public void unsure(Instant now, String why) {
        end(MailState.UNSURE, now, why);
    }

    /** Another attempt at once for what waits or failed; nothing else is touched. */
    public void hurry(Instant now) {
        if (state == MailState.FAILED && !receiver.isEmpty()) {
            again(now);
        } else if (state == MailState.WAITING) {
            due = now;
        }
    }

    /** @throws Refusal {@code mail.not-again} when it waits, is under way, was sent or is forgotten */
    public void again(Instant now) {
        if (!state.maySendAgain() || receiver.isEmpty()) {
            throw Refusal.conflict("mail.not-again");
        }
        state = MailState.WAITING;
        made = now;
        due = now;
        ended = null;
        attempts = 0;
    }

    /** @throws Refusal {@code mail.not-drop} when it is under way or gone */
    public void drop(Instant now) {
        if (!state.mayDrop()) {
            throw Refusal.conflict("mail.not-drop");
        }
        state = MailState.DROPPED;
        ended = now;
    }

    public MailCard card() {
        return new MailCard(new MailId(id), kind, receiver, Language.of(language), subject, state, made, due, ended, attempts, problem);
    }

    private void end(MailState last, Instant now, String why) {
        state = last;
        ended = now;
        problem = cut(why);
    }

    private static String cut(String why) {
        return why.length() <= PROBLEM ? why : why.substring(0, PROBLEM);
    }
}
