package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.tafelronde.actionpoint.ActionPointLists;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import nl.tafelronde.actionpoint.ui.ListState.Form;
import nl.tafelronde.network.Organisation;
import org.jspecify.annotations.Nullable;

/** What is looked for, how it is divided and drawn. */
class ListFilters extends Div {

    private final TextField search = new TextField();
    private final Select<Pile> pile = new Select<>();
    private final Select<Organisation> owner = new Select<>();
    private final Select<String> theme = new Select<>();
    private final Select<String> region = new Select<>();
    private final Select<String> pillar = new Select<>();
    private final Select<Grouping> group = new Select<>();
    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>();
    private final List<Organisation> owners;
    private ListState state = ListState.START;
    private boolean quiet;

    ListFilters(ActionPointLists.Choices choices, Consumer<ListState> changed) {
        addClassName("action-filters");
        var words = choices.words();
        owners = choices.owners();
        search.setLabel(getTranslation("actionpoint.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("action-search");
        pile.setLabel(getTranslation("actionpoint.pile"));
        pile.setItems(Pile.values());
        pile.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        choose(owner, "action-list.owner", owners);
        owner.setItemLabelGenerator(it -> it == null ? getTranslation("actionpoint.every") : it.name());
        choose(theme, "actionpoint.theme", words.themes());
        choose(region, "actionpoint.region", words.regions());
        choose(pillar, "actionpoint.pillar", words.pillars());
        group.setLabel(getTranslation("action-list.group"));
        group.setItems(Grouping.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("action-list.group.not"));
        group.setItemLabelGenerator(it -> getTranslation(it == null ? "action-list.group.not" : it.textKey()));
        form.setLabel(getTranslation("actionpoint.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        var all = new Button(getTranslation("action-list.everything"), _ -> changed.accept(ListState.START));
        all.addThemeName("tertiary");
        Stream.<HasValue<?, ?>>of(search, pile, owner, theme, region, pillar, group, form).forEach(field -> field.addValueChangeListener(_ -> {
            if (!quiet) {
                changed.accept(read());
            }
        }));
        add(search, pile, owner, theme, region, pillar, group, form, all);
        show(state);
    }

    private <T> void choose(Select<T> select, String key, List<T> items) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("actionpoint.every"));
        select.setVisible(!items.isEmpty());
    }

    /** Stands as this from now on; says nothing about it. A word that no action point has any more is added, so that it is seen. */
    void show(ListState now) {
        quiet = true;
        state = now;
        search.setValue(now.words());
        pile.setValue(now.pile());
        owner.setValue(owners.stream().filter(it -> it.id().equals(now.owner())).findFirst().orElse(null));
        word(theme, now.theme());
        word(region, now.region());
        word(pillar, now.pillar());
        group.setValue(now.group());
        form.setValue(now.form());
        quiet = false;
    }

    private static void word(Select<String> select, @Nullable String word) {
        var known = select.getListDataView().getItems().toList();
        if (word != null && !known.contains(word)) {
            var more = new ArrayList<>(known);
            more.add(word);
            select.setItems(more);
            select.setVisible(true);
        }
        select.setValue(word);
    }

    private ListState read() {
        state = new ListState(pile.getValue(), search.getValue(), owner.getValue() == null ? null : owner.getValue().id(), theme.getValue(), region.getValue(),
                pillar.getValue(), state.order(), state.descending(), form.getValue(), group.getValue());
        return state;
    }
}
