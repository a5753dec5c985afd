package nl.tafelronde.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.meeting.domain.AgendaRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of items on agendas, to members of the space of the meeting. */
@Component
@Transactional(readOnly = true)
class MeetingPieces implements PieceTeller {

    private final AgendaRows rows;
    private final MeetingRepository meetings;
    private final Permissions permissions;

    MeetingPieces(AgendaRows rows, MeetingRepository meetings, Permissions permissions) {
        this.rows = rows;
        this.meetings = meetings;
        this.permissions = permissions;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return Set.of(Piece.Kind.MEETING_ITEM);
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        var told = new HashMap<UUID, Told>();
        var known = new HashMap<UUID, Boolean>();
        rows.find(ids).forEach(it -> {
            if (known.computeIfAbsent(it.meeting(), meeting -> meetings.spaceOf(meeting).filter(space -> permissions.may(reader, Permission.SEE_SPACE, space)).isPresent())) {
                told.put(it.id(), new Told(it.text(), it.language().tag(), "meeting/" + it.meeting()));
            }
        });
        return told;
    }
}
