package nl.tafelronde.theme;

/** How a theme came from other themes. */
public enum Descent {
    /** It is those themes together. */
    MERGED,
    /** It was a part of that theme. */
    SPLIT,
    /** It is that theme, taken along to another place. */
    CARRIED
}
