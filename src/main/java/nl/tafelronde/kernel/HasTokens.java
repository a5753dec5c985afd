package nl.tafelronde.kernel;

import java.util.Optional;

/** A page that wears the look of an organisation. The layout loads {@code tokens/<name>.css} while the page is open. */
public interface HasTokens {

    /** The name of the token file; empty for the neutral look. */
    Optional<String> tokens();
}
