/** Follow-up: who does what by when, and what came of it. */
@NullMarked
package nl.tafelronde.actionpoint;

import org.jspecify.annotations.NullMarked;
