package nl.tafelronde.lab;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.Ballot;
import nl.tafelronde.board.BallotId;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardPhotos;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NewBoard;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.board.NoteTally;
import nl.tafelronde.board.OwnNote;
import nl.tafelronde.board.Score;
import nl.tafelronde.board.Votes;
import nl.tafelronde.board.Writers;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boards of a session, as the session sees them. It tells them what is allowed; they do not ask. */
@Component
class Walls {

    private final Boards boards;
    private final Writers writers;
    private final BoardPhotos photos;
    private final Votes votes;

    Walls(Boards boards, Writers writers, BoardPhotos photos, Votes votes) {
        this.votes = votes;
        this.boards = boards;
        this.writers = writers;
        this.photos = photos;
    }

    void make(Actor actor, LabSessionDetails session, PlannedBoard board) {
        var title = !board.title().isEmpty() ? board.title() : session.programme().phases().stream()
                .filter(it -> board.id().equals(it.board())).map(Phase::title).findFirst().orElse(session.plan().title());
        boards.create(actor, new NewBoard(new BoardId(board.id()), session.space(), session.id().value(), title,
                board.columns().stream().map(it -> new BoardColumn(it.id(), it.title())).toList(),
                session.plan().naming() == Naming.NAME));
    }

    void allow(Actor actor, UUID board, May may) {
        boards.allow(actor, new BoardId(board), new BoardRules(may.read(), may.write(), may.vote()));
    }

    /** Tells the boards how the voting of each phase stands in which it was opened. */
    void hold(Actor actor, LabSession session) {
        session.read().voting().forEach((id, state) -> session.programme().phase(id).filter(it -> it.board() != null).ifPresent(phase -> {
            var open = phase.id().equals(session.read().phase()) && session.mayNow().vote();
            votes.hold(actor, new BoardId(phase.board()), new Ballot(new BallotId(id), phase.voting().budget(), phase.voting().cap(),
                    phase.voting().live(), state == VotingState.CLOSED ? Ballot.State.CLOSED : open ? Ballot.State.OPEN : Ballot.State.PAUSED));
        }));
    }

    /** How the voting of this phase stands; null when it was not opened. */
    @Nullable Score score(Phase phase) {
        var score = phase.board() == null ? null : votes.score(Actor.SYSTEM, new BoardId(phase.board()));
        return score != null && score.ballot().id().value().equals(phase.id()) ? score : null;
    }

    /** Everything on the walls of a session that can be pointed at: notes and groups of notes. */
    List<Piece> pieces(LabSession session) {
        if (!session.boardsMade()) {
            return List.of();
        }
        return session.programme().boards().stream().flatMap(it -> pieces(it.id()).stream()).toList();
    }

    /** Every note and group of notes on one wall. */
    List<Piece> pieces(UUID board) {
        var wall = boards.read(Actor.SYSTEM, new BoardId(board));
        return Stream.concat(wall.notes().stream().map(it -> Piece.note(it.id().value())),
                wall.clusters().stream().map(it -> new Piece(Piece.Kind.CLUSTER, it.id().value()))).toList();
    }

    /** What hangs on one wall and can be pointed at, groups of notes first. */
    List<Pointable> pointable(UUID board) {
        var wall = boards.read(Actor.SYSTEM, new BoardId(board));
        var texts = wall.notes().stream().collect(Collectors.toMap(NoteCard::id, NoteCard::text));
        return Stream.concat(
                wall.clusters().stream().map(it -> new Pointable(it.id().value(), it.name() != null ? it.name()
                        : it.notes().isEmpty() ? "" : texts.getOrDefault(it.notes().getFirst(), ""), true)),
                wall.notes().stream().map(it -> new Pointable(it.id().value(), it.text(), false))).toList();
    }

    /** Whether a note hangs there, also one that is hidden. */
    boolean written(UUID board) {
        return !boards.read(Actor.SYSTEM, new BoardId(board)).notes().isEmpty();
    }

    /** The photo beside the board that the hall is shown now. */
    @Nullable UUID shownPhoto(UUID board) {
        return photos.shown(new BoardId(board)).map(it -> it.id().value()).orElse(null);
    }

    int count(UUID board) {
        return boards.count(Actor.SYSTEM, new BoardId(board));
    }

    /** How far people are on a wall that they do not see. */
    Stage.Quiet quiet(UUID board) {
        var writers = this.writers.of(Actor.SYSTEM, new BoardId(board));
        return new Stage.Quiet(writers.wrote(), writers.writing());
    }

    List<NoteTally> tally(UUID board) {
        return boards.tally(Actor.SYSTEM, new BoardId(board));
    }

    /** What a participant wrote, by board in the order of the evening. */
    List<OwnNotes> mine(Actor actor, LabSession session) {
        var byBoard = boards.mine(actor, session.id().value()).stream().collect(Collectors.groupingBy(OwnNote::board));
        var phases = session.programme().phases();
        return byBoard.entrySet().stream().map(written -> {
            var facts = boards.facts(written.getKey());
            var phase = phases.stream().filter(it -> facts.id().value().equals(it.board())).findFirst();
            return Map.entry(phase.map(it -> phases.indexOf(it)).orElse(phases.size()), new OwnNotes(facts.id().value(),
                    phase.map(Phase::title).orElse(facts.title()), facts.columns(), written.getValue().stream().map(Walls::line).toList()));
        }).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    private static OwnNotes.Line line(OwnNote own) {
        var note = own.note();
        return new OwnNotes.Line(note.id().value(), note.column(), note.text(), note.byWhom(), note.language(), note.at(),
                Boolean.TRUE.equals(note.hidden()), own.withdrawn(), null);
    }

    /** Which notes are in these clusters, on all walls of the evening. */
    Map<UUID, Set<UUID>> inClusters(LabSession session, Collection<UUID> clusters) {
        if (clusters.isEmpty() || !session.boardsMade()) {
            return Map.of();
        }
        var notes = new HashMap<UUID, Set<UUID>>();
        for (var board : session.programme().boards()) {
            for (var note : boards.read(Actor.SYSTEM, new BoardId(board.id())).notes()) {
                if (note.cluster() != null && clusters.contains(note.cluster().value())) {
                    notes.computeIfAbsent(note.cluster().value(), _ -> new HashSet<>()).add(note.id().value());
                }
            }
        }
        return notes;
    }

    /** The notes that hang there for everybody: no hidden and no withdrawn ones. */
    List<OutcomeNotes> notes(UUID board) {
        var snapshot = boards.read(Actor.SYSTEM, new BoardId(board));
        return snapshot.columns().stream().map(column -> new OutcomeNotes(column.id(), column.title(), snapshot.notes().stream()
                .filter(it -> it.column().equals(column.id()) && !Boolean.TRUE.equals(it.hidden())).map(Walls::line).toList())).toList();
    }

    /** What every note says that was ever written there and not taken off for good. */
    Map<UUID, String> words(UUID board) {
        return boards.words(Actor.SYSTEM, new BoardId(board));
    }

    private static OutcomeNotes.Line line(NoteCard note) {
        return new OutcomeNotes.Line(note.id().value(), note.text(), note.byWhom(), Language.of(note.language()), note.group(),
                note.author(), note.at());
    }
}
