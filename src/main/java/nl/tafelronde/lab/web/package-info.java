/** What phones and projectors talk to: joining, the stage and its feed, and the plain pages. */
@NullMarked
package nl.tafelronde.lab.web;

import org.jspecify.annotations.NullMarked;
