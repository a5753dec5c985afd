/** Goals as they are kept. */
@NullMarked
package nl.tafelronde.vision.domain;

import org.jspecify.annotations.NullMarked;
