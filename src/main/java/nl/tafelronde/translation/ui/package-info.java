/** Pages about translating, for administrators and for who manages a space. */
@NullMarked
package nl.tafelronde.translation.ui;

import org.jspecify.annotations.NullMarked;
