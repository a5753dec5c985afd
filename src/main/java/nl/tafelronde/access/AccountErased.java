package nl.tafelronde.access;

/** A person erased themselves; what they contributed stays, without their name. */
public record AccountErased(AccountId account) {
}
