/** Themes: what people make of a wall. Proposed, supported and named together, brought down to a handful, merged and split later. */
@NullMarked
package nl.tafelronde.theme;

import org.jspecify.annotations.NullMarked;
