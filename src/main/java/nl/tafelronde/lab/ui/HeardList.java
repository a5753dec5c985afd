package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.tafelronde.lab.Tallies;

/** A sentence for every group that is heard less than it should be, given who is in the room. */
class HeardList extends UnorderedList {

    HeardList() {
        addClassNames("lab-heard", "lab-hint");
    }

    void show(List<Tallies.Heard> heard) {
        removeAll();
        heard.stream().filter(Tallies.Heard::under).forEach(it -> add(new ListItem(sentence(it))));
        setVisible(getChildren().findAny().isPresent());
    }

    private String sentence(Tallies.Heard heard) {
        var group = heard.group() == null ? getTranslation("lab.heard.others") : getTranslation(heard.group().textKey());
        var people = heard.people();
        var notes = heard.notes();
        var votes = heard.votes();
        return votes == null ? getTranslation("lab.heard.notes", group, people.part(), people.all(), notes.part(), notes.all())
                : getTranslation("lab.heard.votes", group, people.part(), people.all(), notes.part(), notes.all(), votes.part(), votes.all());
    }
}
