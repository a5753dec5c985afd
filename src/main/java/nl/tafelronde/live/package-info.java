/** Numbered changes and their feeds: append, replay, fan out; topics that views watch. */
@NullMarked
package nl.tafelronde.live;

import org.jspecify.annotations.NullMarked;
