/** Screens of proposals. */
@NullMarked
package nl.tafelronde.proposal.ui;

import org.jspecify.annotations.NullMarked;
