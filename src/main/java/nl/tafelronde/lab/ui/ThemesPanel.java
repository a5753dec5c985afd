package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.ThemeNote;
import nl.tafelronde.lab.ThemeProposal;
import nl.tafelronde.lab.ThemeSources;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeList;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.ThemeWords;

/**
 * The themes of a session for whoever runs it, on the console and ever after: close with a handful, merge, split, rename.
 * Members of the space read it. Follows what people do on their phones.
 */
class ThemesPanel extends Section {

    private final ThemeDesk desk;
    private final LabSessionDetails session;
    private final boolean runs;
    private final Paragraph about = new Paragraph();
    private final Div steps = new Div();
    private final Button close = new Button();
    private final Button merge = new Button();
    private final Button reopen = new Button();
    private final IntegerField each = new IntegerField();
    private final UnorderedList standing = new UnorderedList();
    private final Section merged = new Section();
    private final Map<ThemeId, ThemeItem> items = new HashMap<>();
    private ThemeList list;

    ThemesPanel(ThemeDesk desk, LabSessionDetails session) {
        this.desk = desk;
        this.session = session;
        this.runs = desk.runs(session);
        this.list = desk.list(session);
        addClassName("lab-themes");
        setAriaLabel(getTranslation("lab.themes"));
        about.addClassName("lab-facts");
        about.getElement().setAttribute("role", "status");
        standing.addClassName("lab-theme-list");
        merged.addClassName("lab-themes-merged");
        add(about);
        if (runs) {
            add(steps());
        }
        add(standing, merged);
        show();
        Watching.watch(this, desk.topics(), Themes.topic(session.id().value()), () -> Attempt.to(this, this::refresh));
    }

    boolean runs() {
        return runs;
    }

