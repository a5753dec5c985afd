/** Action points as they are kept, and the rules they guard. */
@NullMarked
package nl.tafelronde.actionpoint.domain;

import org.jspecify.annotations.NullMarked;
