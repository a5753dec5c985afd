package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.actionpoint.domain.EvidenceAddress;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationRenamed;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.network.OrganisationsMerged;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does what by when. Facilitators of a space write action points and say how far they are; members read them. A day is a
 * day in the Netherlands. Every field that changes is kept for ever; names and addresses of people are not.
 */
@Service
@Transactional
public class ActionPoints {

    /** The most rows that are read at once. */
    public static final int PAGE_MAX = 500;

    private static final int EVIDENCE_MAX = 20;
    /** Comes before every id. */
    private static final UUID NO_ID = new UUID(0, 0);

    private final ActionPointRepository points;
    private final ActionPointRows rows;
    private final Permissions permissions;
    private final Organisations organisations;
    private final Provenance provenance;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ActionPoints(ActionPointRepository points, ActionPointRows rows, Permissions permissions, Organisations organisations,
            Provenance provenance, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.points = points;
        this.rows = rows;
        this.permissions = permissions;
        this.organisations = organisations;
        this.provenance = provenance;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down an action point.
     *
     * @param place the session or meeting it was made in, or null
     * @param from  what it came from: notes, themes, steps of a team; may be empty
     * @throws Refusal as {@link ActionPoint#write} does
     */
    public ActionPointId create(Actor actor, UUID space, @Nullable UUID place, ActionPointDraft draft, Collection<Piece> from) {
        return create(actor, space, place, draft, false, from);
    }

    /**
     * As {@link #create(Actor, UUID, UUID, ActionPointDraft, Collection)}.
     *
     * @param pastMeant whether somebody said that a date that has gone by is the one they mean
     */
    public ActionPointId create(Actor actor, UUID space, @Nullable UUID place, ActionPointDraft draft, boolean pastMeant, Collection<Piece> from) {
        permissions.require(actor, Permission.RUN_SESSION, space);
        return made(actor, space, place, draft, pastMeant, from);
    }

    /** For whoever was asked already whether they may. */
    ActionPointId made(Actor actor, UUID space, @Nullable UUID place, ActionPointDraft draft, boolean pastMeant, Collection<Piece> from) {
        var organisation = organisation(draft.owner().organisation());
        var point = new ActionPoint(ActionPointId.next(), space, place, rows.nextNumber(space), clock.instant());
        var changes = point.write(draft, pastMeant, today(), clock.instant());
        point.called(organisation);
        points.saveAndFlush(point);
        rows.keep(point.id().value(), changes, actor, clock.instant());
        provenance.linkNew(piece(point.id()), from);
        audit.record(actor, "actionpoint.created", "action-point", point.id().value(), Map.of());
        return point.id();
    }

    /**
     * Writes an action point anew.
     *
     * @throws Refusal as {@link #create}, and {@code kernel.stale} when somebody changed it after {@code version} was read
     */
    public ActionPointDetails change(Actor actor, ActionPointId id, long version, ActionPointDraft draft) {
        return change(actor, id, version, draft, false);
    }

    /** As {@link #change(Actor, ActionPointId, long, ActionPointDraft)}, where a date that has gone by may be the one that is meant. */
    public ActionPointDetails change(Actor actor, ActionPointId id, long version, ActionPointDraft draft, boolean pastMeant) {
        var point = mine(actor, id, version);
        var changes = point.write(draft, pastMeant, today(), clock.instant());
        point.called(organisation(draft.owner().organisation()));
        return kept(actor, point, changes);
    }

    /**
     * Says how far it is. Done asks for evidence or a reason, waiting and dropped ask for a reason.
     *
     * @throws Refusal {@code actionpoint.refused.reason}, {@code actionpoint.refused.proof}, {@code kernel.stale}
     */
    public ActionPointDetails move(Actor actor, ActionPointId id, long version, ActionState to, @Nullable String why) {
        return moved(actor, mine(actor, id, version), to, why);
    }

    /** Puts it on the public page of its space, or leaves it off. */
    public ActionPointDetails show(Actor actor, ActionPointId id, long version, boolean onPage) {
        var point = mine(actor, id, version);
        return kept(actor, point, point.show(onPage, clock.instant()));
    }

    /** Nobody is reminded until this day, because of this. */
    public ActionPointDetails snooze(Actor actor, ActionPointId id, long version, LocalDate until, String why) {
        var point = mine(actor, id, version);
        return kept(actor, point, point.snooze(until, why, today(), clock.instant()));
    }

    /**
     * Adds what shows that it was done: a page on the web. One that is there already is there once.
     *
     * @throws Refusal {@code actionpoint.refused.address}, {@code actionpoint.refused.enough}
     */
    public ActionPointDetails prove(Actor actor, ActionPointId id, String title, String url) {
        return proven(actor, mine(actor, id, null), title, url);
    }

    /** Takes evidence away; the history keeps that it was there, and for a while it can be brought back. */
    public ActionPointDetails disprove(Actor actor, ActionPointId id, UUID evidence) {
        var point = mine(actor, id, null);
        var gone = rows.evidence(id.value()).stream().filter(it -> it.id().equals(evidence)).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        rows.removeEvidence(id.value(), evidence, clock.instant());
        return kept(actor, point, List.of(ActionPointEvidence.change(gone, false)));
    }

    /** All of one action point; the owner's address only for who may change it. */
    @Transactional(readOnly = true)
    public ActionPointDetails read(Actor actor, ActionPointId id) {
        var point = present(id);
        permissions.require(actor, Permission.SEE_SPACE, point.space());
        return details(point, permissions.may(actor, Permission.RUN_SESSION, point.space()));
    }

    /** Everything that ever changed, the newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<ActionPointDetails.Change> history(Actor actor, ActionPointId id) {
        permissions.require(actor, Permission.SEE_SPACE, present(id).space());
        return rows.history(id.value());
    }

    /** One stretch of a list. */
    @SingleRead
    public List<ActionPointCard> list(Actor actor, UUID space, ActionPointQuery query, int offset, int limit) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.list(space, query, today(), offset, Math.min(limit, PAGE_MAX));
    }

    /** How long that list is. */
    @SingleRead
    public int count(Actor actor, UUID space, ActionPointQuery query) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.count(space, query, today());
    }

