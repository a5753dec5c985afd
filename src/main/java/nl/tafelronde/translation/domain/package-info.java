/** Translations as they are kept. */
@NullMarked
package nl.tafelronde.translation.domain;

import org.jspecify.annotations.NullMarked;
