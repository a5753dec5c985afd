package nl.tafelronde.actionpoint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does by a date. Every change says which fields it touched, for the history. */
@Entity
@Table(name = "action_point")
public class ActionPoint {

    private static final int REASON = 500;
    /** Somebody who types 2062 for 2026 means something else. */
    private static final int FARTHEST_YEARS = 15;

    @Id
    private UUID id;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    @Column(name = "place_id", updatable = false)
    private @Nullable UUID place;
    @Column(updatable = false)
    private int number;
    private String text = "";
    @Column(columnDefinition = "text")
    private String details = "";
    @Enumerated(EnumType.STRING)
    private Language language;
    @Column(name = "organisation_id")
    private @Nullable UUID organisation;
    private @Nullable String person;
    /** Organisation and person as lists show, sort and find them. */
    private String owner = "";
    private @Nullable String email;
    private @Nullable LocalDate due;
    private @Nullable LocalDate review;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private ActionState state = ActionState.OPEN;
    private @Nullable String reason;
    private String pillar = "";
    private String theme = "";
    private String region = "";
    private @Nullable LocalDate snoozedUntil;
    private int linkVersion = 1;
    /** Left off the public page of its space. */
    private boolean offPage;
    @Column(updatable = false)
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable LocalDate endedOn;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ActionPoint() {
    }

    @SuppressWarnings("NullAway.Init")
    public ActionPoint(ActionPointId id, UUID space, @Nullable UUID place, int number, Instant now) {
        this.id = id.value();
        this.space = space;
        this.place = place;
        this.number = number;
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * One field that changed.
     *
     * @param was without the names and addresses of people
     */
    public record Change(String field, @Nullable String was, @Nullable String became, @Nullable String reason) {
    }

    /**
     * Takes over what somebody wrote.
     *
     * @throws Refusal {@code actionpoint.refused.date} without a date, {@code actionpoint.refused.past} for a new date that has
     *                 gone by, {@code actionpoint.refused.far} for one that cannot be meant, {@code actionpoint.refused.owner}
     *                 without an owner, {@code actionpoint.refused.whose-address} for an address of nobody
     */
    public List<Change> write(ActionPointDraft draft, LocalDate today, Instant now) {
        return write(draft, false, today, now);
    }

    /**
     * As {@link #write(ActionPointDraft, LocalDate, Instant)}.
     *
     * @param pastMeant whether somebody said that a date that has gone by is the one they mean
     */
    public List<Change> write(ActionPointDraft draft, boolean pastMeant, LocalDate today, Instant now) {
        if (draft.due() == null && draft.review() == null) {
            throw Refusal.invalid("actionpoint.refused.date");
        }
        possible(due, draft.due(), pastMeant, today);
        possible(review, draft.review(), pastMeant, today);
        var owner = draft.owner();
        var name = PlainText.optionalLine(owner.person(), Owner.PERSON, "actionpoint.person");
        if (owner.organisation() == null && name == null) {
            throw Refusal.invalid("actionpoint.refused.owner");
        }
        if (owner.email() != null && name == null) {
            throw Refusal.invalid("actionpoint.refused.whose-address");
        }
        var changes = new ArrayList<Change>();
        text = changed(changes, "text", text, PlainText.line(draft.text(), ActionPointDraft.TEXT, "actionpoint.text"));
        details = changed(changes, "details", details,
                PlainText.optionalParagraphs(draft.details(), ActionPointDraft.DETAILS, "actionpoint.details"));
        language = draft.language();
        var newOrganisation = owner.organisation() == null ? null : owner.organisation().value();
        note(changes, "organisation", organisation, newOrganisation);
        organisation = newOrganisation;
        if (!Objects.equals(person, name)) {
            // that it changed is history, who it was is not: names go when people ask for it
            changes.add(new Change("person", null, null, null));
            person = name;
        }
        address(owner.email() == null ? null : owner.email().value());
        note(changes, "due", due, draft.due());
        due = draft.due();
        note(changes, "review", review, draft.review());
        review = draft.review();
        pillar = changed(changes, "pillar", pillar, line(draft.pillar(), ActionPointDraft.PILLAR, "actionpoint.pillar"));
        theme = changed(changes, "theme", theme, line(draft.theme(), ActionPointDraft.THEME, "actionpoint.theme"));
        region = changed(changes, "region", region, line(draft.region(), ActionPointDraft.REGION, "actionpoint.region"));
        changedAt = now;
        return changes;
    }

    /**
     * Says how far it is.
     *
     * @param why needed for {@code WAITING} and {@code DROPPED}, and for {@code DONE} when there is no evidence
     * @throws Refusal {@code actionpoint.refused.reason}, {@code actionpoint.refused.proof}
     */
    public List<Change> move(ActionState to, @Nullable String why, boolean proven, LocalDate today, Instant now) {
        var because = PlainText.optionalParagraphs(why, REASON, "actionpoint.reason");
        if (because.isEmpty() && (to == ActionState.WAITING || to == ActionState.DROPPED)) {
            throw Refusal.invalid("actionpoint.refused.reason");
        }
        if (because.isEmpty() && to == ActionState.DONE && !proven) {
            throw Refusal.invalid("actionpoint.refused.proof");
        }
        var changes = new ArrayList<Change>();
        if (state != to || !because.equals(Objects.requireNonNullElse(reason, ""))) {
            changes.add(new Change("state", state.name(), to.name(), because.isEmpty() ? null : because));
        }
        state = to;
        reason = because.isEmpty() ? null : because;
        endedOn = to.over() ? today : null;
        changedAt = now;
        return changes;
    }

    /**
     * Nobody is reminded until then.
     *
     * @throws Refusal {@code actionpoint.refused.snooze} for a day that is not in the coming year
     */
    public List<Change> snooze(LocalDate until, String why, LocalDate today, Instant now) {
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("actionpoint.refused.snooze");
        }
        var because = PlainText.line(why, REASON, "actionpoint.reason");
        var changes = List.of(new Change("snoozed", text(snoozedUntil), until.toString(), because));
        snoozedUntil = until;
        changedAt = now;
        return changes;
    }

