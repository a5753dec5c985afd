package nl.tafelronde.mail;

import nl.tafelronde.access.EmailAddress;

/** A module that sends invitations and takes what calendars answer to them by mail (RFC 5546, REPLY). */
public interface CalendarAnswers {

    /**
     * Takes an answer. The same one may be offered twice.
     *
     * @param from     who sent the mail, as the mail says
     * @param calendar the whole file, at most {@value CalendarPart#LONGEST} characters, as it came: it may be anything
     * @return whether it was understood and is settled; what is not stays in the mailbox for people to read
     */
    boolean take(EmailAddress from, String calendar);
}
