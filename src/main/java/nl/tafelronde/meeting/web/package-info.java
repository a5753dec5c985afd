/** The page on which somebody says whether they come. */
@NullMarked
package nl.tafelronde.meeting.web;

import org.jspecify.annotations.NullMarked;
