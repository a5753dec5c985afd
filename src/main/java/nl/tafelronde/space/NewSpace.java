package nl.tafelronde.space;

import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What people fill in about a space, as they typed it; {@link Spaces} cleans and checks it. Also used to change one.
 *
 * @param name        one line of at most {@value #NAME} characters
 * @param description at most {@value #DESCRIPTION} characters per language; may be empty
 * @param tokens      the name of the organisation's token file ({@code tokens/<name>.css}); null for the neutral one
 * @param key         a short name for importers, unique; null when the space is made by hand. Never changes later
 */
public record NewSpace(SpaceKind kind, String name, Localized description, @Nullable String tokens, @Nullable String key) {

    /** The most characters of a name. */
    public static final int NAME = 120;
    /** The most characters of a description, in each language. */
    public static final int DESCRIPTION = 600;

    public NewSpace(SpaceKind kind, String name, Localized description) {
        this(kind, name, description, null, null);
    }
}