    private Div steps() {
        var fresh = new Button(getTranslation("lab.theme.new"), _ -> Attempt.to(this, this::propose));
        close.addThemeName("primary");
        close.addClickListener(_ -> Attempt.to(this, this::closeWithChosen));
        merge.addClickListener(_ -> Attempt.to(this, this::mergeChosen));
        merge.setText(getTranslation("lab.theme.merge"));
        reopen.setText(getTranslation("lab.theme.reopen"));
        reopen.addClickListener(_ -> step(() -> desk.rounds().reopen(desk.actor(), place())));
        each.setLabel(getTranslation("lab.theme.each"));
        each.setMin(1);
        each.setMax(Themes.THEMES_MAX);
        each.setStepButtonsVisible(true);
        each.setValueChangeMode(ValueChangeMode.ON_BLUR);
        each.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                step(() -> desk.rounds().each(desk.actor(), place(), event.getValue()));
            }
        });
        steps.add(close, merge, reopen, fresh, each);
        steps.addClassNames("tafel-row", "lab-themes-steps");
        return steps;
    }

    /** The space of the session, where action points of its themes are made. */
    UUID space() {
        return session.space();
    }

    private UUID place() {
        return session.id().value();
    }

    private void refresh() {
        list = desk.list(session);
        show();
    }

    /** In the order in which they came, chosen first and parked last: a list that jumps with every press cannot be worked on. */
    private void show() {
        var order = Comparator.comparingInt((ThemeCard it) -> it.state() == ThemeState.CHOSEN ? 0 : it.state() == ThemeState.PROPOSED ? 1 : 2)
                .thenComparing(ThemeCard::at);
        var cards = list.themes().stream().filter(it -> it.state().stands()).sorted(order).toList();
        var before = standing.getChildren().toList();
        var now = new ArrayList<Component>();
        for (var card : cards) {
            var item = items.computeIfAbsent(card.id(), _ -> new ThemeItem(this));
            now.add(item);
        }
        if (!before.equals(now)) {
            standing.removeAll();
            standing.add(now);
        }
        var made = desk.made(session, cards.stream().map(ThemeCard::id).toList());
        cards.forEach(it -> Objects.requireNonNull(items.get(it.id())).show(it, made.getOrDefault(it.id(), List.of())));
        about.setText(cards.isEmpty() ? getTranslation(runs ? "lab.theme.none" : "lab.theme.none-yet")
                : getTranslation(list.closed() ? "lab.theme.is-closed" : "lab.theme.is-open", cards.size(), list.chosen().size()));
        showMerged(list.in(ThemeState.MERGED));
        reopen.setVisible(list.closed());
        close.setVisible(!list.closed() && !cards.isEmpty());
        merge.setVisible(cards.size() > 1);
        each.setValue(list.each());
        selectionChanged();
    }

    private void showMerged(List<ThemeCard> gone) {
        merged.removeAll();
        merged.setVisible(!gone.isEmpty());
        if (!gone.isEmpty()) {
            var lines = new UnorderedList();
            gone.forEach(it -> lines.add(new ListItem(getTranslation("lab.theme.went-into", it.title(), it.into() == null ? "" : titles(List.of(it.into()))))));
            merged.add(new H3(getTranslation("lab.theme.merged-ones")), lines);
        }
    }

    void selectionChanged() {
        close.setText(getTranslation("lab.theme.close", selected().size()));
    }

    /** What themes are called, also those that stand no more or stand elsewhere. */
    String titles(List<ThemeId> ids) {
        var elsewhere = ids.stream().filter(it -> list.theme(it).isEmpty()).toList();
        var known = new LinkedHashMap<ThemeId, String>();
        list.themes().forEach(it -> known.put(it.id(), it.title()));
        if (!elsewhere.isEmpty()) {
            desk.rounds().elsewhere(desk.actor(), session.space(), elsewhere).forEach(it -> known.put(it.id(), it.title()));
        }
        return ids.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    List<ThemeNote> notes(ThemeCard theme) {
        return desk.notes(session, theme.id());
    }

    private List<ThemeCard> selected() {
        return items.values().stream().filter(it -> it.getParent().isPresent() && it.selected()).map(ThemeItem::card).toList();
    }

    private void closeWithChosen() {
        var before = list.themes();
        var chosen = selected().stream().map(ThemeCard::id).collect(Collectors.toCollection(LinkedHashSet::new));
        desk.lab().close(desk.actor(), session.id(), chosen);
        items.values().forEach(it -> it.select(false));
        refresh();
        Notices.undo(getTranslation("lab.theme.closed-with", chosen.size()), () -> step(() -> {
            desk.rounds().reopen(desk.actor(), place());
            var now = desk.list(session);
            before.stream().filter(it -> it.state().stands()).forEach(was -> now.theme(was.id()).filter(it -> it.state().stands() && it.state() != was.state())
                    .ifPresent(it -> desk.rounds().stand(desk.actor(), place(), it.id(), it.version(), was.state())));
        }));
    }

    private void mergeChosen() {
        var chosen = selected();
        if (chosen.size() < 2) {
            throw Refusal.invalid("theme.refused.merge-two");
        }
        var versions = new LinkedHashMap<ThemeId, Long>();
        chosen.forEach(it -> versions.put(it.id(), it.version()));
        var titles = new Paragraph(getTranslation("lab.theme.merge-help", chosen.stream().map(ThemeCard::title).collect(Collectors.joining(", "))));
        new ThemeDialog("lab.theme.merge", chosen.getFirst().words(), words -> {
            try {
                var made = desk.rounds().merge(desk.actor(), place(), versions, words);
                refresh();
                Notices.undo(getTranslation("lab.theme.was-merged"), () -> step(() -> desk.rounds().unmerge(desk.actor(), place(), made)));
            } catch (Refusal refused) {
                // Who is told that a theme changed has seen it: the next press goes on from how it is now.
                refresh();
                versions.replaceAll((id, version) -> list.theme(id).map(ThemeCard::version).orElse(version));
                throw refused;
            }
        }, titles).offering(chosen.stream().flatMap(it -> it.names().stream()).toList()).open();
    }

    private void propose() {
        var sources = desk.lab().sources(desk.actor(), session.id(), "");
        var groups = new CheckboxGroup<ThemeSources.Group>();
        groups.setLabel(getTranslation("lab.theme.from-groups"));
        groups.setItems(sources.walls().stream().flatMap(it -> it.groups().stream()).toList());
        groups.setItemLabelGenerator(it -> getTranslation("lab.theme.group", it.name() == null ? String.join(" · ", it.some()) : it.name(), it.notes()));
        groups.setVisible(sources.walls().stream().anyMatch(it -> !it.groups().isEmpty()));
        var loose = new CheckboxGroup<ThemeSources.Loose>();
        loose.setLabel(getTranslation("lab.theme.from-notes"));
        loose.setItems(sources.walls().stream().flatMap(it -> it.notes().stream()).toList());
        loose.setItemLabelGenerator(ThemeSources.Loose::text);
        loose.setVisible(sources.walls().stream().anyMatch(it -> !it.notes().isEmpty()));
        groups.addClassName("lab-theme-choices");
        loose.addClassName("lab-theme-choices");
        var id = ThemeId.next();
        new ThemeDialog("lab.theme.new", new ThemeWords("", "", Reader.language()), words -> {
            desk.lab().propose(desk.actor(), session.id(), new ThemeProposal(id, new ThemeWords(words.title(), words.sentence(), words.language()),
                    groups.getValue().stream().map(ThemeSources.Group::id).toList(), loose.getValue().stream().map(ThemeSources.Loose::id).toList()));
            refresh();
        }, groups, loose).open();
    }

    void stand(ThemeCard theme, ThemeState state) {
        desk.rounds().stand(desk.actor(), place(), theme.id(), theme.version(), state);
        refresh();
    }

    void rename(ThemeCard theme) {
        var version = new long[] {theme.version()};
        new ThemeDialog("lab.theme.rename", theme.words(), words -> {
            try {
                desk.themes().say(desk.actor(), place(), theme.id(), version[0], words);
                refresh();
            } catch (Refusal refused) {
                refresh();
                list.theme(theme.id()).ifPresent(it -> version[0] = it.version());
                throw refused;
            }
        }).offering(theme.names()).open();
    }

    void split(ThemeCard theme) {
        var names = new HashMap<UUID, String>();
        desk.lab().sources(desk.actor(), session.id(), "").walls().forEach(wall -> wall.groups().forEach(it -> {
            if (it.name() != null) {
                names.put(it.id(), it.name());
            }
        }));
        var parts = new ThemeParts(theme, notes(theme), names);
        new ThemeDialog("lab.theme.split", new ThemeWords("", "", Reader.language()), words -> {
            var made = desk.lab().split(desk.actor(), session.id(), theme.id(), theme.version(), parts.part(), words);
            refresh();
            Notices.done(getTranslation("lab.theme.was-split", titles(List.of(made))));
        }, parts).open();
    }

    void unmerge(ThemeCard theme) {
        desk.rounds().unmerge(desk.actor(), place(), theme.id());
        refresh();
    }

    void hide(ThemeCard theme, boolean hide) {
        desk.rounds().hide(desk.actor(), place(), theme.id(), hide);
        refresh();
    }

    /** For which goals of the space this theme does something. */
    void goals(ThemeCard theme) {
        var piece = new Piece(Piece.Kind.THEME, theme.id().value());
        new GoalsDialog(desk.goals(), desk.actor(), session.id(), piece, getTranslation("lab.theme.goals-of", theme.title()), this::refresh).open();
    }

    private void step(Runnable step) {
        Attempt.to(this, step);
        refresh();
    }
}
