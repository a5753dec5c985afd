package nl.tafelronde.mail;

/** How far a mail in the outbox has come. */
public enum MailState {
    /** To be sent, now or at a later attempt. */
    WAITING,
    /** Handed to the mail server at this moment. */
    SENDING,
    /** Taken by the mail server. */
    SENT,
    /** Perhaps taken: the connection or this node was lost at the last moment. Not sent again by itself, so never twice. */
    UNSURE,
    /** Refused by the mail server for good, not taken within two days, or come back later. */
    FAILED,
    /** Taken out by an administrator. */
    DROPPED;

    /** Whether an administrator may send it (again). */
    public boolean maySendAgain() {
        return this == UNSURE || this == FAILED || this == DROPPED;
    }

    /** Whether it may still be taken out. */
    public boolean mayDrop() {
        return this == WAITING || this == UNSURE || this == FAILED;
    }
}
