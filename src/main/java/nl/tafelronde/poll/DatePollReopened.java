package nl.tafelronde.poll;

/** A poll that had its date, or was cancelled, takes answers again; what was agreed no longer stands. Told inside the transaction. */
public record DatePollReopened(DatePollId poll) {
}
