/** Teams, entries and their changes as they are kept, and the rules they guard. */
@NullMarked
package nl.tafelronde.team.domain;

import org.jspecify.annotations.NullMarked;
