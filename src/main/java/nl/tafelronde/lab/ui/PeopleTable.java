package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.lab.Outcome;

/** How many people of each group were there. */
class PeopleTable extends UnorderedList {

    PeopleTable(Outcome outcome) {
        addClassName("lab-groups");
        for (var group : outcome.session().plan().groups()) {
            var number = new Span(String.valueOf(outcome.people().getOrDefault(group, 0)));
            number.addClassName("lab-number");
            var item = new ListItem(new Span(getTranslation(group.textKey())), number);
            item.addClassName("lab-group");
            add(item);
        }
    }
}
