/** The vision on screens. */
@NullMarked
package nl.tafelronde.vision.ui;

import org.jspecify.annotations.NullMarked;
