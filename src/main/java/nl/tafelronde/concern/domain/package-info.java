/** Concerns as they are kept, apart from everything else. */
@NullMarked
package nl.tafelronde.concern.domain;

import org.jspecify.annotations.NullMarked;
