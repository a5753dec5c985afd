/** Strategic vision: the goals and starting points of a space, where they are written, and what people's work does for them. */
@NullMarked
package nl.tafelronde.vision;

import org.jspecify.annotations.NullMarked;
