/** The layout, home and error pages. */
@NullMarked
package nl.tafelronde.shell.ui;

import org.jspecify.annotations.NullMarked;
