package nl.tafelronde.lab;

import org.jspecify.annotations.Nullable;

/**
 * Which framework of its space a session works within.
 *
 * @param number of the version, for {@link Kind#VERSION} only
 */
public record FrameworkChoice(Kind kind, @Nullable Integer number) {

    /** The version that is in force when the session opens; it stays that of the evening when a later one comes out. */
    public static final FrameworkChoice CURRENT = new FrameworkChoice(Kind.CURRENT, null);
    /** None: people see no framework. */
    public static final FrameworkChoice NONE = new FrameworkChoice(Kind.NONE, null);

    /** How the version is chosen. */
    public enum Kind { CURRENT, NONE, VERSION }

    /** This version, also when a later one is in force. */
    public static FrameworkChoice version(int number) {
        return new FrameworkChoice(Kind.VERSION, number);
    }
}
