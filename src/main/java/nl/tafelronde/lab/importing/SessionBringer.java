package nl.tafelronde.lab.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.BroughtNote;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabTeams;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.PastEvening;
import nl.tafelronde.lab.PastEvenings;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.BroughtTeam;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.PastTeams;
import org.springframework.stereotype.Component;

/** Brings in a session and, when it was held, who was there, what they wrote and what came of it. */
@Component
class SessionBringer {

    private final LabSessions sessions;
    private final PastEvenings evenings;
    private final Participants participants;
    private final Boards boards;
    private final Observations observations;
    private final Outcomes outcomes;
    private final LabTeams labTeams;
    private final PastTeams pastTeams;
    private final ThemeBringer themes;

    SessionBringer(LabSessions sessions, PastEvenings evenings, Participants participants, Boards boards,
            Observations observations, Outcomes outcomes, LabTeams labTeams, PastTeams pastTeams, ThemeBringer themes) {
        this.sessions = sessions;
        this.evenings = evenings;
        this.participants = participants;
        this.boards = boards;
        this.observations = observations;
        this.outcomes = outcomes;
        this.labTeams = labTeams;
        this.pastTeams = pastTeams;
        this.themes = themes;
    }

    LabSessionId bring(Actor actor, SpaceId space, LabFile file) {
        var session = file.session();
        var programme = FileProgramme.of(session.phases());
        var id = sessions.create(actor, new NewLabSession(space.value(), plan(session), session.key()), programme.programme());
        if (session.state() == LabFile.State.OPEN) {
            sessions.open(actor, id);
        }
        if (session.state().isHeld()) {
            evenings.tell(actor, id, story(session));
        }
        var people = people(actor, id, file);
        if (session.state().isHeld()) {
            var notes = notes(actor, file, programme, people);
            themes.bring(actor, space, id, file, people, notes);
            teams(actor, id, file, people);
            observations(actor, id, file, programme);
            outcome(actor, id, file, programme);
        }
        if (session.state() == LabFile.State.PUBLISHED) {
            evenings.publish(actor, id, session.endsAt());
        }
        return id;
    }

    private static SessionPlan plan(LabFile.Session session) {
        return new SessionPlan(session.title(), session.purpose(), session.place(),
                session.startsAt().atZone(TimeConfiguration.HOME).toLocalDateTime(),
                session.endsAt().atZone(TimeConfiguration.HOME).toLocalDateTime(),
                session.naming(), List.of(StakeholderGroup.values()), List.of(Language.values()));
    }

    /** Phases that together last longer than the evening do not begin after its end. */
    private static PastEvening story(LabFile.Session session) {
        var ends = session.endsAt();
        return new PastEvening(session.startsAt(), session.phases().stream().map(it -> session.startOf(it.key()))
                .map(it -> it.isAfter(ends) ? ends : it).toList(), ends);
    }

    private Map<String, Actor.Participant> people(Actor actor, LabSessionId id, LabFile file) {
        var joinings = file.participants().stream()
                .map(it -> new Joining(Ids.next(), it.name(), it.group(), it.language(), null, false)).toList();
        var byKey = new HashMap<String, Actor.Participant>();
        if (!joinings.isEmpty()) {
            var brought = participants.bring(actor, id.value(), joinings, file.session().startsAt());
            for (var index = 0; index < brought.size(); index++) {
                byKey.put(file.participants().get(index).key(), brought.get(index));
            }
        }
        return byKey;
    }

    /** @return the ids of the notes that have a key in the file */
    private Map<String, UUID> notes(Actor actor, LabFile file, FileProgramme programme, Map<String, Actor.Participant> people) {
        var byKey = new HashMap<String, UUID>();
        programme.boards().forEach((phase, board) -> {
            var notes = new ArrayList<BroughtNote>();
            file.notes().stream().filter(it -> it.phase().equals(phase)).forEach(it -> {
                var brought = brought(it, file.session(), people);
                notes.add(brought);
                if (it.key() != null) {
                    byKey.put(it.key(), brought.id().value());
                }
            });
            if (!notes.isEmpty()) {
                boards.bring(actor, new BoardId(board), notes);
            }
        });
        return byKey;
    }

    private void teams(Actor actor, LabSessionId id, LabFile file, Map<String, Actor.Participant> people) {
        if (file.teams().isEmpty()) {
            return;
        }
        labTeams.prepare(actor, id);
        var session = file.session();
        var phase = session.phases().stream().filter(it -> it.kind() == PhaseKind.TEAMS).findFirst();
        var began = phase.map(it -> session.startOf(it.key())).orElse(session.startsAt());
        pastTeams.bring(actor, id.value(), file.teams().stream().map(team -> new BroughtTeam(NewTeam.titled(team.title()),
                team.people().stream().map(it -> people.get(it).id()).toList(), team.speaker() == null ? null : people.get(team.speaker()).id(),
                team.speaker() == null ? null : people.get(team.speaker()).name(),
                IntStream.range(0, team.entries().size()).mapToObj(it -> brought(team.entries().get(it), people, began.plus(Duration.ofMinutes(it)))).toList())).toList());
    }

    private static BroughtTeam.Entry brought(LabFile.TeamEntry entry, Map<String, Actor.Participant> people, Instant at) {
        return new BroughtTeam.Entry(entry.column(), people.get(entry.by()), new EntryChange.Words(entry.text(), entry.person(), entry.self(),
                entry.organisation(), entry.due(), null, entry.language()), entry.need(), at);
    }

    private static BroughtNote brought(LabFile.Note note, LabFile.Session session, Map<String, Actor.Participant> people) {
        var at = session.startOf(note.phase()).plus(Duration.ofMinutes(note.minute()));
        return new BroughtNote(new NoteId(Ids.next()), people.get(note.by()), note.column(), note.text(), note.byWhom(),
                note.language(), at.isAfter(session.endsAt()) ? session.endsAt() : at);
    }

    private void observations(Actor actor, LabSessionId id, LabFile file, FileProgramme programme) {
        file.observations().forEach((phase, lines) -> {
            if (!lines.isEmpty()) {
                observations.write(actor, id, programme.phases().get(phase), 0, String.join("\n", lines), file.language());
            }
        });
    }

    private void outcome(Actor actor, LabSessionId id, LabFile file, FileProgramme programme) {
        var laidOut = outcomes.edit(actor, id).blocks();
        file.outcomes().forEach((key, text) -> laidOut.stream().filter(it -> programme.phases().get(key).equals(it.phase())).findFirst()
                .ifPresentOrElse(block -> outcomes.change(actor, id, saying(block, block.heading(), text)), () -> {
                    // a phase without board or observation has no block of its own; it gets one with its title
                    var phase = programme.programme().phase(programme.phases().get(key)).orElseThrow();
                    outcomes.change(actor, id, saying(outcomes.add(actor, id), phase.title(), text));
                }));
        if (!file.agreements().isEmpty()) {
            var agreed = outcomes.edit(actor, id).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
            outcomes.change(actor, id, new OutcomeBlock(agreed.id(), agreed.version(), agreed.kind(), agreed.phase(), agreed.heading(), agreed.body(),
                    file.agreements().stream().map(it -> new OutcomeBlock.Agreement(it.text(), it.byWhom() == null ? "" : it.byWhom())).toList(),
                    agreed.leftOut(), agreed.shown()));
        }
    }

    private static OutcomeBlock saying(OutcomeBlock block, Localized heading, Localized body) {
        return new OutcomeBlock(block.id(), block.version(), block.kind(), block.phase(), heading, body, block.agreements(),
                block.leftOut(), block.shown());
    }
}
