package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeBlock;
import org.jspecify.annotations.Nullable;

/** One block of the outcome. Saved by itself while somebody types; two people can work in different blocks at once. */
class OutcomeBlockEditor extends Section {

    /** What the page around it does for a block. */
    interface Steps {

        OutcomeBlock save(OutcomeBlock changed);

        OutcomeBlock newest(UUID block);

        void move(UUID block, boolean up);

        void cameFrom(UUID block, Set<UUID> notes);
    }

    private static final int TYPING_PAUSE_MS = 700;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Outcome outcome;
    private final Steps steps;
    private final Clock clock;
    private final LocalizedField heading;
    private final LocalizedField body;
    private final Checkbox shown = new Checkbox(getTranslation("lab.outcome.shown"));
    private final AgreementsField agreements;
    private final Span saved = new Span();
    private final Div stale = new Div();
    private final Div notes = new Div();
    private OutcomeBlock block;
    private Set<UUID> leftOut;
    private boolean stuck;

    /** @param remarks what people said about it, with the steps to take; null when nobody said anything */
    OutcomeBlockEditor(Outcome outcome, OutcomeBlock block, LanguageBeside beside, Clock clock, Steps steps, @Nullable Component remarks) {
        this.outcome = outcome;
        this.block = block;
        this.steps = steps;
        this.clock = clock;
        this.leftOut = new HashSet<>(block.leftOut());
        addClassNames("lab-card", "lab-block");
        setId("block-" + block.id());
        heading = beside.follow(new LocalizedField(getTranslation("lab.outcome.heading"), false)).whileTyping(TYPING_PAUSE_MS);
        body = beside.follow(new LocalizedField(getTranslation("lab.outcome.body"), true)).whileTyping(TYPING_PAUSE_MS);
        switch (block.kind()) {
            case SUMMARY -> body.help(getTranslation("lab-report.summary-help"));
            case FOLLOW_UP -> body.help(getTranslation("lab-report.follow-help"));
            default -> { }
        }
        agreements = new AgreementsField(beside, TYPING_PAUSE_MS, this::save);
        agreements.setVisible(block.kind() == OutcomeBlock.Kind.AGREED);
        saved.addClassName("lab-saved");
        saved.getElement().setAttribute("role", "status");
        var words = new Div(heading, body, agreements);
        words.addClassName("lab-block-words");
        add(head(), words, notes, stale);
        if (block.kind() == OutcomeBlock.Kind.PEOPLE) {
            add(new PeopleTable(outcome));
        }
        var entries = outcome.entries().getOrDefault(block.kind(), List.of());
        if (!entries.isEmpty()) {
            add(new EntriesShown(outcome, entries));
        }
        if (block.kind().takesNotes() && !outcome.notes().isEmpty()) {
            add(new CameFrom(outcome, outcome.from().getOrDefault(block.id(), List.of()), chosen -> steps.cameFrom(block.id(), chosen)));
        }
        if (remarks != null) {
            add(remarks);
        }
        show(block);
        Browser.watchTyping(this);
        heading.addValueChangeListener(event -> changed(event.isFromClient()));
        body.addValueChangeListener(event -> changed(event.isFromClient()));
        shown.addValueChangeListener(event -> changed(event.isFromClient()));
    }

    /** Which action points came from this block, and the way to where they are made. */
    void followUp(List<ActionPointCard> made) {
        if (!made.isEmpty()) {
            add(new MadeActions(made));
        }
        add(new Anchor(LabAddress.actions(outcome.session().id()), getTranslation("lab-follow.go")));
        if (!made.isEmpty() || !outcome.from().getOrDefault(block.id(), List.of()).isEmpty() || outcome.session().state() == LabState.PUBLISHED) {
            add(new Anchor("chain/report-block/" + block.id(), getTranslation("chain.picture-open")));
        }
    }

    private Div head() {
        var title = new H2(name());
        var unsaved = new Span(getTranslation("lab-report.unsaved"));
        unsaved.addClassName("lab-unsaved");
        var up = icon("↑", "lab.outcome.up", () -> steps.move(block.id(), true));
        var down = icon("↓", "lab.outcome.down", () -> steps.move(block.id(), false));
        var own = new Button(getTranslation("lab.outcome.own-heading"));
        own.addThemeNames("tertiary", "small");
        own.setVisible(!headed());
        own.addClickListener(_ -> {
            heading.setVisible(true);
            own.setVisible(false);
            heading.focus();
        });
        heading.setVisible(headed());
        var head = new Div(title, saved, unsaved, own, shown, up, down);
        head.addClassName("lab-block-head");
        return head;
    }

