/** Mail going out: templates per language and the sender. */
@NullMarked
package nl.tafelronde.mail;

import org.jspecify.annotations.NullMarked;
