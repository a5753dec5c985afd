package nl.tafelronde.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;
import nl.tafelronde.lab.domain.OutcomeBlockRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts together what an outcome shows from the blocks, the walls and the other parts of the session, once for who writes it and
 * once for everybody. Notes are always read from the board, so that what is hidden or withdrawn is gone at once. What was written in
 * private and never shown to the hall is for who writes it only.
 */
@Component
class OutcomeReader {

    private final OutcomeBlockRepository blocks;
    private final Participants participants;
    private final Walls walls;
    private final Provenance provenance;
    private final List<OutcomePart> parts;

    OutcomeReader(OutcomeBlockRepository blocks, Participants participants, Walls walls, Provenance provenance,
            ObjectProvider<OutcomePart> parts) {
        this.blocks = blocks;
        this.participants = participants;
        this.walls = walls;
        this.provenance = provenance;
        this.parts = parts.orderedStream().toList();
    }

    /** For who writes it: everything, also blocks that are not shown. */
    Outcome all(LabSession session, List<OutcomeBlockEntity> laidOut) {
        return outcome(session, laidOut.stream().map(OutcomeBlockEntity::read).toList());
    }

    /**
     * For everybody: blocks that are shown, without names, notes left out, groups behind which few stand, and what hangs on walls
     * that the hall was not shown.
     */
    Outcome shown(LabSession session) {
        var visible = blocks.findBySessionOrderByPosition(session.id().value()).stream().map(OutcomeBlockEntity::read)
                .filter(OutcomeBlock::shown).toList();
        var all = outcome(session, visible);
        var groups = marked(all.people());
        var covered = new CoveredWords(session, walls);
        var notes = new LinkedHashMap<UUID, List<OutcomeNotes>>();
        visible.stream().filter(it -> it.phase() != null && all.notes().containsKey(it.phase())).forEach(block ->
                notes.put(block.phase(), covered.isOn(block.phase()) ? List.of()
                        : all.notes().get(block.phase()).stream().map(it -> it.open(groups, block.leftOut())).toList()));
        var entries = new HashMap<OutcomeBlock.Kind, List<OutcomeEntry>>();
        all.entries().forEach((kind, told) -> entries.put(kind, covered.without(told)));
        return new Outcome(all.session(), visible, all.people(), notes, entries, all.from());
    }

    /** The notes that hang there for everybody. */
    Set<UUID> hang(LabSession session) {
        return open(session, Map.of()).keySet();
    }

