package nl.tafelronde.access;

import nl.tafelronde.kernel.Language;

/** A participant who left an address and said that we may mail them. Printing it shows no address. */
public record Reachable(ParticipantId id, EmailAddress email, Language language) {

    @Override
    public String toString() {
        return "Reachable[" + id + "]";
    }
}
