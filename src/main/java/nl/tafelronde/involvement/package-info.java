/**
 * Early involvement: which groups were reached, when and how, before which decision. Sessions and proposals come by themselves,
 * from whoever implements {@link nl.tafelronde.involvement.ReachSource}; everything else is written down by hand.
 */
@NullMarked
package nl.tafelronde.involvement;

import org.jspecify.annotations.NullMarked;
