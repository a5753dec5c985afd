/** The outbox, for administrators. */
@NullMarked
package nl.tafelronde.mail.ui;

import org.jspecify.annotations.NullMarked;
