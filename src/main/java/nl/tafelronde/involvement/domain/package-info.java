/** Reach and decisions as they are kept. */
@NullMarked
package nl.tafelronde.involvement.domain;

import org.jspecify.annotations.NullMarked;
