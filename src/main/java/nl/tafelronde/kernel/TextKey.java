package nl.tafelronde.kernel;

/** An argument of a sentence that is itself a text to be looked up in the reader's language. */
public record TextKey(String key) {
}
