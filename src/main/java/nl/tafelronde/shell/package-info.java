/** The frame around every page: layout, home, error pages. Nobody imports it. */
@NullMarked
package nl.tafelronde.shell;

import org.jspecify.annotations.NullMarked;
