package nl.badhouse.lab.ui;

import com.vaadin.flow.component.UI;

/** Bad: runs JavaScript from a view. */
class RunsScript {

    void run() {
        UI.getCurrent().getPage().executeJs("alert(1)");
    }
}
