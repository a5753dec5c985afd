package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;

/**
 * A press on the console.
 *
 * @param where what was pressed
 * @param seen  the stage version that stood on the screen at that moment, whatever the server knows by now
 * @param again whether it is the second half of a double click
 */
record Press(Component where, long seen, boolean again) {

    /** Something that was asked about first: it counts as pressed when the question was put. */
    static Press answered(Component where, long seen) {
        return new Press(where, seen, false);
    }
}
