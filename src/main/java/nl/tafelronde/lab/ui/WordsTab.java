package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.WordLists;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** What a space adds to the words of the installation; for whoever manages it. */
@org.springframework.stereotype.Component
class WordsTab implements SpaceTab {

    private final WordLists words;

    WordsTab(WordLists words) {
        this.words = words;
    }

    @Override
    public String path() {
        return "words";
    }

    @Override
    public String textKey() {
        return "lab.words";
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public boolean visible(Actor actor, SpaceDetails space) {
        return space.mayManage();
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        return new WordsForm(actor, words, space.id().value());
    }
}
