/** LAB sessions: templates, phases, the evening itself, and its outcome. */
@NullMarked
package nl.tafelronde.lab;

import org.jspecify.annotations.NullMarked;
