package nl.tafelronde.lab.ui;

import org.jspecify.annotations.Nullable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Stage;
import nl.tafelronde.lab.Tallies;

/** The room: who is in and who is missing, the code, the projector, and a message to everybody. */
class RoomPanel extends Section {

    private final H2 total = new H2();
    private final UnorderedList groups = new UnorderedList();
    private final Paragraph missing = new Paragraph();
    private final Paragraph silent = new Paragraph();
    private final HeardList heard = new HeardList();
    private final Map<StakeholderGroup, Span> written = new EnumMap<>(StakeholderGroup.class);
    private final Button code = new Button();
    private final Button renew = new Button();
    private final Image qr = new Image();
    private final Anchor projector = new Anchor();
    private final Section door = new Section();
    private final AnnouncementPanel announcement;
    private String address = "";

    /** @param renewCode asks whether the session gets another code */
    RoomPanel(ConsoleSteps steps, Runnable renewCode) {
        addClassName("lab-room");
        setAriaLabel(getTranslation("lab.console.room"));
        announcement = new AnnouncementPanel(steps);
        groups.addClassName("lab-groups");
        missing.addClassName("lab-hint");
        total.getElement().setAttribute("aria-live", "polite");
        qr.setAlt("");
        code.addClassName("lab-code-button");
        code.addClickListener(_ -> new CodeDialog(qr.getSrc(), code.getText(), address).open());
        code.addClickShortcut(Key.KEY_C, KeyModifier.ALT);
        code.getElement().setAttribute("aria-keyshortcuts", "Alt+C");
        code.setTooltipText(getTranslation("lab.console.code-large") + " (Alt C)");
        projector.setText(getTranslation("lab.console.projector"));
        projector.setTarget("_blank");
        projector.setRouterIgnore(true);
        projector.addClassName("tafel-button");
        var open = new Div(qr, code);
        open.addClassName("lab-door-code");
        renew.setText(getTranslation("lab.code.renew"));
        renew.addThemeNames("tertiary", "small");
        renew.addClickListener(_ -> renewCode.run());
        silent.addClassName("lab-hint");
        door.add(open, projector, renew);
        door.addClassName("lab-door");
        var people = new Section(total, groups, missing, silent, heard);
        people.addClassName("lab-people");
        add(door, announcement, people);
    }

    void show(LabSessionDetails session, Stage stage) {
        address = stage.joinUrl().replaceFirst("^https?://", "");
        door.setVisible(!session.state().over());
        qr.setSrc("/api/lab/" + session.id() + "/qr.svg?" + session.code());
        code.setText(session.shownCode());
        code.setAriaLabel(getTranslation("lab.console.code-large") + ": " + session.shownCode());
        projector.setHref("/projector/" + session.id());
        total.setText(getTranslation("lab.console.people", stage.people().total()));
        groups(session, stage);
        announcement.setVisible(session.state() == LabState.OPEN || session.state() == LabState.RUNNING);
        announcement.show(session.announcement());
    }

    /** A bar per group is for looking at; the same numbers stand beside it. */
    private void groups(LabSessionDetails session, Stage stage) {
        groups.removeAll();
        written.clear();
        var absent = new ArrayList<StakeholderGroup>();
        var most = stage.people().groups().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (var group : session.plan().groups()) {
            int people = stage.people().groups().getOrDefault(group, 0);
            if (people == 0) {
                if (group != StakeholderGroup.OTHER) {
                    absent.add(group);
                }
                continue;
            }
            var bar = new Span();
            bar.addClassName("lab-bar");
            bar.getStyle().set("--share", String.valueOf((double) people / most));
            bar.getElement().setAttribute("aria-hidden", "true");
            var number = new Span(String.valueOf(people));
            number.addClassName("lab-number");
            var notes = new Span();
            notes.addClassName("lab-group-notes");
            written.put(group, notes);
            var item = new ListItem(new Span(getTranslation(group.textKey())), number, bar, notes);
            item.addClassName("lab-group");
            groups.add(item);
        }
        missing.setVisible(!absent.isEmpty());
        missing.setText(getTranslation("lab.console.nobody-of", absent.stream().map(it -> getTranslation(it.textKey()))
                .collect(Collectors.joining(", "))));
    }

    /** Who is in the room and hardly on the wall. */
    void heard(List<Tallies.Heard> shares) {
        heard.show(shares);
    }

    /**
     * What each group who is in wrote on the wall that hangs now; null when none does. Nothing is said before the first note:
     * then nobody is behind.
     */
    void notes(@Nullable Map<StakeholderGroup, Integer> byGroup) {
        var quiet = byGroup == null || byGroup.isEmpty();
        written.forEach((group, line) -> line.setText(quiet ? "" : getTranslation("lab.console.notes", byGroup.getOrDefault(group, 0))));
        var waiting = quiet ? "" : written.keySet().stream().filter(it -> byGroup.getOrDefault(it, 0) == 0)
                .map(it -> getTranslation(it.textKey())).collect(Collectors.joining(", "));
        silent.setVisible(!waiting.isEmpty());
        silent.setText(waiting.isEmpty() ? "" : getTranslation("lab.console.no-notes-of", waiting));
    }
}
