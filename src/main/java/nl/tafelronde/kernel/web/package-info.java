/** What the kernel answers over HTTP. */
@NullMarked
package nl.tafelronde.kernel.web;

import org.jspecify.annotations.NullMarked;
