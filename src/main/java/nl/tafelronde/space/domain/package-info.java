/** Spaces, members and frameworks as they are kept, with their rules. */
@NullMarked
package nl.tafelronde.space.domain;

import org.jspecify.annotations.NullMarked;
