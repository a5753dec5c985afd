/** What came from what, both ways: from the note that somebody wrote to what was agreed, and back. */
@NullMarked
package nl.tafelronde.provenance;

import org.jspecify.annotations.NullMarked;
