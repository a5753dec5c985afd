package nl.tafelronde.access;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/**
 * A page that a tool hangs in every place, without knowing places: the place's page finds every bean of this type. What a
 * place itself shows is a {@code SpaceTab}; the two stand in one row, sorted by {@link #order}.
 */
public interface ToolTab {

    /** The last part of the address, {@code /space/<id>/<path>}: small letters and hyphens; unique; never changes. */
    String path();

    /** The text key of the tab's name. */
    String textKey();

    /** Tabs are shown from low to high. */
    int order();

    /** Whether this reader gets the tab at all; they may already see the place. */
    default boolean visible(Actor actor, UUID place) {
        return true;
    }

    /** The page itself, made anew for every visit, in the reader's language (that of the current UI). */
    Component content(Actor actor, UUID place);
}
