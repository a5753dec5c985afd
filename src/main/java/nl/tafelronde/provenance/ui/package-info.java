/** What became of one's contributions, and the chain in one picture, in the office. */
@NullMarked
package nl.tafelronde.provenance.ui;

import org.jspecify.annotations.NullMarked;
