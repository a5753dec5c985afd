/** Watching a topic from a Vaadin view. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package nl.tafelronde.live.ui;

import org.jspecify.annotations.NullMarked;
