package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.meeting.Agenda;
import nl.tafelronde.network.OrganisationPicker;
import nl.tafelronde.network.Organisations;

/** An action point out of an item of an agenda: what, who and when. What else there is to say is said on its own page. */
class AgendaActionDialog extends Dialog {

    AgendaActionDialog(Organisations organisations, Actor actor, UUID space, Agenda.Item item, Consumer<ActionPointDraft> then) {
        setHeaderTitle(getTranslation("agenda.act"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        var text = new TextArea(getTranslation("actionpoint.text"));
        text.setMaxLength(ActionPointDraft.TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setAutofocus(true);
        text.setValue(item.text());
        var organisation = new OrganisationPicker(organisations, actor, space);
        organisation.setLabel(getTranslation("actionpoint.organisation"));
        organisation.setHelperText(getTranslation("actionpoint.owner-help"));
        var person = new TextField(getTranslation("actionpoint.person"));
        person.setMaxLength(Owner.PERSON);
        DatePicker due = Days.picker(getTranslation("actionpoint.due"), Reading.locale());
        DatePicker review = Days.picker(getTranslation("actionpoint.review"), Reading.locale());
        review.setHelperText(getTranslation("actionpoint.review-help"));
        var refusal = new RefusalLine();
        var form = new Div(text, organisation, person, due, review, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("agenda.act"), _ -> {
            try {
                then.accept(new ActionPointDraft(text.getValue(), item.note(), item.language(), new Owner(organisation.chosen(), person.getValue(), null),
                        due.getValue(), review.getValue(), "", "", ""));
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("poll.ui.not"), _ -> close()), done);
    }
}