    /** Which blocks have something to tell by themselves. */
    Set<OutcomeBlock.Kind> told(LabSession session) {
        return parts.stream().filter(it -> !it.tell(session).isEmpty()).map(OutcomePart::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** What everybody would read if it were frozen now. */
    OutcomeReport draft(LabSession session) {
        var outcome = shown(session);
        var plan = outcome.session().plan();
        var lines = open(session, outcome.people());
        var sections = outcome.blocks().stream().map(block -> new OutcomeReport.Section(block.id(), block.kind(),
                block.heading().isEmpty() ? outcome.session().programme().phase(block.phase()).map(Phase::title).orElse(block.heading()) : block.heading(),
                block.body(), block.agreements(), block.phase() == null ? List.of() : outcome.notes().getOrDefault(block.phase(), List.of()),
                outcome.entries().getOrDefault(block.kind(), List.of()).stream().map(it -> visible(it, lines.keySet())).toList(),
                outcome.from().getOrDefault(block.id(), List.of()).stream().filter(lines::containsKey).map(lines::get).toList(), 0)).toList();
        return new OutcomeReport(session.id(), session.space(), ReportState.DRAFT, null, plan.title(), plan.starts(), plan.ends(), plan.place(),
                outcome.people(), plan.groups(), sections, null, List.of());
    }

    /** What is there to be shown of a frozen edition, whatever became of the draft since. */
    FrozenReport.Live live(LabSession session) {
        var things = new HashSet<UUID>();
        var names = new HashMap<UUID, Optional<UUID>>();
        for (var entry : new CoveredWords(session, walls).without(parts.stream().flatMap(it -> it.tell(session).stream()).toList())) {
            things.add(entry.id());
            named(entry.id(), entry.speaker(), names);
            entry.groups().forEach(group -> group.lines().forEach(it -> {
                things.add(it.id());
                named(it.id(), it.name(), names);
            }));
        }
        return new FrozenReport.Live(open(session, participants.countByGroup(session.id().value())), things, names);
    }

    /** Remembers from which notes each block came, so that whoever wrote one can see where it went. */
    void link(OutcomeReport report) {
        for (var section : report.sections()) {
            var pieces = new ArrayList<Piece>();
            section.columns().forEach(column -> column.notes().forEach(it -> pieces.add(Piece.note(it.id()))));
            section.entries().forEach(entry -> {
                piece(section.kind(), entry.id()).ifPresent(pieces::add);
                entry.groups().forEach(group -> group.kind().ifPresent(kind -> group.lines().forEach(it -> pieces.add(new Piece(kind, it.id())))));
                entry.notes().forEach(it -> pieces.add(Piece.note(it)));
            });
            section.from().forEach(it -> pieces.add(Piece.note(it.id())));
            provenance.linkOnly(new Piece(Piece.Kind.REPORT_BLOCK, section.block()), pieces.stream().distinct().toList());
        }
    }

    private static Optional<Piece> piece(OutcomeBlock.Kind kind, UUID id) {
        return switch (kind) {
            case OBSERVATIONS -> Optional.of(new Piece(Piece.Kind.OBSERVATION, id));
            case THEMES -> Optional.of(new Piece(Piece.Kind.THEME, id));
            case TEAMS -> Optional.of(new Piece(Piece.Kind.TEAM, id));
            default -> Optional.empty();
        };
    }

    private static void named(UUID thing, OutcomeEntry.@Nullable Name name, Map<UUID, Optional<UUID>> names) {
        if (name != null) {
            names.put(thing, Optional.ofNullable(name.owner()));
        }
    }

    private static OutcomeEntry visible(OutcomeEntry entry, Set<UUID> notes) {
        return new OutcomeEntry(entry.id(), entry.title(), entry.speaker(), entry.groups(),
                entry.notes().stream().filter(notes::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /** Every note that hangs there for everybody, as everybody may read it. */
    private Map<UUID, OutcomeNotes.Line> open(LabSession session, Map<StakeholderGroup, Integer> people) {
        var groups = marked(people);
        var lines = new HashMap<UUID, OutcomeNotes.Line>();
        if (session.boardsMade()) {
            session.programme().boards().stream().filter(it -> !session.covered().contains(it.id())).forEach(board -> walls.notes(board.id()).forEach(column -> column.notes()
                    .forEach(it -> lines.put(it.id(), it.open(groups)))));
        }
        return lines;
    }

    private static Set<StakeholderGroup> marked(Map<StakeholderGroup, Integer> people) {
        return people.entrySet().stream().filter(it -> it.getValue() >= GroupMarks.FEWEST).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Outcome outcome(LabSession session, List<OutcomeBlock> read) {
        var notes = new LinkedHashMap<UUID, List<OutcomeNotes>>();
        var boards = new HashMap<UUID, List<OutcomeNotes>>();
        for (var phase : session.programme().phases()) {
            var board = phase.board();
            if (board != null && session.boardsMade()) {
                boards.computeIfAbsent(board, walls::notes);
                notes.put(phase.id(), toldIn(session.programme(), board).equals(phase.id()) ? boards.get(board) : List.of());
            }
        }
        var entries = new HashMap<OutcomeBlock.Kind, List<OutcomeEntry>>();
        parts.forEach(it -> entries.merge(it.kind(), it.tell(session), (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        return new Outcome(session.read(), read, participants.countByGroup(session.id().value()), notes, entries, from(read));
    }

    /** Which notes somebody said a block came from; of blocks that have notes of their own that is known anyway. */
    private Map<UUID, List<UUID>> from(List<OutcomeBlock> read) {
        var from = new HashMap<UUID, List<UUID>>();
        read.stream().filter(it -> it.kind().takesNotes()).forEach(block -> {
            var notes = provenance.from(new Piece(Piece.Kind.REPORT_BLOCK, block.id())).stream().filter(it -> it.kind() == Piece.Kind.NOTE).map(Piece::id).toList();
            if (!notes.isEmpty()) {
                from.put(block.id(), notes);
            }
        });
        return from;
    }

    /** A wall that several phases share is told with the last of them in which people wrote or talked. */
    private static UUID toldIn(Programme programme, UUID board) {
        var phases = programme.phases().stream().filter(it -> board.equals(it.board())).toList();
        return phases.stream().filter(it -> it.kind() != PhaseKind.THEMES).reduce((_, last) -> last).orElseGet(phases::getLast).id();
    }
}
