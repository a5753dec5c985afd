/** Themes as they are kept. */
@NullMarked
package nl.tafelronde.theme.domain;

import org.jspecify.annotations.NullMarked;
