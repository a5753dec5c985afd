package nl.tafelronde.lab;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.domain.LabSessionRepository;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;
import nl.tafelronde.lab.domain.OutcomeBlockRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller;
import nl.tafelronde.team.TeamPieces;
import org.springframework.stereotype.Component;

/** Tells of teams, what stands on their canvases, and blocks of reports, to members of the space the session is in. */
@Component
class LabPieces implements PieceTeller {

    private final TeamPieces teams;
    private final OutcomeBlockRepository blocks;
    private final LabSessionRepository sessions;
    private final SessionAccess access;

    LabPieces(TeamPieces teams, OutcomeBlockRepository blocks, LabSessionRepository sessions, SessionAccess access) {
        this.teams = teams;
        this.blocks = blocks;
        this.sessions = sessions;
        this.access = access;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return Set.of(Piece.Kind.TEAM, Piece.Kind.NEED, Piece.Kind.PLEDGE, Piece.Kind.TRIAL, Piece.Kind.REPORT_BLOCK);
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        if (kind == Piece.Kind.REPORT_BLOCK) {
            return blocks(reader, ids);
        }
        var told = new HashMap<UUID, Told>();
        (kind == Piece.Kind.TEAM ? teams.teams(ids) : teams.entries(ids)).forEach((id, it) -> {
            var session = new LabSessionId(it.place());
            if (sessions.existsById(it.place()) && access.may(reader, Permission.SEE_SPACE, session)) {
                told.put(id, new Told(it.text(), it.language().isEmpty() ? null : it.language(),
                        access.may(reader, Permission.RUN_SESSION, session) ? "lab/" + session + "/teams" : null));
            }
        });
        return told;
    }

    /** A block says what its heading says; one without is told by its session's title. */
    private Map<UUID, Told> blocks(Actor reader, Collection<UUID> ids) {
        return blocks.findAllById(ids).stream().filter(it -> access.may(reader, Permission.SEE_SPACE, new LabSessionId(it.session())))
                .collect(Collectors.toMap(OutcomeBlockEntity::id, it -> {
                    var session = new LabSessionId(it.session());
                    var heading = it.read().heading();
                    var title = heading.isEmpty() ? access.present(session).plan().title() : heading;
                    return new Told(title.in(Language.NL), null, access.may(reader, Permission.PLAN_SESSION, session) ? "lab/" + session + "/outcome"
                            : "outcome/" + session + (access.present(session).state() == LabState.PUBLISHED ? "" : "?preview") + "#block-" + it.id());
                }));
    }
}
