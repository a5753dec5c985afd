package nl.tafelronde.board.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A note on a board. Hidden by a facilitator or withdrawn by its author it stays, but participants do not get it. */
@Entity
@Table(name = "note")
@DynamicUpdate
public class Note {

    @Id
    private UUID id;
    @Column(name = "board_id", updatable = false)
    private UUID board;
    @Column(name = "author_id", updatable = false)
    private @Nullable UUID author;
    private @Nullable String authorName;
    @Column(name = "column_id")
    private String column;
    private String text;
    private @Nullable String byWhom;
    @Enumerated(EnumType.STRING)
    private Language language;
    @Enumerated(EnumType.STRING)
    @Column(name = "group_name", updatable = false)
    private StakeholderGroup group;
    private double position;
    @Column(name = "cluster_id")
    private @Nullable UUID cluster;
    private @Nullable UUID mergedInto;
    private boolean hidden;
    private boolean withdrawn;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private Hiding.@Nullable Reason hiddenReason;
    private @Nullable String hiddenWords;
    private boolean changedSince;
    @Column(updatable = false)
    private Instant createdAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Note() {
    }

    public Note(NoteId id, UUID board, Author author, String column, Words words, double position, Instant now) {
        this.id = id.value();
        this.board = board;
        this.author = author.id();
        this.authorName = author.shownName();
        this.group = author.group();
        this.column = column;
        this.text = words.text();
        this.byWhom = words.byWhom();
        this.language = words.language();
        this.position = position;
        this.createdAt = now;
    }

    /** What somebody wrote, cleaned and checked. */
    public record Words(String text, @Nullable String byWhom, Language language) {
    }

    /**
     * Who writes.
     *
     * @param id        null for Tafelronde itself
     * @param shownName only on boards that show names
     */
    public record Author(@Nullable UUID id, @Nullable String shownName, StakeholderGroup group) {
    }

    public void say(Words words) {
        text = words.text();
        byWhom = words.byWhom();
        language = words.language();
        changedSince = changedSince || hidden;
    }

    public void move(String column, double position) {
        this.column = column;
        this.position = position;
    }

    /** Puts it into a cluster, or with null out of any. */
    public void belong(@Nullable UUID cluster) {
        this.cluster = cluster;
    }

    /** Lets that note be shown for both; with null it stands for itself again. */
    public void merge(@Nullable UUID into) {
        mergedInto = into;
    }

    public void hide() {
        hide(null);
    }

    /** @param why null when nobody says */
    public void hide(@Nullable Hiding why) {
        hidden = true;
        hiddenReason = why == null ? null : why.reason();
        hiddenWords = why == null ? null : why.words();
        changedSince = false;
    }

    public void show() {
        hidden = false;
    }

    public void withdraw() {
        withdrawn = true;
    }

    public void bringBack() {
        withdrawn = false;
    }

    public boolean isBy(@Nullable UUID person) {
        return person != null && Objects.equals(author, person);
    }

    /** Whether participants get it when they may read the board. */
    public boolean shown() {
        return !hidden && !withdrawn;
    }

    public boolean hidden() {
        return hidden;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public UUID id() {
        return id;
    }

    public UUID board() {
        return board;
    }

    public @Nullable UUID author() {
        return author;
    }

    public String column() {
        return column;
    }

    public double position() {
        return position;
    }

    public @Nullable UUID cluster() {
        return cluster;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Words words() {
        return new Words(text, byWhom, language);
    }

    public NoteCard card() {
        return new NoteCard(new NoteId(id), column, text, byWhom, language.tag(), group, position, createdAt,
                hidden ? true : null, authorName, cluster == null ? null : new ClusterId(cluster),
                mergedInto == null ? null : new NoteId(mergedInto), why(), null);
    }

    private @Nullable Hiding why() {
        return !hidden || hiddenReason == null ? null : new Hiding(hiddenReason, hiddenWords, changedSince ? true : null);
    }

    public NoteState state() {
        return new NoteState(column, position, cluster, mergedInto, hidden, withdrawn, words());
    }

    /** Stands again as it once stood. */
    public void stand(NoteState again) {
        move(again.column(), again.position());
        cluster = again.cluster();
        mergedInto = again.mergedInto();
        hidden = again.hidden();
        withdrawn = again.withdrawn();
        if (again.words() != null) {
            say(again.words());
        }
    }
}
