/** Research teams: who is in which, the three columns they fill together, and how they read it back. A tool, bound to a place. */
@NullMarked
package nl.tafelronde.team;

import org.jspecify.annotations.NullMarked;
