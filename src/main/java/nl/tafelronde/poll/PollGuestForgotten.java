package nl.tafelronde.poll;

/** What was known about somebody is forgotten: they withdrew, or their account is gone. Told inside the transaction. */
public record PollGuestForgotten(PollGuestId guest) {
}
