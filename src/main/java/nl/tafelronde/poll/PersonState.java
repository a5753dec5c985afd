package nl.tafelronde.poll;

import java.util.Locale;

/** How far one person is in a date poll. */
public enum PersonState {
    /** Left no address, or it was forgotten: only a printed link reaches them. */
    UNREACHABLE,
    /** Wants no mail of this kind. */
    STOPPED, NOT_SENT, SENT,
    /** The mail server refused the mail for good, or it was given up. */
    BOUNCED, OPENED, ANSWERED;

    /** The key of the state's name in the texts files, for example {@code poll.person.not-sent}. */
    public String textKey() {
        return "poll.person." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
