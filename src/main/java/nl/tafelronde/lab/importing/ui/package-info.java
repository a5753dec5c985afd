/** The page on which a LAB file is looked at and brought in. */
@NullMarked
package nl.tafelronde.lab.importing.ui;

import org.jspecify.annotations.NullMarked;
