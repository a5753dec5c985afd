package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.OrganisationPicker;
import org.jspecify.annotations.Nullable;

/** The fields of an action point. Stays open, with what was typed, until saving worked. */
class ActionPointDialog extends Dialog {

    private static final String PAST = "actionpoint.refused.past";

    private final TextArea text = new TextArea();
    private final TextArea details = new TextArea();
    private final OrganisationPicker organisation;
    private final TextField person = new TextField();
    private final EmailField email = new EmailField();
    private final DatePicker due;
    private final DatePicker review;
    private final ComboBox<String> pillar = new ComboBox<>();
    private final ComboBox<String> theme = new ComboBox<>();
    private final ComboBox<String> region = new ComboBox<>();
    private final Checkbox pastMeant = new Checkbox();
    private final Language language;

    ActionPointDialog(ActionPointDesk desk, @Nullable ActionPointDraft draft, BiConsumer<ActionPointDraft, Boolean> save) {
        language = draft == null ? Language.of(UI.getCurrent().getLocale()) : draft.language();
        var reader = Language.of(UI.getCurrent().getLocale()).locale();
        due = Days.picker(getTranslation("actionpoint.due"), reader);
        review = Days.picker(getTranslation("actionpoint.review"), reader);
        organisation = new OrganisationPicker(desk.organisations(), desk.actor(), desk.space());
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation(draft == null ? "actionpoint.new" : "actionpoint.change"));
        text.setLabel(getTranslation("actionpoint.text"));
        text.setHelperText(getTranslation("actionpoint.text-help"));
        text.setMaxLength(ActionPointDraft.TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setAutofocus(true);
        organisation.setLabel(getTranslation("actionpoint.organisation"));
        organisation.setHelperText(getTranslation("actionpoint.owner-help"));
        person.setLabel(getTranslation("actionpoint.person"));
        email.setLabel(getTranslation("actionpoint.email"));
        email.setHelperText(getTranslation("actionpoint.email-help"));
        review.setHelperText(getTranslation("actionpoint.review-help"));
        details.setLabel(getTranslation("actionpoint.details"));
        details.setMaxLength(ActionPointDraft.DETAILS);
        var words = desk.points().words(desk.actor(), desk.space());
        choose(theme, "actionpoint.theme", words.themes());
        choose(region, "actionpoint.region", words.regions());
        choose(pillar, "actionpoint.pillar", words.pillars());
        if (draft != null) {
            fill(draft);
        }
        var refusal = new RefusalLine();
        var who = pair(organisation, person);
        pastMeant.setLabel(getTranslation("actionpoint.past-meant"));
        pastMeant.setVisible(false);
        var form = new Div(text, who, email, pair(due, review), pastMeant, details, pair(theme, region), pillar, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("actionpoint.save"), _ -> {
            try {
                save.accept(read(), pastMeant.isVisible() && pastMeant.getValue());
                close();
            } catch (Refusal refused) {
                // only who is told that a day has gone by is asked whether they mean it
                pastMeant.setVisible(pastMeant.isVisible() || PAST.equals(refused.key()));
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), done);
    }

    private void fill(ActionPointDraft draft) {
        text.setValue(draft.text());
        details.setValue(draft.details());
        organisation.choose(draft.owner().organisation());
        person.setValue(Objects.requireNonNullElse(draft.owner().person(), ""));
        email.setValue(draft.owner().email() == null ? "" : draft.owner().email().value());
        due.setValue(draft.due());
        review.setValue(draft.review());
        pillar.setValue(draft.pillar().isEmpty() ? null : draft.pillar());
        theme.setValue(draft.theme().isEmpty() ? null : draft.theme());
        region.setValue(draft.region().isEmpty() ? null : draft.region());
    }

    private ActionPointDraft read() {
        var owner = new Owner(organisation.chosen(), person.getValue(), email.getValue().isBlank() ? null : EmailAddress.of(email.getValue()));
        return new ActionPointDraft(text.getValue(), details.getValue(), language, owner, due.getValue(), review.getValue(), word(pillar),
                word(theme), word(region));
    }

    private static String word(ComboBox<String> field) {
        return Objects.requireNonNullElse(field.getValue(), "");
    }

    private void choose(ComboBox<String> field, String key, List<String> words) {
        field.setLabel(getTranslation(key));
        field.setItems(words);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.addCustomValueSetListener(event -> field.setValue(event.getDetail()));
    }

    private static Div pair(Component first, Component second) {
        var pair = new Div(first, second);
        pair.addClassName("action-pair");
        return pair;
    }
}