    /** Most blocks are called what they are about; only a text of one's own needs a heading. */
    private boolean headed() {
        return block.kind() == OutcomeBlock.Kind.TEXT || !block.heading().isEmpty();
    }

    private Button icon(String sign, String textKey, Runnable step) {
        var button = new Button(sign, _ -> step.run());
        button.addThemeNames("tertiary", "icon");
        button.setAriaLabel(getTranslation(textKey, name()));
        return button;
    }

    private String name() {
        return outcome.session().programme().phase(block.phase()).map(it -> it.title().in(Reader.language()))
                .orElseGet(() -> getTranslation(block.kind().textKey()));
    }

    UUID blockId() {
        return block.id();
    }

    /** The block as it was saved last. */
    OutcomeBlock block() {
        return block;
    }

    /** What stands here and could not be saved, on the version it was written on; nothing when all is well. */
    Optional<OutcomeBlock> unsaved() {
        return stuck ? Optional.of(written()) : Optional.empty();
    }

    /** Puts back what could not be saved, and tries again. */
    void bringBack(OutcomeBlock unsaved) {
        show(unsaved);
        save();
    }

    private void show(OutcomeBlock now) {
        block = now;
        leftOut = new HashSet<>(now.leftOut());
        heading.setValue(now.heading());
        body.setValue(now.body());
        shown.setValue(now.shown());
        agreements.show(now.agreements());
        stuck = false;
        stale.removeAll();
        notes.removeAll();
        var columns = now.phase() == null ? null : outcome.notes().get(now.phase());
        if (outcome.covered().keySet().stream().anyMatch(it -> it.id().equals(now.phase()))) {
            notes.add(new Paragraph(getTranslation("lab-report.covered-block")));
        } else if (columns != null && !columns.isEmpty()) {
            notes.add(new NotesChoice(columns, leftOut, this::save));
        }
    }

    private void changed(boolean byHand) {
        if (byHand) {
            save();
        }
    }

    private OutcomeBlock written() {
        return new OutcomeBlock(block.id(), block.version(), block.kind(), block.phase(), heading.getValue(), body.getValue(), agreements.read(),
                Set.copyOf(leftOut), shown.getValue());
    }

    private void save() {
        try {
            block = steps.save(written());
            stuck = false;
            stale.removeAll();
            saved.setText(getTranslation("lab-report.saved-at", LocalTime.ofInstant(clock.instant(), TimeConfiguration.HOME).format(SECONDS)));
            Browser.saved(this);
        } catch (Refusal refusal) {
            stuck = true;
            saved.setText("");
            if (refusal.key().equals("kernel.stale")) {
                stale.removeAll();
                stale.add(new StaleNotice(this::keepMine, () -> show(steps.newest(block.id())), theirs(steps.newest(block.id()))));
            } else {
                saved.setText(Attempt.sentence(this, refusal));
            }
        }
    }

    /** The newer version, to be read beside one's own. */
    private Div theirs(OutcomeBlock newest) {
        var shownHere = new Div(new H3(getTranslation("lab-report.theirs")));
        shownHere.addClassName("lab-theirs");
        Stream.concat(Stream.of(newest.heading(), newest.body()), newest.agreements().stream().map(OutcomeBlock.Agreement::text))
                .flatMap(OutcomeBlockEditor::lines).forEach(shownHere::add);
        return shownHere;
    }

    private static Stream<Paragraph> lines(Localized text) {
        return text.texts().entrySet().stream().map(it -> {
            var line = new Paragraph(it.getValue());
            line.getElement().setAttribute("lang", it.getKey().tag());
            return line;
        });
    }

    private void keepMine() {
        var newest = steps.newest(block.id());
        block = new OutcomeBlock(block.id(), newest.version(), block.kind(), block.phase(), block.heading(), block.body(),
                block.agreements(), block.leftOut(), block.shown());
        stale.removeAll();
        save();
    }
}
