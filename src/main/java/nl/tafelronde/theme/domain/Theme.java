package nl.tafelronde.theme.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.Descent;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.ThemeWords;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A theme. Whatever happens to it, it stays; what it came from stays known. */
@Entity
@Table(name = "theme")
@DynamicUpdate
public class Theme {

    @Id
    private UUID id;
    @Column(updatable = false)
    private UUID place;
    private String title;
    private String sentence;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private ThemeState state = ThemeState.PROPOSED;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private @Nullable ThemeState beforeMerge;
    private boolean hidden;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> clusters;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> notes;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> origins = List.of();
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private @Nullable Descent descent;
    private @Nullable UUID mergedInto;
    @Column(name = "author_id", updatable = false)
    private @Nullable UUID author;
    private @Nullable String authorName;
    @Enumerated(EnumType.STRING)
    @Column(name = "group_name", updatable = false)
    private StakeholderGroup group;
    @Column(updatable = false)
    private Instant createdAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Theme() {
    }

    /** @param words cleaned and checked already */
    public Theme(UUID place, NewTheme theme, ThemeWords words, Author author, Instant now) {
        this.id = theme.id().value();
        this.place = place;
        this.title = words.title();
        this.sentence = words.sentence();
        this.language = words.language();
        this.clusters = theme.clusters();
        this.notes = theme.notes();
        this.author = author.id();
        this.authorName = author.shownName();
        this.group = author.group();
        this.createdAt = now;
    }

    /**
     * Who proposes.
     *
     * @param id        null for Tafelronde itself
     * @param shownName only where people use their own name
     */
    public record Author(@Nullable UUID id, @Nullable String shownName, StakeholderGroup group) {
    }

    public void say(ThemeWords words) {
        title = words.title();
        sentence = words.sentence();
        language = words.language();
    }

    public void choose() {
        state = ThemeState.CHOSEN;
    }

    public void park() {
        state = ThemeState.PARKED;
    }

    public void propose() {
        state = ThemeState.PROPOSED;
    }

    public void withdraw() {
        state = ThemeState.WITHDRAWN;
    }

    public void hide(boolean hide) {
        hidden = hide;
    }

    public void standIn(ThemeState newState) {
        state = newState;
    }

    public void comesFrom(List<UUID> themes, Descent how) {
        origins = List.copyOf(themes);
        descent = how;
    }

    public void mergeInto(UUID other) {
        beforeMerge = state;
        mergedInto = other;
        state = ThemeState.MERGED;
    }

    /** Stands again as it did before it was merged. */
    public void comeApart() {
        state = beforeMerge == null ? ThemeState.PROPOSED : beforeMerge;
        beforeMerge = null;
        mergedInto = null;
    }

    /** What the theme is made of from now on. */
    public void holds(List<UUID> newClusters, List<UUID> newNotes) {
        clusters = List.copyOf(newClusters);
        notes = List.copyOf(newNotes);
    }

    public boolean isBy(@Nullable UUID person) {
        return person != null && Objects.equals(author, person);
    }

    public boolean isAt(UUID somePlace) {
        return place.equals(somePlace);
    }

    public UUID id() {
        return id;
    }

    public UUID place() {
        return place;
    }

    public ThemeWords words() {
        return new ThemeWords(title, sentence, language);
    }

    public ThemeState state() {
        return state;
    }

    public boolean hidden() {
        return hidden;
    }

    public List<UUID> clusters() {
        return clusters;
    }

    public List<UUID> notes() {
        return notes;
    }

    public List<UUID> origins() {
        return origins;
    }

    public @Nullable Descent descent() {
        return descent;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public @Nullable String authorName() {
        return authorName;
    }

    public StakeholderGroup group() {
        return group;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
