/** Screens of action points. */
@NullMarked
package nl.tafelronde.actionpoint.ui;

import org.jspecify.annotations.NullMarked;
