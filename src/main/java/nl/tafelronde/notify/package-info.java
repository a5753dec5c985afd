/** Turns what happens in other modules into mail. Nobody imports it. */
@NullMarked
package nl.tafelronde.notify;

import org.jspecify.annotations.NullMarked;
