package nl.tafelronde.access;

import java.util.UUID;

/**
 * An address may not be used any more for this person: they withdrew their consent, left, or erased themselves. Told inside
 * the transaction.
 *
 * @param whose the account or the participant
 */
public record AddressForgotten(EmailAddress email, UUID whose) {
}
