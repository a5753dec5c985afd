/** The page of a personal link, for people without account. */
@NullMarked
package nl.tafelronde.poll.web;

import org.jspecify.annotations.NullMarked;
