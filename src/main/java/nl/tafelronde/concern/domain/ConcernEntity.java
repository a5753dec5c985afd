package nl.tafelronde.concern.domain;

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
import nl.tafelronde.concern.ConcernCard;
import nl.tafelronde.concern.ConcernDetails;
import nl.tafelronde.concern.ConcernId;
import nl.tafelronde.concern.ConcernState;
import nl.tafelronde.concern.ConcernStep;
import nl.tafelronde.concern.NewConcern;
import nl.tafelronde.concern.OwnConcern;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A concern. Its words never change; what happens with it does. */
@Entity
@Table(name = "concern")
public class ConcernEntity {

    @Id
    private UUID id;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    @Column(name = "place_id", updatable = false)
    private UUID place;
    @Column(name = "author_id")
    private @Nullable UUID author;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)", updatable = false)
    private NewConcern.Source source;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private Localized spot;
    @Column(updatable = false)
    private String text;
    @Column(updatable = false)
    private @Nullable String byWhom;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)", updatable = false)
    private Language language;
    private @Nullable String contact;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private ConcernState state = ConcernState.NEW;
    @Column(updatable = false)
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant closedAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ConcernEntity() {
    }

    /** @param concern with words that were cleaned and checked */
    public ConcernEntity(NewConcern concern, Instant now) {
        id = concern.id().value();
        space = concern.space();
        place = concern.place();
        author = concern.author() == null ? null : concern.author().value();
        source = concern.source();
        spot = concern.spot();
        text = concern.text();
        byWhom = concern.byWhom();
        language = concern.language();
        contact = concern.contact();
        createdAt = now;
        changedAt = now;
    }

    /** @return whether this was the first time */
    public boolean read(Instant now) {
        if (state != ConcernState.NEW) {
            return false;
        }
        go(ConcernState.OPEN, now);
        return true;
    }

    public void answered(Instant now) {
        requireOpen();
        go(state == ConcernState.NEW ? ConcernState.OPEN : state, now);
    }

    /** The author wrote back; that opens it again. */
    public void replied(Instant now) {
        go(state == ConcernState.CLOSED ? ConcernState.OPEN : state, now);
    }

    public void routed(Instant now) {
        requireOpen();
        go(ConcernState.ROUTED, now);
    }

    public void close(Instant now) {
        requireOpen();
        go(ConcernState.CLOSED, now);
    }

    public void reopen(Instant now) {
        if (state != ConcernState.CLOSED) {
            throw Refusal.conflict("concern.refused.not-closed");
        }
        go(ConcernState.OPEN, now);
    }

    public void reachAt(@Nullable String contact) {
        this.contact = contact;
    }

    /** The author left: what they wrote stays, nothing leads to them any more. */
    public void forgetAuthor() {
        author = null;
        contact = null;
    }

    private void requireOpen() {
        if (state == ConcernState.CLOSED) {
            throw Refusal.conflict("concern.refused.closed");
        }
    }

    private void go(ConcernState next, Instant now) {
        state = next;
        changedAt = now;
        closedAt = next == ConcernState.CLOSED ? now : null;
    }

    public boolean isBy(@Nullable UUID person) {
        return person != null && Objects.equals(author, person);
    }

    /** Whether it is what the same person sends once more. */
    public boolean isSame(NewConcern concern) {
        return space.equals(concern.space()) && Objects.equals(author, concern.author() == null ? null : concern.author().value());
    }

    public ConcernId id() {
        return new ConcernId(id);
    }

    public UUID space() {
        return space;
    }

    public UUID place() {
        return place;
    }

    public ConcernCard card(boolean waiting) {
        return new ConcernCard(id(), spot, source, language, state, createdAt, changedAt, waiting);
    }

    public ConcernDetails details(List<ConcernStep> steps) {
        return new ConcernDetails(id(), space, spot, source, text, byWhom, language, contact, author != null, state, createdAt, steps);
    }

    public OwnConcern own(List<ConcernStep> steps) {
        return new OwnConcern(id(), source, text, byWhom, language.tag(), contact, state, createdAt, steps);
    }
}
