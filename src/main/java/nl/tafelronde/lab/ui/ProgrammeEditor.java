package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.Programme;
import org.jspecify.annotations.Nullable;

/** The phases of an evening: reordered by button, keyboard or dragging, each one opened to edit. Tells after every change. */
class ProgrammeEditor extends Section {

    private static final int USUAL_MINUTES = 15;

    private final LanguageBeside beside;
    private final Runnable changed;
    private final OrderedList list = new OrderedList();
    private final Paragraph total = new Paragraph();
    private final Button add = new Button(getTranslation("lab.plan.add-phase"), _ -> addPhase());
    private final Map<UUID, PhaseItem> items = new HashMap<>();
    private final Set<UUID> fresh = new HashSet<>();
    private Programme programme = Programme.EMPTY;
    private List<Language> languages = List.of();
    private @Nullable LocalDateTime starts;
    private @Nullable LocalDateTime ends;
    private boolean boardsStand;
    private boolean changeable = true;
    private @Nullable UUID opened;

    ProgrammeEditor(LanguageBeside beside, Runnable changed) {
        this.beside = beside;
        this.changed = changed;
        addClassName("lab-programme");
        list.addClassName("lab-phases");
        total.addClassName("lab-total");
        total.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("lab.plan.programme")), total, list, add);
    }

    /**
     * @param offered     the languages people can choose, for the hint on what is not translated yet
     * @param boardsStand whether boards exist already, so that their columns stay
     */
    void show(Programme shown, List<Language> offered, @Nullable LocalDateTime from, @Nullable LocalDateTime until,
            boolean boardsStand, boolean changeable) {
        this.programme = shown;
        this.languages = offered;
        this.starts = from;
        this.ends = until;
        this.boardsStand = boardsStand;
        this.changeable = changeable;
        add.setVisible(changeable);
        draw();
    }

    Programme read() {
        return programme;
    }

    private void draw() {
        list.removeAll();
        items.clear();
        for (var phase : programme.phases()) {
            var item = new PhaseItem(this, phase.id());
            items.put(phase.id(), item);
            list.add(item);
        }
        refreshLines();
    }

    /** Only the lines: the form that somebody is typing in stays as it is. */
    private void refreshLines() {
        var moment = starts;
        for (var phase : programme.phases()) {
            items.get(phase.id()).line(phase, moment);
            moment = moment == null ? null : moment.plusMinutes(phase.minutes());
        }
        total.setText(fits());
    }

    /** What all phases take, against the planned end. */
    private String fits() {
        var minutes = programme.totalMinutes();
        if (programme.phases().isEmpty()) {
            return getTranslation("lab.plan.no-phases");
        }
        if (starts == null || ends == null) {
            return getTranslation("lab.plan.total", minutes);
        }
        var until = Moments.clock(starts.plusMinutes(minutes).toLocalTime());
        var spare = Duration.between(starts, ends).toMinutes() - minutes;
        if (spare == 0) {
            return getTranslation("lab.plan.total-fits", minutes, until);
        }
        return spare > 0 ? getTranslation("lab.plan.total-spare", minutes, until, spare)
                : getTranslation("lab.plan.total-late", minutes, until, -spare);
    }

    private void addPhase() {
        var phase = new Phase(Ids.next(), PhaseKind.TALK, Localized.EMPTY, Localized.EMPTY, USUAL_MINUTES, null, May.NOTHING);
        var phases = new ArrayList<>(programme.phases());
        phases.add(phase);
        opened = phase.id();
        restructure(new Programme(phases, programme.boards()));
        items.get(phase.id()).focusForm();
    }

    // — asked by the items —

    Programme programme() {
        return programme;
    }

    List<Language> languages() {
        return languages;
    }

    LanguageBeside beside() {
        return beside;
    }

    boolean changeable() {
        return changeable;
    }

    /** Whether this board exists already, so that its columns stay as they are. */
    boolean stands(UUID board) {
        return boardsStand && programme.board(board).isPresent() && !fresh.contains(board);
    }

    boolean isOpen(UUID phase) {
        return phase.equals(opened);
    }

    /** Opens the form of this phase and closes the one that was open; the same again closes it. */
    void toggle(UUID phase) {
        opened = isOpen(phase) ? null : phase;
        draw();
        items.get(phase).focusTitle();
    }

    /** The times of the evening changed: the lines say other hours. */
    void times(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        starts = from;
        ends = until;
        refreshLines();
    }

    /** Something about one phase changed; its form stays as it is. */
    void change(Phase phase) {
        take(new Programme(programme.phases().stream().map(it -> it.id().equals(phase.id()) ? phase : it).toList(), programme.boards()));
        refreshLines();
        changed.run();
    }

    void change(PlannedBoard board) {
        take(new Programme(programme.phases(), programme.boards().stream().map(it -> it.id().equals(board.id()) ? board : it).toList()));
        refreshLines();
        changed.run();
    }

    /** Gives the phase a board of its own. */
    void newBoard(Phase phase, PlannedBoard board) {
        fresh.add(board.id());
        var boards = new ArrayList<>(programme.boards());
        boards.add(board);
        take(new Programme(programme.phases(), boards));
        change(phase);
    }

    void move(UUID phase, int to) {
        var phases = new ArrayList<>(programme.phases());
        var from = programme.indexOf(phase);
        if (changeable && from >= 0 && to >= 0 && to < phases.size() && to != from) {
            phases.add(to, phases.remove(from));
            restructure(new Programme(phases, programme.boards()));
            items.get(phase).focusTitle();
        }
    }

    /** Takes a phase out; the notice that says so brings it back. */
    void remove(UUID phase) {
        var before = programme;
        restructure(new Programme(programme.phases().stream().filter(it -> !it.id().equals(phase)).toList(), programme.boards()));
        add.focus();
        Notices.undo(getTranslation("lab.plan.phase-removed"), () -> restructure(before));
    }

    private void restructure(Programme changedProgramme) {
        take(changedProgramme);
        draw();
        changed.run();
    }

    private void take(Programme changedProgramme) {
        programme = changedProgramme;
    }

    /** A heading-less block for the pieces of an item. */
    static Div block(String className, com.vaadin.flow.component.Component... pieces) {
        var block = new Div(pieces);
        block.addClassName(className);
        return block;
    }
}
