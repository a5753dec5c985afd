package nl.tafelronde.poll;

/** A poll has its date. Told inside the transaction. */
public record DatePollChosen(DatePollId poll) {
}