    /** Puts it on the public page of its space, or leaves it off. */
    public List<Change> show(boolean onPage, Instant now) {
        if (onPage == !offPage) {
            return List.of();
        }
        offPage = !onPage;
        changedAt = now;
        return List.of(new Change("page", onPage ? "off" : "on", onPage ? "on" : "off", null));
    }

    /**
     * Is given until then, because of this.
     *
     * @throws Refusal {@code actionpoint.refused.past}, {@code actionpoint.refused.far}, and what is wrong with the reason
     */
    public List<Change> postpone(LocalDate until, String why, LocalDate today, Instant now) {
        possible(null, until, false, today);
        var because = PlainText.paragraphs(why, REASON, "actionpoint.reason");
        if (until.equals(due)) {
            return List.of();
        }
        var changes = List.of(new Change("due", text(due), until.toString(), because));
        due = until;
        snoozedUntil = null;
        changedAt = now;
        return changes;
    }

    /** Makes the personal links that went out before worthless. */
    public void renewLink() {
        linkVersion++;
    }

    /** Whoever got a link at an address that is not the owner's any more reports no more. */
    private void address(@Nullable String becomes) {
        if (email != null && !email.equals(becomes)) {
            renewLink();
        }
        email = becomes;
    }

    /** The person asked to be forgotten. */
    public void forgetPerson(String instead, @Nullable String organisationName) {
        person = instead;
        address(null);
        called(organisationName);
    }

    /** Their address may not be used any more, or is no longer needed. They still do it, and their link works. */
    public void forgetAddress() {
        email = null;
    }

    /** Its organisation is called so, or is none. */
    public final void called(@Nullable String organisationName) {
        owner = Stream.of(organisationName, person).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** The day it was written down. */
    public LocalDate madeOn() {
        return LocalDate.ofInstant(createdAt, TimeConfiguration.HOME);
    }

    /**
     * The date that reminders are about: the due date; before that one comes near, the day to look at it again, until somebody
     * touched it on that day or later.
     *
     * @param near the last day that is near
     */
    public LocalDate remindedOf(LocalDate near) {
        if (due == null) {
            return Objects.requireNonNull(review);
        }
        return review != null && review.isBefore(due) && due.isAfter(near) && LocalDate.ofInstant(changedAt, TimeConfiguration.HOME).isBefore(review) ? review : due;
    }

    /** Who its personal link is for, as it stands now. */
    public PersonalLinks.Holder holder() {
        return new PersonalLinks.Holder(id, linkVersion);
    }

    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today) && !state.over();
    }

    public ActionPointDraft read() {
        return new ActionPointDraft(text, details, language, new Owner(organisation == null ? null : new OrganisationId(organisation),
                person, email == null ? null : new EmailAddress(email)), due, review, pillar, theme, region);
    }

    public ActionPointId id() {
        return new ActionPointId(id);
    }

    public UUID space() {
        return space;
    }

    public @Nullable UUID place() {
        return place;
    }

    public int number() {
        return number;
    }

    public ActionState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean onPage() {
        return !offPage;
    }

    public @Nullable LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    /** Whether it was done or dropped before this day, and still is. */
    public boolean endedBefore(LocalDate day) {
        return endedOn != null && endedOn.isBefore(day);
    }

    public int linkVersion() {
        return linkVersion;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    private static void possible(@Nullable LocalDate was, @Nullable LocalDate date, boolean pastMeant, LocalDate today) {
        if (date == null || date.equals(was)) {
            return;
        }
        if (date.isBefore(today) && !pastMeant) {
            throw Refusal.invalid("actionpoint.refused.past");
        }
        if (date.isAfter(today.plusYears(FARTHEST_YEARS)) || date.isBefore(today.minusYears(FARTHEST_YEARS))) {
            throw Refusal.invalid("actionpoint.refused.far");
        }
    }

    private static String line(String raw, int max, String field) {
        return Objects.requireNonNullElse(PlainText.optionalLine(raw, max, field), "");
    }

    private static String changed(List<Change> changes, String field, String was, String becomes) {
        note(changes, field, was.isEmpty() ? null : was, becomes.isEmpty() ? null : becomes);
        return becomes;
    }

    private static void note(List<Change> changes, String field, @Nullable Object was, @Nullable Object becomes) {
        if (!Objects.equals(was, becomes)) {
            changes.add(new Change(field, text(was), text(becomes), null));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
