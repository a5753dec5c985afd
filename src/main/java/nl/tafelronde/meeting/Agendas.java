package nl.tafelronde.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.StuckActionPoints;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.meeting.domain.AgendaRows;
import nl.tafelronde.meeting.domain.AgendaRows.Row;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agendas of meetings. Members read them; who may plan in the space writes them. Action points that were late for so long that
 * owner, organisation and facilitators were reminded stand on the agenda of the next meeting by themselves.
 *
 * @see <a href="file:src/docs/decisions/0031-late-action-points-come-to-the-table.md">decision 0031</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Agendas {

    private final AgendaReader reader;
    private final AgendaRows rows;
    private final MeetingRepository meetings;
    private final ActionPoints points;
    private final StuckActionPoints stuck;
    private final Provenance provenance;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Agendas(AgendaReader reader, AgendaRows rows, MeetingRepository meetings, ActionPoints points, StuckActionPoints stuck,
            Provenance provenance, Permissions permissions, Audit audit, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.meetings = meetings;
        this.points = points;
        this.stuck = stuck;
        this.provenance = provenance;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agenda of a meeting, for members of its space. */
    @Transactional(readOnly = true)
    public Agenda read(Actor actor, MeetingId id) {
        var meeting = present(id);
        permissions.require(actor, Permission.SEE_SPACE, meeting.space());
        return reader.read(meeting, permissions.may(actor, Permission.PLAN_SESSION, meeting.space()));
    }

    /**
     * Adds an item at the end.
     *
     * @throws Refusal {@code agenda.too-many} beyond {@value Agenda#MOST}, {@code agenda.minutes-wrong}, {@code meeting.cancelled}, and what is
     *                 wrong with the text
     */
    public MeetingItemId add(Actor actor, MeetingId id, Agenda.Draft draft) {
        var meeting = held(actor, id);
        var item = added(meeting, draft, "", null);
        audit.record(actor, "meeting.item-added", "meeting", id.value(), Map.of());
        return item;
    }

    /** Says an item in other words. Refuses {@code kernel.stale} when somebody did so since {@code version} was read. */
    public void change(Actor actor, MeetingItemId id, long version, Agenda.Draft draft) {
        var row = mine(actor, id);
        write(new Row(row.id(), row.meeting(), row.position(), text(draft), draft.language(), minutes(draft), row.note(), row.about(), version));
    }

    /** Writes down what was concluded; empty takes it away. */
    public void conclude(Actor actor, MeetingItemId id, long version, String note) {
        var row = mine(actor, id);
        write(new Row(row.id(), row.meeting(), row.position(), row.text(), row.language(), row.minutes(), note(note), row.about(), version));
    }

    /** Moves an item one place up or down; at the edge it stays. */
    public void move(Actor actor, MeetingItemId id, boolean up) {
        var all = new ArrayList<>(rows.of(mine(actor, id).meeting()));
        var from = all.stream().map(Row::id).toList().indexOf(id.value());
        var to = from + (up ? -1 : 1);
        if (from >= 0 && to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
            for (var position = 0; position < all.size(); position++) {
                rows.place(all.get(position).id(), position);
            }
        }
    }

    /**
     * Takes an item off the agenda. One from which an action point came stays.
     *
     * @throws Refusal {@code agenda.led-to-something}
     */
    public void remove(Actor actor, MeetingItemId id) {
        var row = mine(actor, id);
        if (!provenance.into(piece(id)).isEmpty()) {
            throw Refusal.conflict("agenda.led-to-something");
        }
        rows.remove(row.id());
        provenance.forget(piece(id));
        audit.record(actor, "meeting.item-removed", "meeting", row.meeting(), Map.of());
    }

    /**
     * Writes down what was concluded about a late action point, and lets the action point do as was concluded. The agenda keeps it,
     * with the words of the action point as they were.
     *
     * @param version of the action point as it was read
     * @throws Refusal {@code agenda.not-late} when it is not on this agenda (any more), {@code agenda.conclude-what} without a word,
     *                 and as the action point refuses the step
     */
    public MeetingItemId conclude(Actor actor, MeetingId id, ActionPointId point, long version, LateConclusion conclusion) {
        var meeting = held(actor, id);
        if (PlainText.isBlank(conclusion.note())) {
            throw Refusal.invalid("agenda.conclude-what");
        }
        var late = reader.late(meeting).stream().filter(it -> it.id().equals(point)).findFirst().orElseThrow(() -> Refusal.conflict("agenda.not-late"));
        var item = added(meeting, new Agenda.Draft(late.text(), late.language(), null), note(conclusion.note()), point);
        provenance.linkNew(piece(item), List.of(new Piece(Piece.Kind.ACTION_POINT, point.value())));
        var why = PlainText.length(conclusion.note()) <= StuckActionPoints.REASON ? conclusion.note()
                : conclusion.note().substring(0, conclusion.note().offsetByCodePoints(0, StuckActionPoints.REASON - 1)) + "…";
        var read = version;
        if (conclusion.due() != null) {
            read = stuck.postpone(actor, point, read, conclusion.due(), why).version();
        }
        if (conclusion.to() != null) {
            points.move(actor, point, read, conclusion.to(), why);
        }
        audit.record(actor, "meeting.late-concluded", "meeting", id.value(), Map.of("actionPoint", point.toString()));
        return item;
    }

    /** Makes an action point out of an item. */
    public ActionPointId act(Actor actor, MeetingItemId id, ActionPointDraft draft) {
        var row = mine(actor, id);
        var meeting = present(new MeetingId(row.meeting()));
        return points.create(actor, meeting.space(), row.meeting(), draft, List.of(piece(id)));
    }

    private MeetingItemId added(Meeting meeting, Agenda.Draft draft, String note, @Nullable ActionPointId about) {
        var all = rows.of(meeting.id().value());
        if (all.size() >= Agenda.MOST) {
            throw Refusal.conflict("agenda.too-many", Agenda.MOST);
        }
        var id = MeetingItemId.next();
        rows.add(new Row(id.value(), meeting.id().value(), all.isEmpty() ? 0 : all.getLast().position() + 1, text(draft), draft.language(), minutes(draft), note,
                about == null ? null : about.value(), 0), clock.instant());
        return id;
    }

    private void write(Row row) {
        if (!rows.write(row, clock.instant())) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    private Row mine(Actor actor, MeetingItemId id) {
        var row = rows.find(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        // what was concluded may still be written down when the meeting has been; a meeting that does not go ahead has no agenda to write
        held(actor, new MeetingId(row.meeting()));
        return row;
    }

    private Meeting held(Actor actor, MeetingId id) {
        permissions.require(actor, Permission.PLAN_SESSION, meetings.spaceOf(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found")));
        var meeting = meetings.hold(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        meeting.requirePlanned();
        return meeting;
    }

    private Meeting present(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private static String text(Agenda.Draft draft) {
        return PlainText.line(draft.text(), Agenda.Draft.TEXT, "agenda.text");
    }

    private static @Nullable Integer minutes(Agenda.Draft draft) {
        if (draft.minutes() != null && (draft.minutes() < 1 || draft.minutes() > Agenda.Draft.MINUTES)) {
            throw Refusal.invalid("agenda.minutes-wrong", Agenda.Draft.MINUTES);
        }
        return draft.minutes();
    }

    private static String note(String note) {
        return PlainText.optionalParagraphs(note, Agenda.NOTE, "agenda.note");
    }

    private static Piece piece(MeetingItemId id) {
        return new Piece(Piece.Kind.MEETING_ITEM, id.value());
    }
}
