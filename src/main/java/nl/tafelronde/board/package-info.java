/** The post-it wall: boards, notes and their numbered changes. */
@NullMarked
package nl.tafelronde.board;

import org.jspecify.annotations.NullMarked;
