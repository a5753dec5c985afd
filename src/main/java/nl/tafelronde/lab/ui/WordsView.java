package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.WordLists;
import nl.tafelronde.kernel.ui.Titles;

/** The words of the installation; for administrators. */
@Route("admin/words")
@PermitAll
class WordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final WordLists words;

    WordsView(CurrentActor current, WordLists words) {
        this.current = current;
        this.words = words;
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getTranslation("lab.words")), new WordsForm(current.get(), words, null));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.words"));
    }
}
