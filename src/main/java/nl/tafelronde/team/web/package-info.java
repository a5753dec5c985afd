/** Research teams over HTTP. */
@NullMarked
package nl.tafelronde.team.web;

import org.jspecify.annotations.NullMarked;
