/** The facilitator's pages: the sessions of a space, planning one, running it, and writing its outcome. */
@NullMarked
package nl.tafelronde.lab.ui;

import org.jspecify.annotations.NullMarked;
