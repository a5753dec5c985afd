/** LAB sessions from a file: read whole, every mistake named with its line, and only then brought in. */
@NullMarked
package nl.tafelronde.lab.importing;

import org.jspecify.annotations.NullMarked;
