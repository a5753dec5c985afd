/** The confidential channel in a space, for those who are named. */
@NullMarked
package nl.tafelronde.concern.ui;

import org.jspecify.annotations.NullMarked;
