package nl.tafelronde.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.team.domain.CanvasChange;
import nl.tafelronde.team.domain.CanvasEntry;
import nl.tafelronde.team.domain.EntryState;
import nl.tafelronde.team.domain.Step;
import nl.tafelronde.team.domain.TeamMember;
import nl.tafelronde.team.domain.TeamStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what teams wrote before Tafelronde knew of it, at their own times. For importers. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PastTeams {

    private static final double GAP = 1024;

    private final ResearchTeams teams;
    private final TeamStore store;
    private final TeamSeats seats;
    private final TeamDesk desk;
    private final Provenance provenance;
    private final Clock clock;

    PastTeams(ResearchTeams teams, TeamStore store, TeamSeats seats, TeamDesk desk, Provenance provenance, Clock clock) {
        this.teams = teams;
        this.store = store;
        this.seats = seats;
        this.desk = desk;
        this.provenance = provenance;
        this.clock = clock;
    }

    /**
     * Makes these teams with their people and canvases; all of them or none.
     *
     * @throws Refusal as {@link ResearchTeams#make} and {@link Canvases#post}, and {@code team.refused.not-yet} for an entry of
     *                 a time that is still to come
     */
    public void bring(Actor actor, UUID place, List<BroughtTeam> brought) {
        seats.requireLead(actor, seats.room(place));
        brought.forEach(it -> bring(actor, place, it));
    }

    private void bring(Actor actor, UUID place, BroughtTeam brought) {
        var id = teams.make(actor, place, brought.team());
        var room = desk.held(place);
        var team = desk.held(room, id);
        brought.people().forEach(it -> store.add(new TeamMember(new TeamMember.Key(place, it.value()), id.value(), true, clock.instant())));
        if (brought.speaker() != null) {
            team.speak(brought.speaker().value(), PlainText.line(brought.speakerName(), Canvases.PERSON_MAX, "team.field.speaker"));
        }
        var entries = new ArrayList<CanvasEntry>();
        for (var line : brought.entries()) {
            if (line.at().isAfter(clock.instant())) {
                throw Refusal.invalid("team.refused.not-yet");
            }
            var number = team.nextNumber();
            var by = line.by().id().value();
            var words = line.words();
            var named = line.column() != CanvasColumn.NEED;
            var person = named ? PlainText.optionalLine(words.person(), Canvases.PERSON_MAX, "team.field.person") : null;
            var state = new EntryState(PlainText.paragraphs(words.text(), Canvases.TEXT_MAX, "team.field.text"), person,
                    words.self() && person != null ? by : null,
                    named ? PlainText.optionalLine(words.organisation(), Canvases.ORGANISATION_MAX, "team.field.organisation") : null,
                    line.column() == CanvasColumn.TRIAL ? words.due() : null, line.need() == null ? null : entries.get(line.need()).id(),
                    Objects.requireNonNullElse(words.language(), line.by().language()), number * GAP, false);
            var entry = new CanvasEntry(EntryId.next(), id.value(), by, line.column(), state, line.at());
            entries.add(entry);
            store.add(entry);
            store.add(new CanvasChange(new CanvasChange.Key(id.value(), number), Ids.next(), Step.ADD, by, entry.id(), null, state, line.at()));
            var from = new ArrayList<Piece>();
            from.add(new Piece(Piece.Kind.TEAM, id.value()));
            if (state.need() != null) {
                from.add(new Piece(Piece.Kind.NEED, state.need()));
            }
            provenance.link(line.column().piece(new EntryId(entry.id())), from);
        }
        desk.anew(team);
        desk.tell(room);
    }
}