    /** The words used before in this space for pillar, theme and region: they are offered again. */
    @SingleRead
    public Words words(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return Words.of(rows.used(space));
    }

    /** Makes the personal link that went out before worthless; the next reminder carries a new one. */
    public void renewLink(Actor actor, ActionPointId id) {
        mine(actor, id, null).renewLink();
        audit.record(actor, "actionpoint.link-renewed", "action-point", id.value(), Map.of());
    }

    /**
     * What somebody has to be reminded of today: due, or to be looked at again when that comes first, within a week or before today,
     * and not put off.
     */
    @Open("for the mails that remind; between modules")
    @Transactional(readOnly = true)
    public List<Reminder> reminders() {
        var found = new ArrayList<Reminder>();
        var today = today();
        var until = today.plusDays(Reminder.DAYS_BEFORE);
        for (var page = points.near(ActionState.LIVE, until, today, NO_ID); !page.isEmpty();
                page = points.near(ActionState.LIVE, until, today, page.getLast().id().value())) {
            page.stream().filter(it -> !it.madeOn().equals(today) && !it.remindedOf(until).isAfter(until)).map(it -> reminder(it, until, today)).forEach(found::add);
        }
        return found;
    }

    private static Reminder reminder(ActionPoint point, LocalDate until, LocalDate today) {
        var draft = point.read();
        var day = point.remindedOf(until);
        return new Reminder(point.id(), point.space(), point.number(), draft.text(), draft.language(), draft.owner(), day, !day.equals(draft.due()),
                Reminder.days(day, today), point.holder());
    }

    /** Words used before. */
    public record Words(List<String> pillars, List<String> themes, List<String> regions) {

