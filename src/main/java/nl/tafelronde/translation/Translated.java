package nl.tafelronde.translation;

/**
 * What an original says in another language. Plain text, never to be taken for HTML.
 *
 * @param byPerson whether somebody wrote it because it was better than the provider's
 */
public record Translated(String text, boolean byPerson) {

    /** Never what it says: this is what may be logged. */
    @Override
    public String toString() {
        return "Translated[" + byPerson + ", " + text.length() + "]";
    }
}
