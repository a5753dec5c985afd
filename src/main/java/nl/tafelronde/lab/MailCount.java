package nl.tafelronde.lab;

/**
 * How the mail about an outcome went, in numbers of people only.
 *
 * @param sent    the mail server took theirs
 * @param waiting theirs is on its way, or got lost with a machine that stopped
 * @param failed  the mail server did not take theirs, or there is none
 * @param unasked left an address and were not mailed yet
 */
public record MailCount(int sent, int waiting, int failed, int unasked) {
}
