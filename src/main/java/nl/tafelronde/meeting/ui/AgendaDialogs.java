package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.meeting.Agenda;
import nl.tafelronde.meeting.LateConclusion;
import org.jspecify.annotations.Nullable;

/** What is asked about an item of an agenda. A dialog stays open, with what was typed, until its step worked. */
final class AgendaDialogs {

    private final Component where;

    AgendaDialogs(Component where) {
        this.where = where;
    }

    /** What happens with a late action point. */
    private enum Fate {
        DATE(null), DONE(ActionState.DONE), WAITING(ActionState.WAITING), DROPPED(ActionState.DROPPED), NOTHING(null);

        private final @Nullable ActionState to;

        Fate(@Nullable ActionState to) {
            this.to = to;
        }
    }

    void change(Agenda.Item item, Consumer<Agenda.Draft> then) {
        var text = new TextField(say("agenda.text"));
        text.setMaxLength(Agenda.Draft.TEXT);
        text.setValue(item.text());
        text.setAutofocus(true);
        var minutes = new IntegerField(say("agenda.minutes"));
        minutes.setMin(1);
        minutes.setMax(Agenda.Draft.MINUTES);
        minutes.setValue(item.minutes());
        open("agenda.change", () -> then.accept(new Agenda.Draft(text.getValue(), item.language(), minutes.getValue())), text, minutes);
    }

    void conclude(Agenda.Item item, Consumer<String> then) {
        var note = note();
        note.setValue(item.note());
        open("agenda.conclude", () -> then.accept(note.getValue()), new Paragraph(item.text()), note);
    }

    void late(ActionPointCard late, Consumer<LateConclusion> then) {
        var note = note();
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(say("agenda.note-late-help"));
        var fate = new RadioButtonGroup<Fate>(say("agenda.fate"));
        fate.setItems(Fate.values());
        fate.setItemLabelGenerator(it -> say("agenda.fate." + it.name().toLowerCase(Locale.ROOT)));
        fate.setValue(Fate.DATE);
        fate.addThemeName("vertical");
        var due = Days.picker(say("agenda.new-date"), Reading.locale());
        due.setRequiredIndicatorVisible(true);
        fate.addValueChangeListener(event -> due.setVisible(event.getValue() == Fate.DATE));
        open("agenda.conclude", () -> {
            if (fate.getValue() == Fate.DATE && due.isEmpty()) {
                throw Refusal.invalid("agenda.which-date");
            }
            then.accept(new LateConclusion(note.getValue(), fate.getValue() == Fate.DATE ? due.getValue() : null, Objects.requireNonNull(fate.getValue()).to));
        }, new Paragraph(late.text()), note, fate, due);
    }

    private TextArea note() {
        var note = new TextArea(say("agenda.note"));
        note.setMaxLength(Agenda.NOTE);
        note.setMinRows(3);
        note.setAutofocus(true);
        return note;
    }

    private void open(String titleKey, Runnable step, Component... fields) {
        var refusal = new RefusalLine();
        var form = new Div(fields);
        form.add(refusal);
        form.addClassName("tafel-form");
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(say(titleKey));
        dialog.setWidth("34rem");
        dialog.setCloseOnOutsideClick(false);
        var done = new Button(say("agenda.save"), _ -> {
            try {
                step.run();
                dialog.close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        dialog.getFooter().add(new Button(say("poll.ui.not"), _ -> dialog.close()), done);
        dialog.open();
    }

    private String say(String key) {
        return where.getTranslation(key);
    }
}
