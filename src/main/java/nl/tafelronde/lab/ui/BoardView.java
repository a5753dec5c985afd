package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.BoardExchange;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardPhotos;
import nl.tafelronde.board.Boards;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.live.Topics;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** Around one board of a session: typing over paper, the wall itself, photos, what is hidden, and the board as a file. For facilitators. */
@Route("lab/:session/board/:board?/:part?")
@PermitAll
class BoardView extends LabPage implements BeforeEnterObserver, HasDynamicTitle {

    /** The parts of the page, by the last part of the address. */
    private enum Part {
        ENTRY, WALL, PHOTOS, HIDDEN, FILES;

        private String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String textKey() {
            return "lab.board." + path();
        }
    }

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Spaces spaces;
    private final Boards boards;
    private final BoardPhotos photos;
    private final BoardExchange exchange;
    private final FollowUps followUps;
    private final Permissions permissions;
    private final Topics topics;
    private @Nullable LabSessionDetails session;
    private String title = "";

    BoardView(CurrentActor current, LabSessions sessions, Spaces spaces, Boards boards, BoardPhotos photos, BoardExchange exchange,
            FollowUps followUps, Permissions permissions, Topics topics) {
        this.followUps = followUps;
        this.current = current;
        this.sessions = sessions;
        this.spaces = spaces;
        this.boards = boards;
        this.photos = photos;
        this.exchange = exchange;
        this.permissions = permissions;
        this.topics = topics;
        addClassNames("tafel-page", "board-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = sessions.read(current.get(), LabAddress.session(event));
        var place = spaces.read(current.get(), new SpaceId(details.space()));
        session = details;
        space = place;
        if (Facilitators.broughtAway(event, this, permissions, current.get(), Permission.RUN_SESSION, place)) {
            return;
        }
        removeAll();
        var walls = details.programme().boards();
        title = details.plan().title().in(Reader.language());
        if (walls.isEmpty() || !details.boardsMade()) {
            add(new H1(title), new EmptyState(getTranslation("lab.board.none")));
            return;
        }
        var wanted = event.getRouteParameters().get("board");
        var wall = wanted.isEmpty() ? walls.getFirst() : walls.stream().filter(it -> it.id().toString().equals(wanted.get())).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var part = event.getRouteParameters().get("part").map(asked -> Arrays.stream(Part.values()).filter(it -> it.path().equals(asked)).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"))).orElse(Part.ENTRY);
        show(details, wall, part);
    }

    private void show(LabSessionDetails details, PlannedBoard wall, Part part) {
        var board = new BoardId(wall.id());
        title = boards.facts(board).title().in(Reader.language());
        var session = new Paragraph(details.plan().title().in(Reader.language()));
        session.addClassName("tafel-kicker");
        var head = new Div(session, new H1(title));
        head.addClassName("tafel-space-head");
        var content = new Section(content(details, board, part));
        content.addClassName("tafel-tab-content");
        content.setAriaLabel(getTranslation(part.textKey()));
        add(head);
        if (details.programme().boards().size() > 1) {
            add(others(details, wall.id(), part));
        }
        add(links(details, board, part), content);
    }

    private Component content(LabSessionDetails details, BoardId board, Part part) {
        return switch (part) {
            case ENTRY -> new Div(new Paragraph(getTranslation("lab.board.entry-help")), new QuickEntry(board.value(), details.plan().groups()));
            case WALL -> wall(details, board);
            case PHOTOS -> new PhotosPart(current, photos, topics, board, details.plan().groups());
            case HIDDEN -> new HiddenPart(current, boards, topics, board);
            case FILES -> new FilesPart(current, boards, exchange, board);
        };
    }

    /** Every wall of a session, also when the evening is past it: what hangs there can be moved, and made an action point of. */
    private Component wall(LabSessionDetails details, BoardId board) {
        var wall = new IdeaBoard(board.value());
        wall.getElement().setAttribute("level", "2");
        wall.followUp(details.space(), followUps.ofWall(current.get(), details.id(), board.value()));
        return wall;
    }

    private Nav links(LabSessionDetails details, BoardId board, Part here) {
        var nav = new Nav();
        nav.addClassName("tafel-tabs");
        nav.setAriaLabel(getTranslation("lab.board.parts"));
        for (var part : Part.values()) {
            var link = new Anchor(LabAddress.board(details.id(), board.value()) + "/" + part.path(), getTranslation(part.textKey()));
            if (part == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Nav others(LabSessionDetails details, UUID here, Part part) {
        var nav = new Nav();
        nav.addClassName("tafel-row");
        nav.setAriaLabel(getTranslation("lab.board.others"));
        for (var wall : details.programme().boards()) {
            var link = new Anchor(LabAddress.board(details.id(), wall.id()) + "/" + part.path(), boards.facts(new BoardId(wall.id())).title().in(Reader.language()));
            link.addClassName("tafel-button-quiet");
            if (wall.id().equals(here)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.go.board") + " · " + title);
    }

    @Override
    public List<Crumb> trail() {
        var trail = new ArrayList<>(super.trail());
        if (session != null) {
            trail.add(new Crumb(getTranslation("lab.console"), LabAddress.console(session.id())));
        }
        return trail;
    }
}
