/** The register to take home. */
@NullMarked
package nl.tafelronde.involvement.web;

import org.jspecify.annotations.NullMarked;
