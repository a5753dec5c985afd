package nl.tafelronde.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardSnapshot;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterCard;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.Part;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeList;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.theme.ThemeWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the themes of a session and its walls meet: what a theme can be made of, and which notes are behind one. Texts come
 * from the walls every time, so that what is hidden or withdrawn is gone here too. Steps read first and then take one short
 * transaction of the themes: nothing that was read is held for longer.
 */
@Service
public class LabThemes {

    /** The most loose notes that are offered at once; others are found by their words. */
    static final int LOOSE_MAX = 150;
    private static final int SOME = 3;
    private static final int SOME_LENGTH = 70;

    private final SessionAccess access;
    private final Stages stages;
    private final ThemeTable table;
    private final Themes themes;
    private final ThemeRounds rounds;
    private final Boards boards;

    LabThemes(SessionAccess access, Stages stages, ThemeTable table, Themes themes, ThemeRounds rounds, Boards boards) {
        this.access = access;
        this.stages = stages;
        this.table = table;
        this.themes = themes;
        this.rounds = rounds;
        this.boards = boards;
    }

    /** The themes as a facilitator or member sees them; makes room for them where there is none yet. */
    public ThemeList read(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        if (!themes.known(id.value())) {
            table.begin(Actor.SYSTEM, access.present(id).read());
        }
        return themes.read(actor, id.value());
    }

    /**
     * What the actor can make a theme of now.
     *
     * @param find words that a loose note has to have; empty for all
     */
    @Transactional(readOnly = true)
    public ThemeSources sources(Actor actor, LabSessionId id, String find) {
        stages.requirePresence(actor, id);
        var walls = new ArrayList<ThemeSources.Wall>();
        var more = 0;
        var room = LOOSE_MAX;
        var words = find.strip().toLowerCase(Locale.ROOT);
        for (var wall : walls(actor, access.present(id))) {
            var texts = texts(wall);
            var groups = wall.clusters().stream().map(it -> group(it, texts)).filter(it -> it.notes() > 1 || it.name() != null).toList();
            var grouped = wall.clusters().stream().filter(it -> groups.stream().anyMatch(group -> group.id().equals(it.id().value())))
                    .flatMap(it -> it.notes().stream()).collect(Collectors.toSet());
            var loose = wall.notes().stream().filter(it -> !Boolean.TRUE.equals(it.hidden()) && !grouped.contains(it.id()))
                    .filter(it -> it.text().toLowerCase(Locale.ROOT).contains(words)).toList();
            var shown = loose.subList(0, Math.min(room, loose.size()));
            room -= shown.size();
            more += loose.size() - shown.size();
            if (!groups.isEmpty() || !shown.isEmpty()) {
                walls.add(new ThemeSources.Wall(wall.board().value(), wall.title(), groups,
                        shown.stream().map(it -> new ThemeSources.Loose(it.id().value(), it.text(), it.language())).toList()));
            }
        }
        return new ThemeSources(walls, more);
    }

