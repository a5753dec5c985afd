package nl.tafelronde.board.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.board.NoteTally;
import nl.tafelronde.kernel.StakeholderGroup;
import org.springframework.stereotype.Repository;

/** Where boards, notes and their changes are kept. Used inside transactions. */
@Repository
public class BoardStore {

    private final EntityManager database;

    BoardStore(EntityManager database) {
        this.database = database;
    }

    public Optional<Board> board(UUID id) {
        return Optional.ofNullable(database.find(Board.class, id));
    }

    /** The board, locked until the transaction ends: its changes are made one after another. */
    public Optional<Board> locked(UUID id) {
        return Optional.ofNullable(database.find(Board.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Object fresh) {
        database.persist(fresh);
    }

    public Optional<Note> note(UUID id) {
        return Optional.ofNullable(database.find(Note.class, id));
    }

    /** All notes of a board, withdrawn ones too, in order of column and position. */
    public List<Note> notes(UUID board) {
        return database.createQuery("from Note where board = :board order by column, position, id", Note.class)
                .setParameter("board", board).getResultList();
    }

    /** What somebody wrote on the boards of a place, withdrawn ones too, the oldest first. */
    public List<Note> notesOf(UUID author, UUID place) {
        return database.createQuery("select note from Note note join Board board on board.id = note.board "
                        + "where note.author = :author and board.place = :place order by note.createdAt, note.id", Note.class)
                .setParameter("author", author).setParameter("place", place).getResultList();
    }

    /** What somebody with an account wrote on any board, withdrawn ones too, the oldest first. */
    public List<Note> notesOf(UUID author) {
        return database.createQuery("from Note where author = :author order by createdAt, id", Note.class).setParameter("author", author).getResultList();
    }

    public List<UUID> boardsWrittenOnBy(UUID author) {
        return database.createQuery("select distinct board from Note where author = :author", UUID.class)
                .setParameter("author", author).getResultList();
    }

    /** Takes the author's name off all their notes, and out of what is kept of their changes. */
    public void forgetNames(UUID author) {
        database.createQuery("update Note set authorName = null where author = :author and authorName is not null")
                .setParameter("author", author).executeUpdate();
        database.createNativeQuery("update board_change set note = json_remove(note, '$.author') "
                        + "where note_id in (select id from note where author_id = :author) and json_exists(note, '$.author')")
                .setParameter("author", author).executeUpdate();
    }

    /** Nobody is writing any more: the time for it is over. */
    public void nobodyWrites(UUID board) {
        database.createNativeQuery("delete from board_writer where board_id = :board").setParameter("board", board).executeUpdate();
    }

    public List<Note> notes(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : database.createQuery("from Note where id in :ids", Note.class).setParameter("ids", ids).getResultList();
    }

    /** Those of these ids of which the note was taken off a board for good. */
    public Set<UUID> taken(Collection<UUID> ids) {
        return ids.isEmpty() ? new HashSet<>() : new HashSet<>(database.createQuery("select noteId from BoardChange where noteId in :ids and step = :taken", UUID.class)
                .setParameter("ids", ids).setParameter("taken", Step.TAKEN).getResultList());
    }

    public Optional<Cluster> cluster(UUID id) {
        return Optional.ofNullable(database.find(Cluster.class, id));
    }

    /** All clusters of a board that are not gone, in order of column and position. */
    public List<Cluster> clusters(UUID board) {
        return database.createQuery("from Cluster where board = :board and gone = false order by column, position, id", Cluster.class)
                .setParameter("board", board).getResultList();
    }

    public List<Cluster> clusters(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : database.createQuery("from Cluster where id in :ids", Cluster.class).setParameter("ids", ids).getResultList();
    }

    /** All notes in these clusters, withdrawn ones too, in order of position. */
    public List<Note> members(Collection<UUID> clusters) {
        return clusters.isEmpty() ? List.of()
                : database.createQuery("from Note where cluster in :clusters order by position, id", Note.class)
                        .setParameter("clusters", clusters).getResultList();
    }

    /** All notes that were merged into these, withdrawn ones too, in order of age. */
    public List<Note> mergedInto(Collection<UUID> notes) {
        return notes.isEmpty() ? List.of()
                : database.createQuery("from Note where mergedInto in :notes order by createdAt, id", Note.class)
                        .setParameter("notes", notes).getResultList();
    }

    public Optional<BoardChange> change(UUID board, long number) {
        return Optional.ofNullable(database.find(BoardChange.class, new BoardChange.Key(board, number)));
    }

    public Optional<BoardChange> change(UUID id) {
        return database.createQuery("from BoardChange where id = :id", BoardChange.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** The step of the last file that was brought to a board. */
    public Optional<BoardChange> lastBrought(UUID board) {
        return database.createQuery("from BoardChange where board = :board and step = :step order by number desc", BoardChange.class)
                .setParameter("board", board).setParameter("step", Step.IMPORT).setMaxResults(1).getResultStream().findFirst();
    }

    public List<BoardChange> changes(UUID board, long after, int limit) {
        return database.createQuery("from BoardChange where board = :board and number > :after order by number", BoardChange.class)
                .setParameter("board", board).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    public Map<UUID, Long> numbers(Collection<UUID> boards) {
        var numbers = new HashMap<UUID, Long>();
        database.createQuery("select id, number from Board where id in :ids", Object[].class).setParameter("ids", boards)
                .getResultList().forEach(row -> numbers.put((UUID) row[0], (Long) row[1]));
        return numbers;
    }

    /** Where the column begins; empty when there is nothing in it besides this note or cluster. */
    public Optional<Double> firstPosition(UUID board, String column, UUID except) {
        return Stream.of("Note", "Cluster").map(kind -> database.createQuery("select min(position) from " + kind
                                + " where board = :board and column = :column and id <> :except", Double.class)
                        .setParameter("board", board).setParameter("column", column).setParameter("except", except).getSingleResult())
                .filter(Objects::nonNull).min(Double::compare);
    }

    /** The position of the note or cluster that follows this one; empty when it is the last. */
    public Optional<Double> positionAfter(UUID board, String column, double position, UUID except) {
        return Stream.of("Note", "Cluster").map(kind -> database.createQuery("select min(position) from " + kind
                                + " where board = :board and column = :column and position > :position and id <> :except", Double.class)
                        .setParameter("board", board).setParameter("column", column).setParameter("position", position)
                        .setParameter("except", except).getSingleResult())
                .filter(Objects::nonNull).min(Double::compare);
    }

    /** How many clusters hang on a board. */
    public long countClusters(UUID board) {
        return database.createQuery("select count(*) from Cluster where board = :board and gone = false", Long.class)
                .setParameter("board", board).getSingleResult();
    }

    /** Whether this change was taken back, once or more. */
    public boolean undone(UUID board, long number) {
        return database.createQuery("select count(*) from BoardChange where board = :board and undoes = :number", Long.class)
                .setParameter("board", board).setParameter("number", number).getSingleResult() > 0;
    }

    public List<NoteTally> tally(UUID board) {
        return database.createQuery("select column, group, count(*) from Note where board = :board and hidden = false "
                        + "and withdrawn = false group by column, group order by column, group", Object[].class)
                .setParameter("board", board).getResultList().stream()
                .map(row -> new NoteTally((String) row[0], (StakeholderGroup) row[1], Math.toIntExact((Long) row[2]))).toList();
    }
}
