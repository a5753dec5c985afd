package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.meeting.Agenda;
import nl.tafelronde.meeting.Agendas;
import nl.tafelronde.meeting.MeetingDetails;
import nl.tafelronde.meeting.MeetingItemId;
import nl.tafelronde.meeting.MeetingState;
import nl.tafelronde.network.Organisations;

/** What a meeting talks about; for organisers also writing it, saying what was concluded, and making action points of it. */
class AgendaSection extends Section {

    private final Agendas agendas;
    private final Organisations organisations;
    private final Actor actor;
    private final MeetingDetails meeting;
    private final Div content = new Div();
    private final Map<MeetingItemId, MenuBar> menus = new HashMap<>();

    AgendaSection(Agendas agendas, Organisations organisations, Actor actor, MeetingDetails meeting) {
        this.agendas = agendas;
        this.organisations = organisations;
        this.actor = actor;
        this.meeting = meeting;
        addClassName("agenda");
        content.addClassName("agenda-content");
        add(new H2(getTranslation("agenda.title")), content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        menus.clear();
        var agenda = agendas.read(actor, meeting.id());
        var writes = agenda.mayEdit() && meeting.state() == MeetingState.PLANNED;
        if (agenda.isEmpty()) {
            content.add(new Paragraph(getTranslation(writes ? "agenda.none-yet" : "agenda.none")));
        }
        if (!agenda.items().isEmpty()) {
            var list = new OrderedList();
            list.addClassName("agenda-items");
            for (var place = 0; place < agenda.items().size(); place++) {
                list.add(item(agenda.items().get(place), place, agenda.items().size(), writes));
            }
            content.add(list);
            if (agenda.minutes() > 0) {
                content.add(facts(getTranslation("agenda.takes", agenda.minutes())));
            }
        }
        if (writes) {
            content.add(adding());
        }
        if (!agenda.late().isEmpty()) {
            content.add(late(agenda.late(), writes));
        }
        if (!agenda.isEmpty()) {
            var print = new Button(getTranslation("agenda.print"), _ -> Browser.print(this));
            print.addThemeName("tertiary");
            print.addClassName("agenda-step");
            content.add(print);
        }
    }

    private ListItem item(Agenda.Item item, int place, int all, boolean writes) {
        var words = new Span(item.text());
        words.addClassName("agenda-text");
        words.getElement().setAttribute("lang", item.language().tag());
        var head = new Div(words);
        head.addClassName("agenda-head");
        var times = new ArrayList<String>();
        if (item.at() != null) {
            times.add(getTranslation("agenda.at", item.at().toString()));
        }
        if (item.minutes() != null) {
            times.add(getTranslation("agenda.minutes-of", item.minutes()));
        }
        if (item.about() != null) {
            head.add(new Anchor("action/" + item.about(), getTranslation("agenda.about-late")));
        }
        var line = new ListItem(head);
        if (!times.isEmpty()) {
            head.add(facts(String.join(" · ", times)));
        }
        if (!item.note().isEmpty()) {
            var note = new Paragraph(item.note());
            note.addClassName("agenda-note");
            line.add(new Div(label("agenda.concluded"), note));
        }
        if (!item.made().isEmpty()) {
            var made = new UnorderedList();
            item.made().forEach(it -> made.add(new ListItem(action(it), new Span(" · " + getTranslation(it.state().textKey())))));
            line.add(new Div(label("agenda.made"), made));
        }
        if (writes) {
            line.add(steps(item, place, all));
        }
        return line;
    }

    private Component steps(Agenda.Item item, int place, int all) {
        var conclude = quiet("agenda.conclude", item.text(), () -> new AgendaDialogs(this).conclude(item, note -> {
            agendas.conclude(actor, item.id(), item.version(), note);
            refresh();
        }));
        var act = quiet("agenda.act", item.text(), () -> new AgendaActionDialog(organisations, actor, meeting.space(), item, draft -> {
            agendas.act(actor, item.id(), draft);
            refresh();
        }).open());
        var row = Steps.row(conclude, act, more(item, place, all));
        row.addClassName("agenda-step");
        return row;
    }

    /** What is done less often, under one button that says of which item. */
    private Component more(Agenda.Item item, int place, int all) {
        var bar = new MenuBar();
        bar.addThemeNames("tertiary", "small");
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("agenda.more") + ": " + item.text()));
        var root = bar.addItem(getTranslation("agenda.more"));
        root.setAriaLabel(getTranslation("agenda.more") + ": " + item.text());
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("agenda.change"), _ -> new AgendaDialogs(this).change(item, draft -> {
            agendas.change(actor, item.id(), item.version(), draft);
            refresh();
        }));
        menu.addItem(getTranslation("agenda.up"), _ -> move(item, true)).setEnabled(place > 0);
        menu.addItem(getTranslation("agenda.down"), _ -> move(item, false)).setEnabled(place < all - 1);
        if (item.about() == null && item.made().isEmpty()) {
            menu.addItem(getTranslation("agenda.remove"), _ -> remove(item));
        }
        menus.put(item.id(), bar);
        return bar;
    }

    /** The focus goes along with the item. */
    private void move(Agenda.Item item, boolean up) {
        Steps.take(this, () -> {
            agendas.move(actor, item.id(), up);
            refresh();
            Browser.focus(Objects.requireNonNull(menus.get(item.id())));
        });
    }

    private void remove(Agenda.Item item) {
        Steps.take(this, () -> {
            agendas.remove(actor, item.id());
            refresh();
            Notices.undo(getTranslation("agenda.removed", item.text()), () -> Steps.take(this, () -> {
                var again = agendas.add(actor, meeting.id(), new Agenda.Draft(item.text(), item.language(), item.minutes()));
                if (!item.note().isEmpty()) {
                    agendas.conclude(actor, again, 0, item.note());
                }
                refresh();
            }));
        });
    }

    private Button quiet(String key, String of, Runnable step) {
        var button = new Button(getTranslation(key), _ -> step.run());
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation(key) + ": " + of);
        return button;
    }

    /** What is on the agenda by itself. */
    private Component late(List<ActionPointCard> late, boolean writes) {
        var list = new UnorderedList();
        list.addClassName("agenda-late");
        late.forEach(it -> {
            var about = new Paragraph((it.owner().isEmpty() ? "" : it.owner() + " · ")
                    + when(it));
            about.addClassName("tafel-state");
            var line = new ListItem(action(it), about);
            if (writes) {
                var conclude = quiet("agenda.conclude", it.text(), () -> new AgendaDialogs(this).late(it, conclusion -> {
                    agendas.conclude(actor, meeting.id(), it.id(), it.version(), conclusion);
                    refresh();
                    Notices.done(getTranslation("agenda.concluded-late", it.number()));
                }));
                conclude.addClassName("agenda-step");
                line.add(conclude);
            }
            list.add(line);
        });
        return new Div(new H3(getTranslation("agenda.late")), new Paragraph(getTranslation("agenda.late-why")), list);
    }

    /** What it is late for: its due date, or else the day to look at it again. */
    private String when(ActionPointCard late) {
        return late.late() || late.review() == null ? late.due() == null ? "" : getTranslation("agenda.was-due", Days.say(late.due(), Reading.locale()))
                : getTranslation("agenda.was-to-look", Days.say(late.review(), Reading.locale()));
    }

    private Component adding() {
        var text = new TextField(getTranslation("agenda.text"));
        text.setMaxLength(Agenda.Draft.TEXT);
        text.addClassName("agenda-new-text");
        var minutes = new IntegerField(getTranslation("agenda.minutes"));
        minutes.setMin(1);
        minutes.setMax(Agenda.Draft.MINUTES);
        minutes.setStepButtonsVisible(true);
        Runnable add = () -> Steps.take(this, () -> {
            agendas.add(actor, meeting.id(), new Agenda.Draft(text.getValue(), Reading.language(), minutes.getValue()));
            refresh();
            content.getChildren().filter(it -> it.hasClassName("agenda-new")).flatMap(Component::getChildren).filter(TextField.class::isInstance)
                    .map(TextField.class::cast).findFirst().ifPresent(TextField::focus);
        });
        text.addKeyPressListener(Key.ENTER, _ -> add.run());
        var row = Steps.row(text, minutes, new Button(getTranslation("agenda.add"), _ -> add.run()));
        row.addClassNames("agenda-new", "agenda-step");
        return row;
    }

    private Span label(String key) {
        var label = new Span(getTranslation(key));
        label.addClassName("tafel-state");
        return label;
    }

    private static Span facts(String text) {
        var facts = new Span(text);
        facts.addClassName("tafel-state");
        return facts;
    }

    private Anchor action(ActionPointCard card) {
        var link = new Anchor("action/" + card.id(), getTranslation("actionpoint.number", card.number()) + ": " + card.text());
        link.getElement().setAttribute("lang", card.language().tag());
        return link;
    }
}
