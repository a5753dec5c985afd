/** Mail as it is kept in the outbox. */
@NullMarked
package nl.tafelronde.mail.domain;

import org.jspecify.annotations.NullMarked;
