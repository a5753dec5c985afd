package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.theme.Descent;
import nl.tafelronde.theme.NameIdea;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeState;
import org.jspecify.annotations.Nullable;

/**
 * One theme on the facilitator's screen. Says anew what changed and leaves the rest as it is, so that the focus stays where
 * it was while people press on their phones.
 */
class ThemeItem extends ListItem {

    private final ThemesPanel panel;
    private final Checkbox chosen = new Checkbox();
    private final H3 title = new H3();
    private final Span state = new Span();
    private final Paragraph sentence = new Paragraph();
    private final Span number = new Span();
    private final Span facts = new Span();
    private final Paragraph names = new Paragraph();
    private final Anchor way = new Anchor("", getTranslation("chain.picture-open"));
    private final Anchor make = new Anchor("", getTranslation("actionpoint.make-of"));
    private final Div actions = new Div();
    private final Div steps = new Div();
    private final UnorderedList notes = new UnorderedList();
    private @Nullable ThemeCard card;
    private String stepsFor = "";
    private List<ActionPointCard> madeShown = List.of();

    ThemeItem(ThemesPanel panel) {
        this.panel = panel;
        addClassName("lab-theme");
        state.addClassName("tafel-badge");
        facts.addClassName("lab-facts");
        number.addClassName("lab-theme-support");
        names.addClassName("lab-facts");
        steps.addClassNames("tafel-row", "lab-theme-steps");
        notes.addClassName("lab-theme-notes");
        notes.setVisible(false);
        actions.setVisible(false);
        chosen.setVisible(panel.runs());
        chosen.addValueChangeListener(_ -> panel.selectionChanged());
        var ways = new Div(way, make);
        ways.addClassName("tafel-row");
        var head = new Div(chosen, title, state);
        head.addClassName("lab-theme-head");
        add(head, sentence, new Div(number, facts), names, ways, actions, steps, notes);
    }

    ThemeCard card() {
        if (card == null) {
            throw new IllegalStateException("An item is shown with its theme first");
        }
        return card;
    }

    boolean selected() {
        return chosen.getValue() && card().state().stands();
    }

    void select(boolean select) {
        chosen.setValue(select);
    }

    void show(ThemeCard newCard, List<ActionPointCard> made) {
        var before = card;
        card = newCard;
        title.setText(newCard.title());
        title.getElement().setAttribute("lang", newCard.language());
        chosen.setAriaLabel(getTranslation("lab.theme.select", newCard.title()));
        state.setText(getTranslation(newCard.isHidden() ? "lab.theme.hidden" : newCard.state().textKey()));
        getElement().setAttribute("data-state", newCard.state().name().toLowerCase(Locale.ROOT));
        sentence.setText(newCard.sentence());
        sentence.getElement().setAttribute("lang", newCard.language());
        sentence.setVisible(!newCard.sentence().isEmpty());
        number.setText(getTranslation("lab.theme.support", newCard.support()));
        facts.setText(about(newCard));
        way.setHref("chain/theme/" + newCard.id());
        way.setAriaLabel(getTranslation("chain.picture-open") + ": " + newCard.title());
        make.setAriaLabel(getTranslation("actionpoint.make-of") + ": " + newCard.title());
        make.setHref("actions/" + panel.space() + "/from/theme/" + newCard.id());
        make.setVisible(panel.runs() && newCard.state().stands());
        names.setText(newCard.names().isEmpty() ? "" : getTranslation("lab.theme.names") + " "
                + newCard.names().stream().map(NameIdea::text).collect(Collectors.joining(" · ")));
        names.setVisible(!newCard.names().isEmpty());
        if (before != null && !before.notes().equals(newCard.notes())) {
            showNotes(false);
        }
        if (!made.equals(madeShown)) {
            madeShown = made;
            actions.removeAll();
            actions.setVisible(!made.isEmpty());
            if (!made.isEmpty()) {
                actions.add(new MadeActions(made));
            }
        }
        steps(newCard);
    }

    private String about(ThemeCard shown) {
        var said = new StringBuilder(getTranslation("lab.theme.notes-number", shown.notes().size()));
        if (shown.supporters() != null) {
            shown.supporters().forEach((group, people) -> said.append(" · ").append(getTranslation(group.textKey())).append(' ').append(people));
        }
        var descent = shown.descent();
        if (descent != null && !shown.from().isEmpty()) {
            said.append(" · ").append(getTranslation(switch (descent) {
                case MERGED -> "lab.theme.from-merge";
                case SPLIT -> "lab.theme.from-split";
                case CARRIED -> "lab.theme.from-carried";
            }, panel.titles(shown.from())));
        }
        return said.toString();
    }

    /** Only made anew when other steps can be taken: a button that has the focus keeps it. */
    private void steps(ThemeCard shown) {
        var wanted = shown.state() + "/" + shown.isHidden() + "/" + (shown.descent() == Descent.MERGED && !shown.from().isEmpty()) + "/" + shown.title();
        if (wanted.equals(stepsFor)) {
            return;
        }
        stepsFor = wanted;
        steps.removeAll();
        if (panel.runs() && shown.state().stands()) {
            if (shown.state() != ThemeState.CHOSEN) {
                step("lab.theme.choose", () -> panel.stand(card(), ThemeState.CHOSEN));
            }
            if (shown.state() != ThemeState.PARKED) {
                step("lab.theme.park", () -> panel.stand(card(), ThemeState.PARKED));
            }
            if (shown.state() != ThemeState.PROPOSED) {
                step("lab.theme.back-to-proposal", () -> panel.stand(card(), ThemeState.PROPOSED));
            }
            step("lab.theme.rename", () -> panel.rename(card()));
            step("lab.theme.split", () -> panel.split(card()));
            if (shown.descent() == Descent.MERGED && !shown.from().isEmpty()) {
                step("lab.theme.unmerge", () -> panel.unmerge(card()));
            }
            step("lab.theme.goals", () -> panel.goals(card()));
            step(shown.isHidden() ? "lab.theme.show" : "lab.theme.hide", () -> panel.hide(card(), !card().isHidden()));
        }
        var behind = step("lab.theme.notes", () -> showNotes(!notes.isVisible()));
        behind.getElement().setAttribute("aria-expanded", String.valueOf(notes.isVisible()));
    }

    private Button step(String textKey, Runnable step) {
        var button = new Button(getTranslation(textKey), _ -> Attempt.to(this, step));
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation(textKey) + ": " + card().title());
        steps.add(button);
        return button;
    }

    /** The notes behind the theme, read anew every time they are opened. */
    private void showNotes(boolean show) {
        notes.removeAll();
        notes.setVisible(show);
        steps.getChildren().reduce((_, last) -> last).ifPresent(it -> it.getElement().setAttribute("aria-expanded", String.valueOf(show)));
        if (!show) {
            return;
        }
        var behind = panel.notes(card());
        behind.forEach(it -> {
            var line = new ListItem(new Span(it.text()));
            line.getElement().setAttribute("lang", it.language());
            var about = new Span((it.byWhom() == null ? "" : it.byWhom() + " · ") + it.wall().in(Reader.language()) + " · " + Language.of(it.language()).ownName());
            about.addClassName("lab-facts");
            line.add(about);
            notes.add(line);
        });
        var gone = card().notes().size() - behind.size();
        if (gone > 0 || behind.isEmpty()) {
            notes.add(new ListItem(getTranslation("lab.theme.notes-gone", gone)));
        }
    }
}
