package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.EntryCard;
import nl.tafelronde.team.EntryId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One entry on a canvas. Anybody of the team may change it; its edition says whether somebody did meanwhile. */
@Entity
@Table(name = "team_entry")
@DynamicUpdate
public class CanvasEntry {

    @Id
    private UUID id;
    @Column(name = "team_id", updatable = false)
    private UUID team;
    @Column(name = "author_id", updatable = false)
    private @Nullable UUID author;
    @Enumerated(EnumType.STRING)
    @Column(name = "column_name", updatable = false)
    private CanvasColumn column;
    private String text;
    private @Nullable String person;
    private @Nullable UUID personId;
    private @Nullable String organisation;
    private @Nullable LocalDate due;
    @Column(name = "need_id")
    private @Nullable UUID need;
    @Enumerated(EnumType.STRING)
    private Language language;
    private double position;
    private long edition;
    private boolean withdrawn;
    @Column(updatable = false)
    private Instant createdAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CanvasEntry() {
    }

    @SuppressWarnings("NullAway.Init")
    public CanvasEntry(EntryId id, UUID team, @Nullable UUID author, CanvasColumn column, EntryState state, Instant now) {
        this.id = id.value();
        this.team = team;
        this.author = author;
        this.column = column;
        this.createdAt = now;
        this.edition = 1;
        become(state);
    }

    /** Other words in the same spot: the next edition. */
    public void say(EntryState words) {
        become(words.standing(state()));
        edition++;
    }

    public void move(double to) {
        position = to;
    }

    public void withdraw(boolean gone) {
        withdrawn = gone;
    }

    private void become(EntryState state) {
        text = state.text();
        person = state.person();
        personId = state.personId();
        organisation = state.organisation();
        due = state.due();
        need = state.need();
        language = state.language();
        position = state.position();
        withdrawn = state.withdrawn();
    }

    public EntryState state() {
        return new EntryState(text, person, personId, organisation, due, need, language, position, withdrawn);
    }

    public UUID id() {
        return id;
    }

    public UUID team() {
        return team;
    }

    public CanvasColumn column() {
        return column;
    }

    public double position() {
        return position;
    }

    public long edition() {
        return edition;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    /** Who named themselves here; null when nobody did. */
    public @Nullable UUID personId() {
        return personId;
    }

    public EntryCard card() {
        return new EntryCard(new EntryId(id), column, text, person, personId != null && person == null ? true : null,
                personId != null && person != null ? true : null, organisation, due, need == null ? null : new EntryId(need),
                language.tag(), position, edition, withdrawn ? true : null, createdAt);
    }
}
