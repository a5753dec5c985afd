/** Date polls: when can whom, and who answered what by their personal link. A tool: it knows places only as ids. */
@NullMarked
package nl.tafelronde.poll;

import org.jspecify.annotations.NullMarked;
