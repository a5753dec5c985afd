package nl.tafelronde.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.actionpoint.StuckActionPoints;
import nl.tafelronde.meeting.domain.AgendaRows;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an agenda together: what was written, when each of it begins, what came from it, and what is late. */
@Component
class AgendaReader {

    private final AgendaRows rows;
    private final MeetingRepository meetings;
    private final ActionPointOrigins origins;
    private final StuckActionPoints stuck;
    private final Clock clock;

    AgendaReader(AgendaRows rows, MeetingRepository meetings, ActionPointOrigins origins, StuckActionPoints stuck, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.origins = origins;
        this.stuck = stuck;
        this.clock = clock;
    }

    /** For whoever may read the meeting, which was asked before. */
    Agenda read(Meeting meeting, boolean mayEdit) {
        var all = rows.of(meeting.id().value());
        var made = origins.of(Actor.SYSTEM, meeting.space(), all.stream().map(it -> new Piece(Piece.Kind.MEETING_ITEM, it.id())).toList());
        var items = new ArrayList<Agenda.Item>();
        @Nullable LocalDateTime at = meeting.plan().wholeDay() ? null : meeting.plan().starts();
        for (var row : all) {
            items.add(new Agenda.Item(new MeetingItemId(row.id()), row.text(), row.language(), row.minutes(), at == null || row.about() != null ? null : at.toLocalTime(),
                    row.note(), row.about() == null ? null : new ActionPointId(row.about()),
                    made.getOrDefault(new Piece(Piece.Kind.MEETING_ITEM, row.id()), List.of()), row.version()));
            if (row.about() == null) {
                at = at == null || row.minutes() == null ? null : at.plusMinutes(row.minutes());
            }
        }
        return new Agenda(items, late(meeting), mayEdit);
    }

    /** For who is invited, who need not be a member: what is talked about, without whose it is. */
    Agenda forGuests(Meeting meeting) {
        var all = read(meeting, false);
        return new Agenda(all.items().stream().map(it -> new Agenda.Item(it.id(), it.text(), it.language(), it.minutes(), it.at(), it.note(), it.about(),
                List.of(), it.version())).toList(), all.late().stream().map(AgendaReader::withoutOwner).toList(), false);
    }

    private static ActionPointCard withoutOwner(ActionPointCard card) {
        return new ActionPointCard(card.id(), card.number(), card.text(), card.language(), null, "", null, card.due(), card.review(), card.state(), "", "", "",
                card.late(), card.version());
    }

    /**
     * The action points that stand on this agenda by themselves: late for long enough now, when this is the next meeting of its
     * space. About those that it concluded something it has an item.
     */
    List<ActionPointCard> late(Meeting meeting) {
        var next = meetings.next(meeting.space(), clock.instant()).stream().findFirst();
        if (next.isEmpty() || !next.get().id().equals(meeting.id())) {
            return List.of();
        }
        var concluded = rows.of(meeting.id().value()).stream().map(AgendaRows.Row::about).filter(Objects::nonNull).collect(Collectors.toSet());
        return stuck.list(Actor.SYSTEM, meeting.space()).stream().filter(it -> !concluded.contains(it.id().value())).toList();
    }
}
