/** Pages of action points for people without account. */
@NullMarked
package nl.tafelronde.actionpoint.web;

import org.jspecify.annotations.NullMarked;
