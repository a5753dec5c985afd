package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.involvement.Way;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.SmallDialog;
import org.jspecify.annotations.Nullable;

/** When, how, what, and how many of each group. Stays open, with what was typed, until saving worked. */
class ReachDialog extends SmallDialog {

    private final TextField title = new TextField();
    private final Select<Way> way = new Select<>();
    private final DatePicker on = Days.picker(getTranslation("involvement.reach-on"), InvolvementPage.reader());
    private final Map<StakeholderGroup, IntegerField> numbers = new EnumMap<>(StakeholderGroup.class);

    ReachDialog(@Nullable Reach reach, Consumer<Reach> save) {
        wide();
        setHeaderTitle(getTranslation(reach == null ? "involvement.reach-add" : "involvement.reach-change"));
        title.setLabel(getTranslation("involvement.reach-title"));
        title.setHelperText(getTranslation("involvement.reach-title-help"));
        title.setMaxLength(Reach.TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setAutofocus(true);
        way.setLabel(getTranslation("involvement.reach-way"));
        // sessions count by themselves
        way.setItems(EnumSet.complementOf(EnumSet.of(Way.SESSION)));
        way.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        way.setValue(Way.VISIT);
        var people = new Div();
        people.addClassName("involvement-numbers");
        for (var group : StakeholderGroup.values()) {
            var number = new IntegerField(getTranslation(group.textKey()));
            number.setMin(0);
            number.setMax(Reach.PEOPLE);
            numbers.put(group, number);
            people.add(number);
        }
        if (reach != null) {
            title.setValue(reach.title());
            way.setValue(reach.way());
            on.setValue(reach.on());
            reach.people().forEach((group, number) -> numbers.get(group).setValue(number));
        }
        ask("involvement.save", () -> save.accept(read(reach)), title, way, on, new Paragraph(getTranslation("involvement.reach-people")), people);
    }

    private Reach read(@Nullable Reach before) {
        if (on.getValue() == null) {
            throw Refusal.invalid("involvement.refused.day");
        }
        var people = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        numbers.forEach((group, number) -> {
            if (number.getValue() != null && number.getValue() != 0) {
                people.put(group, number.getValue());
            }
        });
        return new Reach(before == null ? Ids.next() : before.id(), on.getValue(), way.getValue(), title.getValue(), people, null, before == null ? 0 : before.version());
    }
}
