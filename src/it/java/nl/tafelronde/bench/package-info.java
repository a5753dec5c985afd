/** What is measured against the jar, over real HTTP on loopback; started by {@code script/bench}. */
@NullMarked
package nl.tafelronde.bench;

import org.jspecify.annotations.NullMarked;