        static Words of(ActionPointRows.Used used) {
            return new Words(used.pillars(), used.themes(), used.regions());
        }
    }

    @Open("the public progress page of a space: numbers only")
    @Transactional(readOnly = true)
    public Map<ActionState, Integer> progress(UUID space) {
        return rows.counts(space);
    }

    ActionPointDetails postponed(Actor actor, ActionPointId id, long version, LocalDate due, String why) {
        var point = mine(actor, id, version);
        return kept(actor, point, point.postpone(due, why, today(), clock.instant()));
    }

    ActionPointDetails moved(Actor actor, ActionPoint point, ActionState to, @Nullable String why) {
        var was = point.state();
        var changes = point.move(to, why, !rows.evidence(point.id().value()).isEmpty(), today(), clock.instant());
        var now = kept(actor, point, changes);
        if (to.over() && was != to) {
            events.publishEvent(new ActionPointEnded(point.id(), to));
        }
        return now;
    }

    ActionPointDetails proven(Actor actor, ActionPoint point, String title, String url) {
        var evidence = new Evidence(Ids.next(), PlainText.line(title, Evidence.TITLE, "actionpoint.evidence-title"), EvidenceAddress.of(url), clock.instant());
        if (rows.evidence(point.id().value()).stream().anyMatch(it -> it.url().equals(evidence.url()))) {
            return details(point, true);
        }
        roomForEvidence(point);
        rows.addEvidence(point.id().value(), evidence);
        return kept(actor, point, List.of(new ActionPoint.Change("evidence", null, evidence.url(), null)));
    }

    void roomForEvidence(ActionPoint point) {
        if (rows.evidence(point.id().value()).size() >= EVIDENCE_MAX) {
            throw Refusal.conflict("actionpoint.refused.enough", EVIDENCE_MAX);
        }
    }

    ActionPoint present(ActionPointId id) {
        return points.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    Optional<ActionPoint> find(UUID id) {
        return points.findById(id);
    }

    @SingleRead
    LocalDate today() {
        return WallTime.today(clock);
    }

    /** The action point, for who may change it. */
    ActionPoint mine(Actor actor, ActionPointId id, @Nullable Long version) {
        var point = present(id);
        permissions.require(actor, Permission.RUN_SESSION, point.space());
        if (version != null && point.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        return point;
    }

    private @Nullable String organisation(@Nullable OrganisationId id) {
        return id == null ? null : organisations.find(id).map(Organisation::name).orElseThrow(() -> Refusal.invalid("network.gone"));
    }

    ActionPointDetails kept(Actor actor, ActionPoint point, List<ActionPoint.Change> changes) {
        try {
            points.saveAndFlush(point);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
        rows.keep(point.id().value(), changes, actor, clock.instant());
        return details(point, true);
    }

    ActionPointDetails details(ActionPoint point, boolean all) {
        var draft = point.read();
        var shown = all ? draft : new ActionPointDraft(draft.text(), draft.details(), draft.language(), draft.owner().withoutEmail(), draft.due(),
                draft.review(), draft.pillar(), draft.theme(), draft.region());
        var organisation = draft.owner().organisation();
        return new ActionPointDetails(point.id(), point.space(), point.place(), point.number(), shown,
                organisation == null ? null : organisations.find(organisation).map(Organisation::name).orElse(null), point.state(),
                point.reason(), point.late(today()), point.snoozedUntil(), rows.evidence(point.id().value()),
                provenance.from(piece(point.id())), point.onPage(), point.version());
    }

    static Piece piece(ActionPointId id) {
        return new Piece(Piece.Kind.ACTION_POINT, id.value());
    }

    @EventListener
    void merged(OrganisationsMerged merged) {
        rows.handOver(merged.gone().value(), merged.kept().value(), Objects.requireNonNull(organisation(merged.kept())), merged.actor(), clock.instant());
    }

    @EventListener
    void renamed(OrganisationRenamed renamed) {
        rows.called(renamed.id().value(), renamed.name());
    }
}
