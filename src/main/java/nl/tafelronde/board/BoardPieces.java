package nl.tafelronde.board;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.provenance.Contribution;
import nl.tafelronde.provenance.ContributionSource;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes and groups of notes in the chain: to their authors what they wrote, to readers what they may see on the wall. */
@Component
@Transactional(readOnly = true)
class BoardPieces implements PieceTeller, ContributionSource {

    private final BoardStore store;
    private final Permissions permissions;

    BoardPieces(BoardStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return EnumSet.of(Piece.Kind.NOTE, Piece.Kind.CLUSTER);
    }

    @Override
    public List<Contribution> of(Actor who) {
        var notes = switch (who) {
            case Actor.Participant it -> store.notesOf(it.id().value(), it.place());
            case Actor.Person it -> store.notesOf(it.id().value());
            default -> List.<Note>of();
        };
        var boards = boards(notes.stream().map(Note::board).collect(Collectors.toSet()));
        return notes.stream().filter(it -> boards.containsKey(it.board())).map(it -> new Contribution(Piece.note(it.id()), boards.get(it.board()).place(),
                it.words().text(), it.words().language(), it.createdAt(), it.shown())).toList();
    }

    /** A group only where the wall may be read by now; of the note that is shown for theirs no more than that it is. */
    @Override
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        Predicate<Board> reads = board -> who instanceof Actor.Participant it ? it.place().equals(board.place()) && board.rules().read()
                : permissions.may(who, Permission.SEE_SPACE, board.space());
        var told = new HashMap<Piece, PieceCard>();
        notes(ids(pieces, Piece.Kind.NOTE), reads).keySet().forEach(it -> told.put(Piece.note(it.id()), PieceCard.of(Piece.note(it.id()), null, null, null)));
        var clusters = clusters(ids(pieces, Piece.Kind.CLUSTER), reads);
        var sizes = store.members(clusters.keySet().stream().map(Cluster::id).toList()).stream().filter(Note::shown)
                .collect(Collectors.groupingBy(it -> Optional.ofNullable(it.cluster()).orElseThrow(), Collectors.counting()));
        clusters.keySet().forEach(it -> {
            var piece = new Piece(Piece.Kind.CLUSTER, it.id());
            told.put(piece, PieceCard.of(piece, it.name(), null, null).numbered(sizes.getOrDefault(it.id(), 0L).intValue()));
        });
        return told;
    }

    /** A group without a name says what its first note says. */
    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        Predicate<Board> reads = board -> permissions.may(reader, Permission.MODERATE_BOARD, board.space())
                || board.rules().read() && permissions.may(reader, Permission.SEE_SPACE, board.space());
        var told = new HashMap<UUID, Told>();
        if (kind == Piece.Kind.NOTE) {
            notes(ids, reads).forEach((it, board) -> told.put(it.id(), new Told(it.words().text(), it.words().language().tag(), address(reader, board))));
        } else {
            var clusters = clusters(ids, reads);
            var first = new HashMap<UUID, String>();
            store.members(clusters.keySet().stream().filter(it -> it.name() == null).map(Cluster::id).toList()).stream().filter(Note::shown)
                    .forEach(it -> first.putIfAbsent(Optional.ofNullable(it.cluster()).orElseThrow(), it.words().text()));
            clusters.forEach((it, board) -> told.put(it.id(), new Told(Objects.requireNonNullElse(it.name(), first.getOrDefault(it.id(), "")), null,
                    address(reader, board))));
        }
        return told;
    }

    private Map<Note, Board> notes(Collection<UUID> ids, Predicate<Board> reads) {
        return onBoards(store.notes(ids).stream().filter(Note::shown).toList(), Note::board, reads);
    }

    private Map<Cluster, Board> clusters(Collection<UUID> ids, Predicate<Board> reads) {
        return onBoards(store.clusters(ids).stream().filter(it -> !it.gone()).toList(), Cluster::board, reads);
    }

    private <T> Map<T, Board> onBoards(List<T> things, Function<T, UUID> board, Predicate<Board> reads) {
        var boards = boards(things.stream().map(board).collect(Collectors.toSet()));
        boards.values().removeIf(reads.negate());
        var read = new LinkedHashMap<T, Board>();
        things.stream().filter(it -> boards.containsKey(board.apply(it))).forEach(it -> read.put(it, boards.get(board.apply(it))));
        return read;
    }

    private @Nullable String address(Actor reader, Board board) {
        return permissions.may(reader, Permission.RUN_SESSION, board.space()) ? "lab/" + board.place() + "/board/" + board.id() + "/wall" : null;
    }

    private Map<UUID, Board> boards(Set<UUID> ids) {
        var boards = new HashMap<UUID, Board>();
        ids.forEach(it -> store.board(it).ifPresent(board -> boards.put(it, board)));
        return boards;
    }

    private static List<UUID> ids(Collection<Piece> pieces, Piece.Kind kind) {
        return pieces.stream().filter(it -> it.kind() == kind).map(Piece::id).toList();
    }
}
