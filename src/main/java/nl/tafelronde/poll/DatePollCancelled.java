package nl.tafelronde.poll;

/** A poll will not get a date. Told inside the transaction. */
public record DatePollCancelled(DatePollId poll) {
}