    /** The notes behind a theme that this actor may read, wall by wall; those of other sessions for members of the space only. */
    @Transactional(readOnly = true)
    public List<ThemeNote> notes(Actor actor, LabSessionId id, ThemeId theme) {
        stages.requirePresence(actor, id);
        var card = themes.read(actor, id.value()).theme(theme).orElseThrow(() -> Refusal.notFound("theme.refused.gone"));
        var wanted = new HashSet<>(card.notes());
        var found = new LinkedHashMap<UUID, ThemeNote>();
        for (var session : sessions(actor, id, card)) {
            if (found.size() < wanted.size()) {
                walls(actor, session).forEach(wall -> wall.notes().stream()
                        .filter(it -> wanted.contains(it.id().value()) && !Boolean.TRUE.equals(it.hidden()))
                        .forEach(it -> found.putIfAbsent(it.id().value(), note(it, wall))));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Proposes a theme from groups and notes that the actor may read.
     *
     * @throws Refusal {@code lab.theme.group-gone} when a group fell apart meanwhile, {@code lab.theme.note-gone} when a note was
     *                 taken away, and what {@link Themes#propose} refuses
     */
    public ThemeId propose(Actor actor, LabSessionId id, ThemeProposal proposal) {
        stages.requirePresence(actor, id);
        var session = access.present(id);
        if (!themes.known(id.value())) {
            table.begin(Actor.SYSTEM, session.read());
        }
        return themes.propose(actor, id.value(), new NewTheme(proposal.id(), proposal.words().title(), proposal.words().sentence(),
                proposal.words().language(), proposal.clusters(), behind(walls(actor, session), proposal)));
    }

    private static List<UUID> behind(List<BoardSnapshot> walls, ThemeProposal proposal) {
        var groups = walls.stream().flatMap(it -> it.clusters().stream()).collect(Collectors.toMap(it -> it.id().value(), it -> it, (first, _) -> first));
        var readable = readable(walls);
        var notes = new LinkedHashSet<UUID>();
        for (var cluster : proposal.clusters()) {
            var group = groups.get(cluster);
            if (group == null) {
                throw Refusal.conflict("lab.theme.group-gone");
            }
            group.notes().stream().map(it -> it.value()).filter(readable::contains).forEach(notes::add);
        }
        if (!readable.containsAll(proposal.notes())) {
            throw Refusal.conflict("lab.theme.note-gone");
        }
        notes.addAll(proposal.notes());
        return List.copyOf(notes);
    }

    /**
     * Closes with a handful. What came to the groups of a theme since it was proposed, comes to the theme.
     *
     * @throws Refusal what {@link ThemeRounds#close} refuses
     */
    public void close(Actor actor, LabSessionId id, Collection<ThemeId> chosen) {
        access.require(actor, Permission.RUN_SESSION, id);
        var walls = walls(actor, access.present(id));
        var readable = readable(walls);
        var groups = new HashMap<UUID, Set<UUID>>();
        walls.stream().flatMap(it -> it.clusters().stream()).forEach(it -> groups.put(it.id().value(),
                it.notes().stream().map(note -> note.value()).filter(readable::contains).collect(Collectors.toCollection(LinkedHashSet::new))));
        for (var theme : themes.read(actor, id.value()).themes()) {
            var now = theme.clusters().stream().flatMap(it -> groups.getOrDefault(it, Set.of()).stream()).filter(it -> !theme.notes().contains(it)).toList();
            if (theme.state().stands() && !now.isEmpty()) {
                rounds.add(actor, id.value(), theme.id(), List.of(), now);
            }
        }
        rounds.close(actor, id.value(), chosen);
    }

    /**
     * Splits a part off a theme: these groups with their notes, and these notes. Everything else stays.
     *
     * @throws Refusal what {@link ThemeRounds#split} refuses
     */
    public ThemeId split(Actor actor, LabSessionId id, ThemeId theme, long version, Part part, ThemeWords words) {
        access.require(actor, Permission.RUN_SESSION, id);
        var card = themes.read(actor, id.value()).theme(theme).orElseThrow(() -> Refusal.notFound("theme.refused.gone"));
        var stays = new Part(card.clusters().stream().filter(it -> !part.clusters().contains(it)).toList(),
                card.notes().stream().filter(it -> !part.notes().contains(it)).toList());
        return rounds.split(actor, id.value(), theme, version, stays, part, words);
    }

    private static Set<UUID> readable(List<BoardSnapshot> walls) {
        return walls.stream().flatMap(it -> it.notes().stream()).filter(it -> !Boolean.TRUE.equals(it.hidden())).map(it -> it.id().value())
                .collect(Collectors.toSet());
    }

    private static Map<UUID, String> texts(BoardSnapshot wall) {
        return wall.notes().stream().filter(it -> !Boolean.TRUE.equals(it.hidden())).collect(Collectors.toMap(it -> it.id().value(), NoteCard::text));
    }

    private static ThemeSources.Group group(ClusterCard cluster, Map<UUID, String> texts) {
        var notes = cluster.notes().stream().map(it -> texts.get(it.value())).filter(Objects::nonNull).toList();
        return new ThemeSources.Group(cluster.id().value(), cluster.name(), notes.size(),
                notes.stream().limit(SOME).map(it -> it.length() > SOME_LENGTH ? it.substring(0, it.offsetByCodePoints(0, Math.min(SOME_LENGTH,
                        it.codePointCount(0, it.length())))) + "…" : it).toList());
    }

    private static ThemeNote note(NoteCard note, BoardSnapshot wall) {
        return new ThemeNote(note.id().value(), note.text(), note.byWhom(), note.language(), note.group(), note.author(), wall.title(),
                wall.clusters().stream().filter(it -> it.notes().contains(note.id())).map(it -> it.id().value()).findFirst().orElse(null));
    }

    /** The walls of the evening as the actor may read them. */
    private List<BoardSnapshot> walls(Actor actor, LabSession session) {
        return !session.boardsMade() ? List.of()
                : session.programme().boards().stream().map(it -> boards.read(actor, new BoardId(it.id()))).toList();
    }

    /** This session, and for people with an account those that the theme was carried over from. */
    private List<LabSession> sessions(Actor actor, LabSessionId id, ThemeCard theme) {
        var here = access.present(id);
        if (actor.boundTo() != null) {
            return List.of(here);
        }
        var places = new LinkedHashSet<UUID>();
        var from = theme.from();
        for (var steps = 0; !from.isEmpty() && steps < 10; steps++) {
            var earlier = rounds.elsewhere(actor, here.space(), from);
            earlier.forEach(it -> places.add(it.place()));
            from = earlier.stream().flatMap(it -> it.from().stream()).distinct().toList();
        }
        places.remove(id.value());
        return Stream.concat(Stream.of(here), places.stream().map(it -> access.present(new LabSessionId(it)))).toList();
    }
}
