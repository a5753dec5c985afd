/** What every module's views share: notices, texts in several languages, the few steps the browser has to take itself. */
@NullMarked
package nl.tafelronde.kernel.ui;

import org.jspecify.annotations.NullMarked;
