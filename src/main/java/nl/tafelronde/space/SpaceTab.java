package nl.tafelronde.space;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;

/**
 * A page of a space. Every bean of this type becomes a tab of every space, so a module can hang something in a space
 * without the space knowing it. A component type that stands only in a tab is not found by the build of the front end: name
 * the tab's content with {@code @Uses} on a view of the module. The space's own pages have the orders 10 (about), 20 (framework) and 90 (members).
 */
public interface SpaceTab {

    /** The last part of the address, {@code /space/<id>/<path>}: small letters and hyphens; unique; never changes. */
    String path();

    /** The text key of the tab's name. */
    String textKey();

    /** Tabs are shown from low to high; the lowest one opens first. */
    int order();

    /** Whether this reader gets the tab at all; they may already see the space. */
    default boolean visible(Actor actor, SpaceDetails space) {
        return true;
    }

    /** The page itself, made anew for every visit, in the reader's language (that of the current UI). */
    Component content(Actor actor, SpaceDetails space);
}
