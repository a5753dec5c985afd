package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.poll.Audience;
import nl.tafelronde.poll.DatePollDetails;
import nl.tafelronde.poll.Pasted;
import nl.tafelronde.poll.PollGuests;
import org.jspecify.annotations.Nullable;

/** Whom a poll asks: people of a session, members, or a pasted list. What is wrong in a list stays in its field, to be put right. */
class PeoplePanel extends Section {

    private final Actor actor;
    private final DatePollDetails poll;
    private final PollGuests guests;
    private final Runnable changed;
    private final TextArea list = new TextArea(getTranslation("poll.ui.paste"));
    private final Select<Language> language = new Select<>();
    private final Select<StakeholderGroup> group = new Select<>();
    private final Div wrong = new Div();

    PeoplePanel(Actor actor, DatePollDetails poll, PollGuests guests, Runnable changed) {
        this.actor = actor;
        this.poll = poll;
        this.guests = guests;
        this.changed = changed;
        addClassName("poll-people");
        var audiences = new UnorderedList();
        audiences.addClassName("poll-audiences");
        guests.audiences(actor, poll.space()).forEach(it -> audiences.add(item(it)));
        add(new H2(getTranslation("poll.ui.people")), new Paragraph(getTranslation("poll.ui.people-help")), audiences, new Details(getTranslation("poll.ui.paste-title"), pasting()));
    }

    private ListItem item(Audience audience) {
        var words = getTranslation(audience.textKey(), audience.name().in(Reading.language()), audience.people(), audience.reachable());
        var add = Steps.button(this, "poll.ui.add-people", () -> {
            Notices.done(getTranslation("poll.ui.people-added", guests.addAll(actor, poll.id(), audience.key())));
            changed.run();
        });
        add.setAriaLabel(getTranslation("poll.ui.add-people") + ": " + words);
        var item = new ListItem(new Paragraph(words), add);
        item.addClassName("poll-audience");
        return item;
    }

    private Div pasting() {
        list.setHelperText(getTranslation("poll.ui.paste-help"));
        list.setMinRows(4);
        list.setMaxRows(12);
        list.setWidthFull();
        language.setLabel(getTranslation("poll.ui.paste-language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.NL);
        group.setLabel(getTranslation("poll.ui.paste-group"));
        group.setItems(StakeholderGroup.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("poll.ui.no-group"));
        group.setItemLabelGenerator(it -> it == null ? getTranslation("poll.ui.no-group") : getTranslation(it.textKey()));
        wrong.getElement().setAttribute("role", "status");
        var add = new Button(getTranslation("poll.ui.paste-add"), _ -> Steps.take(this, this::paste));
        var fields = new Div(language, group);
        fields.addClassName("poll-when");
        var form = new Div(list, fields, Steps.row(add), wrong);
        form.addClassName("tafel-form");
        return form;
    }

    private void paste() {
        @Nullable StakeholderGroup chosen = group.getValue();
        var pasted = guests.paste(actor, poll.id(), list.getValue(), language.getValue(), chosen);
        list.setValue(pasted.left().stream().map(Pasted.Line::text).collect(Collectors.joining("\n")));
        wrong.removeAll();
        wrong.add(new Paragraph(getTranslation("poll.ui.people-added", pasted.added())));
        if (!pasted.left().isEmpty()) {
            var lines = new UnorderedList();
            lines.addClassName("poll-wrong-lines");
            pasted.left().stream().limit(200).forEach(it -> lines.add(new ListItem(getTranslation("poll.ui.line", it.number(), it.text(), getTranslation(it.reasonKey())))));
            wrong.add(new Paragraph(getTranslation("poll.ui.lines-left", pasted.left().size())), lines);
        } else {
            changed.run();
        }
    }
}
