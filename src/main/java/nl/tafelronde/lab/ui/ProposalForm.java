package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.lab.ProposedAction;
import nl.tafelronde.lab.ProposedAction.Chosen;
import nl.tafelronde.network.OrganisationPicker;
import nl.tafelronde.network.Organisations;
import org.jspecify.annotations.Nullable;

/** One possible next step, to be made an action point as it stands here, or left out. */
class ProposalForm extends FieldSet {

    private final ProposedAction proposal;
    private final Checkbox make = new Checkbox();
    private final TextArea text = new TextArea();
    private final OrganisationPicker organisation;
    private final TextField person = new TextField();
    private final EmailField email = new EmailField();
    private final DatePicker due;
    private final Div fields = new Div();

    /** @param changed called when it is chosen or left out */
    ProposalForm(ProposedAction proposal, int number, Organisations organisations, Actor actor, UUID space, Runnable changed) {
        this.proposal = proposal;
        addClassNames("lab-card", "lab-proposal");
        organisation = new OrganisationPicker(organisations, actor, space);
        due = Days.picker(getTranslation("actionpoint.due"), Reader.locale());
        var from = proposal.team().isEmpty() ? getTranslation("lab-follow.from." + proposal.kind().name().toLowerCase(Locale.ROOT))
                : getTranslation("lab-follow.from-team", proposal.team());
        setLegendText(getTranslation("lab-follow.number", number) + " · " + from);
        make.setLabel(getTranslation("lab-follow.make-this"));
        make.setValue(proposal.kind().chosenAtFirst());
        make.addValueChangeListener(_ -> {
            fields.setVisible(make.getValue());
            changed.run();
        });
        text.setLabel(getTranslation("actionpoint.text"));
        text.setMaxLength(ActionPointDraft.TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.getElement().setAttribute("lang", proposal.language().tag());
        text.setValue(proposal.text());
        organisation.setLabel(getTranslation("actionpoint.organisation"));
        organisation.setHelperText("");
        organisation.choose(proposal.owner().organisation());
        person.setLabel(getTranslation("actionpoint.person"));
        person.setMaxLength(Owner.PERSON);
        person.setValue(Objects.requireNonNullElse(proposal.owner().person(), ""));
        email.setLabel(getTranslation("actionpoint.email"));
        email.setHelperText(getTranslation("actionpoint.email-help"));
        // what is no address is said in our words, when the whole is handed in
        email.setManualValidation(true);
        due.setHelperText(getTranslation("lab-follow.due-help"));
        due.setValue(proposal.due());
        var row = new Div(organisation, person, email, due);
        row.addClassName("lab-proposal-row");
        fields.add(text, row);
        fields.addClassName("tafel-form");
        fields.setVisible(make.getValue());
        var whole = new Span(proposal.text());
        add(make, fields);
        if (!proposal.kind().chosenAtFirst()) {
            whole.getElement().setAttribute("lang", proposal.language().tag());
            addComponentAtIndex(1, whole);
        }
    }

    boolean chosen() {
        return make.getValue();
    }

    /** Says at the fields what is missing. */
    boolean complete(LocalDate today) {
        mark(text.isEmpty(), text::setErrorMessage, text::setInvalid, "lab-follow.text-missing");
        var nobody = organisation.chosen() == null && person.getValue().isBlank();
        mark(nobody || !email.isEmpty() && person.getValue().isBlank(), person::setErrorMessage, person::setInvalid,
                nobody ? "actionpoint.refused.owner" : "actionpoint.refused.whose-address");
        mark(!email.isEmpty() && !isAddress(email.getValue()), email::setErrorMessage, email::setInvalid, "access.email-invalid");
        mark(due.getValue() != null && due.getValue().isBefore(today), due::setErrorMessage, due::setInvalid, "actionpoint.refused.past");
        return !text.isInvalid() && !person.isInvalid() && !email.isInvalid() && !due.isInvalid();
    }

    private static boolean isAddress(String typed) {
        try {
            EmailAddress.of(typed);
            return true;
        } catch (Refusal none) {
            return false;
        }
    }

    private void mark(boolean wrong, Consumer<String> say, Consumer<Boolean> invalid, String key) {
        say.accept(wrong ? getTranslation(key) : "");
        invalid.accept(wrong);
    }

    void focusWrong() {
        if (text.isInvalid()) {
            text.focus();
        } else if (person.isInvalid()) {
            person.focus();
        } else if (email.isInvalid()) {
            email.focus();
        } else {
            due.focus();
        }
    }

    /** @param review when it is looked at again, for one without a day */
    Chosen read(@Nullable LocalDate review) {
        var owner = new Owner(organisation.chosen(), person.getValue().isBlank() ? null : person.getValue(),
                email.isEmpty() ? null : EmailAddress.of(email.getValue()));
        var draft = new ActionPointDraft(text.getValue(), proposal.details(), proposal.language(), owner, due.getValue(),
                due.getValue() == null ? review : null, "", proposal.team(), "");
        return new Chosen(proposal.from(), proposal.line(), draft);
    }
}
