/** LAB sessions, templates, observations and outcomes as they are kept, with their rules. */
@NullMarked
package nl.tafelronde.lab.domain;

import org.jspecify.annotations.NullMarked;
