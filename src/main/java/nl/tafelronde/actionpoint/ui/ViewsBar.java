package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.tafelronde.actionpoint.SavedView;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;

/** Ways of looking that were kept under a name: choosing one, keeping this one, opening with it, taking it away. */
class ViewsBar extends Div {

    private final ListDesk desk;
    private final Supplier<ListState> now;
    private final Select<SavedView> kept = new Select<>();
    private final Button away = new Button(getTranslation("action-list.remove"), _ -> remove());
    private final Button first = new Button(getTranslation("action-list.begin"), _ -> begin());
    private List<SavedView> views = List.of();
    private boolean quiet;

    ViewsBar(ListDesk desk, Supplier<ListState> now, Consumer<SavedView> look) {
        this.desk = desk;
        this.now = now;
        addClassNames("tafel-row", "action-views");
        kept.setLabel(getTranslation("action-list.views"));
        kept.setEmptySelectionAllowed(true);
        kept.setEmptySelectionCaption(getTranslation("action-list.no-view"));
        kept.setItemLabelGenerator(it -> it == null ? getTranslation("action-list.no-view") : it.shared() ? getTranslation("action-list.of-all", it.name()) : it.name());
        kept.addValueChangeListener(event -> {
            if (!quiet && event.getValue() != null) {
                look.accept(event.getValue());
            }
        });
        var save = new Button(getTranslation("action-list.save"), _ -> new SaveViewDialog(chosen().map(SavedView::name).orElse(""), desk.writes(), this::save).open());
        first.addThemeName("tertiary");
        away.addThemeName("tertiary");
        add(kept, save, first, away);
        read();
    }

    /** Names the view that stands so, when there is one. */
    void show(ListState state) {
        quiet = true;
        var query = state.query();
        kept.setValue(Optional.ofNullable(kept.getValue()).filter(it -> it.query().equals(query))
                .or(() -> views.stream().filter(it -> it.query().equals(query)).findFirst()).orElse(null));
        quiet = false;
        steps();
    }

    private Optional<SavedView> chosen() {
        return Optional.ofNullable(kept.getValue());
    }

    private void steps() {
        kept.setVisible(!views.isEmpty());
        first.setVisible(chosen().isPresent());
        away.setVisible(chosen().filter(it -> !it.shared() || desk.writes()).isPresent());
    }

    private void read() {
        quiet = true;
        views = desk.views().list(desk.actor(), desk.space());
        kept.setItems(views);
        quiet = false;
    }

    private void save(String name, boolean shared, boolean open) {
        var view = desk.views().save(desk.actor(), desk.space(), name, now.get().query(), shared);
        if (open) {
            desk.views().open(desk.actor(), desk.space(), view.id(), shared);
        }
        read();
        show(now.get());
        Notices.done(getTranslation("action-list.saved", view.name()));
    }

    private void begin() {
        chosen().ifPresent(it -> attempt(() -> {
            desk.views().open(desk.actor(), desk.space(), it.id(), false);
            Notices.done(getTranslation("action-list.begins", it.name()));
        }));
    }

    /** The notice that says so brings it back. */
    private void remove() {
        chosen().ifPresent(it -> attempt(() -> {
            desk.views().remove(desk.actor(), it.id());
            read();
            show(now.get());
            Notices.undo(getTranslation("action-list.removed", it.name()), () -> attempt(() -> {
                desk.views().save(desk.actor(), desk.space(), it.name(), it.query(), it.shared());
                read();
                show(now.get());
            }));
        }));
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }
}
