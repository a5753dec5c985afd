package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import org.jspecify.annotations.Nullable;

/** The fields of one phase, with the wall it uses. */
class PhaseForm extends Div {

    /** A wall to choose: none, one of the programme, or a new one. */
    private record Choice(@Nullable UUID board, boolean isNew) {
    }

    private final ProgrammeEditor editor;
    private final UUID id;
    private final Select<Choice> wall = new Select<>();
    private final LocalizedField title;
    private final Div aboutWall = new Div();

    PhaseForm(ProgrammeEditor editor, UUID id) {
        this.editor = editor;
        this.id = id;
        this.title = title();
        addClassNames("lab-phase-form", "tafel-form");
        add(title, instruction(), ProgrammeEditor.block("lab-phase-row", kind(), minutes(), wall), aboutWall);
        wallChanged();
    }

    void focus() {
        title.focus();
    }

    private Phase phase() {
        return editor.programme().phase(id).orElseThrow();
    }

    /** The choices and the pieces that depend on which wall the phase has. */
    private void wallChanged() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(null, false));
        editor.programme().boards().forEach(it -> choices.add(new Choice(it.id(), false)));
        choices.add(new Choice(null, true));
        wall.setItems(choices);
        wall.setValue(new Choice(phase().board(), false));
        wall.setVisible(!phase().kind().ofTeams());
        aboutWall.removeAll();
        if (phase().kind() == PhaseKind.TEAMS) {
            aboutWall.add(new TeamMay(phase().may(), editor.changeable(), may -> change(it -> it.with(may))));
        }
        editor.programme().board(phase().board()).ifPresent(board -> aboutWall.add(may(), new ColumnsForm(editor, board.id())));
    }

    private LocalizedField title() {
        var field = editor.beside().follow(new LocalizedField(getTranslation("lab.plan.phase-title"), false));
        field.setValue(phase().title());
        return listening(field, value -> change(it -> it.withTitle(value)));
    }

    private LocalizedField instruction() {
        var field = editor.beside().follow(new LocalizedField(getTranslation("lab.plan.instruction"), true));
        field.setValue(phase().instruction());
        return listening(field, value -> change(it -> it.withInstruction(value)));
    }

    private Select<PhaseKind> kind() {
        var field = new Select<PhaseKind>();
        field.setLabel(getTranslation("lab.plan.kind"));
        field.setItems(PhaseKind.values());
        field.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        field.setValue(phase().kind());
        nameWall();
        return listening(field, value -> {
            var before = phase().kind();
            if (value == PhaseKind.BOARD && phase().board() == null) {
                newBoard(value);
            } else if (value.ofTeams() || before.ofTeams()) {
                change(it -> it.with(value).on(value.ofTeams() ? null : it.board()).with(value == PhaseKind.TEAMS ? TeamMay.USUAL : May.NOTHING));
                wallChanged();
            } else {
                change(it -> it.with(value));
            }
        });
    }

    private IntegerField minutes() {
        var field = new IntegerField(getTranslation("lab.plan.minutes"));
        field.setMin(1);
        field.setMax(Phase.MINUTES);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setValue(phase().minutes());
        return listening(field, value -> {
            if (value != null) {
                change(it -> it.withMinutes(value));
            }
        });
    }

    private void nameWall() {
        wall.setLabel(getTranslation("lab.plan.wall"));
        wall.setItemLabelGenerator(this::name);
        listening(wall, value -> {
            if (value.isNew()) {
                newBoard(phase().kind());
            } else {
                change(it -> it.on(value.board()).with(it.board() == null ? May.WRITE : it.may()));
                wallChanged();
            }
        });
    }

    private String name(Choice choice) {
        if (choice.isNew()) {
            return getTranslation("lab.plan.new-wall");
        }
        if (choice.board() == null) {
            return getTranslation("lab.plan.no-wall");
        }
        var board = editor.programme().board(choice.board());
        var title = board.map(PlannedBoard::title).filter(it -> !it.isEmpty()).orElseGet(() -> editor.programme().phases().stream()
                .filter(it -> choice.board().equals(it.board())).map(Phase::title).findFirst().orElse(Localized.EMPTY));
        return title.isEmpty() ? getTranslation("lab.plan.untitled-wall") : getTranslation("lab.plan.wall-of", title.in(Reader.language()));
    }

    private void newBoard(PhaseKind kind) {
        var board = new PlannedBoard(Ids.next(), Localized.EMPTY, List.of(new PlannedColumn("c1", Localized.EMPTY)));
        editor.newBoard(phase().with(kind).on(board.id()).with(May.WRITE), board);
        wallChanged();
    }

    private MayForm may() {
        var form = new MayForm(phase(), this::change);
        form.setReadOnly(!editor.changeable());
        return form;
    }

    private <F extends HasValue<?, V>, V> F listening(F field, Consumer<V> changed) {
        field.setReadOnly(!editor.changeable());
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(event.getValue());
            }
        });
        return field;
    }

    private void change(UnaryOperator<Phase> change) {
        editor.change(change.apply(phase()));
    }
}
