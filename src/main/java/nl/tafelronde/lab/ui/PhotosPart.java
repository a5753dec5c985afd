package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardPhotos;
import nl.tafelronde.board.PhotoCard;
import nl.tafelronde.board.PhotoId;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.FilePicker;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import org.jspecify.annotations.Nullable;

/** Photos of what hangs on paper: take one, look at it, and type beside it what it says. */
class PhotosPart extends Div {

    private final CurrentActor current;
    private final BoardPhotos photos;
    private final BoardId board;
    private final List<StakeholderGroup> groups;
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();
    private final Section open = new Section();
    private @Nullable PhotoId chosen;

    PhotosPart(CurrentActor current, BoardPhotos photos, Topics topics, BoardId board, List<StakeholderGroup> groups) {
        this.current = current;
        this.photos = photos;
        this.board = board;
        this.groups = groups;
        list.addClassName("photo-list");
        open.addClassName("photo-open");
        open.setVisible(false);
        var picker = new FilePicker("lab.photo", BoardPhotos.MAX_BYTES, this::add, Notices::problem,
                "image/jpeg", "image/png", "image/webp");
        add(new Paragraph(getTranslation("lab.photo.help")), picker, empty, list, open);
        Watching.watch(this, topics, photos.topic(board), () -> Attempt.to(this, this::refresh));
        refresh();
    }

    private void add(byte[] content) {
        Attempt.to(this, () -> {
            var photo = photos.add(current.get(), board, content);
            Notices.done(getTranslation("lab.photo.added"));
            open(photo);
            refresh();
        });
    }

    private void refresh() {
        var all = photos.list(current.get(), board);
        empty.removeAll();
        if (all.isEmpty()) {
            empty.add(new EmptyState(getTranslation("lab.photo.none")));
        }
        list.removeAll();
        all.forEach(it -> list.add(new ListItem(card(it))));
        if (chosen != null && all.stream().noneMatch(it -> it.id().equals(chosen))) {
            chosen = null;
            open.removeAll();
            open.setVisible(false);
        }
    }

    private String address(PhotoCard photo, boolean small) {
        return "/api/boards/" + board + "/photos/" + photo.id() + (small ? "?small=true" : "");
    }

    private String named(PhotoCard photo) {
        return photo.caption().isEmpty() ? getTranslation("lab.photo.of", Moments.say(photo.at(), getLocale())) : photo.caption();
    }

    private Component card(PhotoCard photo) {
        var image = new Image(address(photo, true), "");
        var words = new Span(named(photo));
        var state = new Span((photo.shown() ? getTranslation("lab.photo.shown") + " · " : "") + getTranslation("lab.photo.noted", photo.noted()));
        state.addClassName("tafel-card-fact");
        var button = new NativeButton();
        button.addClassName("photo-card");
        button.add(image, words, state);
        button.addClickListener(_ -> open(photo));
        if (Objects.equals(photo.id(), chosen)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    /** The photo stays where it is while notes are typed beside it. */
    private void open(PhotoCard photo) {
        chosen = photo.id();
        open.removeAll();
        open.setVisible(true);
        var image = new Image(address(photo, false), named(photo));
        var caption = new TextField(getTranslation("lab.photo.caption"));
        caption.setMaxLength(BoardPhotos.CAPTION_MAX);
        caption.setValue(photo.caption());
        caption.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        caption.addValueChangeListener(event -> Attempt.to(this, () -> photos.caption(current.get(), board, photo.id(), event.getValue())));
        var show = new Button();
        show.setText(getTranslation(photo.shown() ? "lab.photo.cover" : "lab.photo.show"));
        show.addClickListener(_ -> Attempt.to(this, () -> {
            var now = photos.list(current.get(), board).stream().filter(it -> it.id().equals(photo.id())).anyMatch(PhotoCard::shown);
            photos.show(current.get(), board, photo.id(), !now);
            show.setText(getTranslation(now ? "lab.photo.show" : "lab.photo.cover"));
        }));
        var remove = new Button(getTranslation("lab.photo.remove"), _ -> Asking.before(this, "lab.photo.remove-ask", "lab.photo.remove-help", "lab.photo.remove",
                () -> Attempt.to(this, () -> {
                    photos.remove(current.get(), board, photo.id());
                    refresh();
                })));
        remove.addThemeName("tertiary");
        var steps = new Div(show, remove);
        steps.addClassName("tafel-row");
        var entry = new QuickEntry(board.value(), groups);
        entry.onEntered(() -> Attempt.to(this, () -> photos.noted(current.get(), board, photo.id())));
        var beside = new Div(new H2(getTranslation("lab.photo.beside")), entry, caption, steps);
        beside.addClassName("photo-beside");
        var frame = new Div(image);
        frame.addClassName("photo-frame");
        // a large photo scrolls: also by keyboard
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", named(photo));
        open.add(frame, beside);
        refresh();
    }
}
