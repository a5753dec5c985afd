package nl.tafelronde.lab;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.domain.FindingEntity;
import nl.tafelronde.lab.domain.FindingRepository;
import nl.tafelronde.lab.domain.LabSessionRepository;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;
import nl.tafelronde.lab.domain.OutcomeBlockRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller;
import nl.tafelronde.provenance.PlaceNames;
import nl.tafelronde.team.TeamPieces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of observations, teams, what stands on their canvases, and blocks of reports, to members of the space the session is in. To
 * who wrote a note the blocks of one report are one thing, told as soon as everybody may read it.
 */
@Component
@Transactional(readOnly = true)
class LabPieces implements PieceTeller, PlaceNames {

    private final TeamPieces teams;
    private final OutcomeBlockRepository blocks;
    private final FindingRepository findings;
    private final LabSessionRepository sessions;
    private final SessionAccess access;
    private final Texts texts;

    LabPieces(TeamPieces teams, OutcomeBlockRepository blocks, FindingRepository findings, LabSessionRepository sessions, SessionAccess access, Texts texts) {
        this.texts = texts;
        this.findings = findings;
        this.teams = teams;
        this.blocks = blocks;
        this.sessions = sessions;
        this.access = access;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return Set.of(Piece.Kind.OBSERVATION, Piece.Kind.TEAM, Piece.Kind.NEED, Piece.Kind.PLEDGE, Piece.Kind.TRIAL, Piece.Kind.REPORT_BLOCK);
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        var may = new Rights(reader);
        if (kind == Piece.Kind.REPORT_BLOCK) {
            return blocks(may, ids);
        }
        if (kind == Piece.Kind.OBSERVATION) {
            return findings.findAllById(ids).stream().filter(it -> !it.removed() && may.has(Permission.SEE_SPACE, it.session()))
                    .collect(Collectors.toMap(FindingEntity::id, it -> new Told(it.text(), it.language().tag(), null)));
        }
        var told = new HashMap<UUID, Told>();
        (kind == Piece.Kind.TEAM ? teams.teams(ids) : teams.entries(ids)).forEach((id, it) -> {
            if (may.has(Permission.SEE_SPACE, it.place())) {
                told.put(id, new Told(it.text(), it.language().isEmpty() ? null : it.language(),
                        may.has(Permission.RUN_SESSION, it.place()) ? "lab/" + it.place() + "/teams" : null));
            }
        });
        return told;
    }

    /** A block says what its heading says; one without is told by what it is and its session's title. */
    private Map<UUID, Told> blocks(Rights may, Collection<UUID> ids) {
        return blocks.findAllById(ids).stream().filter(it -> may.has(Permission.SEE_SPACE, it.session()))
                .collect(Collectors.toMap(OutcomeBlockEntity::id, it -> {
                    var session = new LabSessionId(it.session());
                    var heading = it.read().heading();
                    var title = heading.isEmpty() ? texts.say(may.reader.language(), it.kind().textKey()) + " · " + access.present(session).plan().title().in(may.reader.language())
                            : heading.in(may.reader.language());
                    return new Told(title, null, may.has(Permission.PLAN_SESSION, it.session()) ? "lab/" + session + "/outcome"
                            : "outcome/" + session + (access.present(session).state() == LabState.PUBLISHED ? "" : "?preview") + "#block-" + it.id());
                }));
    }

    @Override
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var told = new HashMap<>(teams.toContributor(who, pieces));
        findings.findAllById(ids(pieces, Piece.Kind.OBSERVATION)).stream().filter(it -> !it.removed() && wasSaid(who, it)).forEach(it -> {
            var piece = new Piece(Piece.Kind.OBSERVATION, it.id());
            told.put(piece, PieceCard.of(piece, it.text(), it.language(), null));
        });
        blocks.findAllById(ids(pieces, Piece.Kind.REPORT_BLOCK)).forEach(it -> {
            var session = access.present(new LabSessionId(it.session()));
            if (session.state() == LabState.PUBLISHED) {
                told.put(new Piece(Piece.Kind.REPORT_BLOCK, it.id()), PieceCard.of(new Piece(Piece.Kind.REPORT_BLOCK, it.session()),
                        session.plan().title().in(who.language()), null, "outcome/" + it.session()));
            }
        });
        return told;
    }

    @Override
    public Map<UUID, Localized> of(Collection<UUID> places) {
        return sessions.findAllById(places).stream().collect(Collectors.toMap(it -> it.id().value(), it -> it.plan().title()));
    }

    /** An observation that hangs on the screen now, or stands in the public report: nothing else of it was ever said aloud. */
    private boolean wasSaid(Actor who, FindingEntity finding) {
        var session = new LabSessionId(finding.session());
        return access.may(who, Permission.SEE_SPACE, session) || who instanceof Actor.Participant it && it.place().equals(finding.session())
                && (finding.onScreen() || access.present(session).state() == LabState.PUBLISHED);
    }

    /** What a reader may in each session, asked once however many pieces of it there are. */
    private final class Rights {

        private final Actor reader;
        private final Map<Permission, Map<UUID, Boolean>> known = new EnumMap<>(Permission.class);

        private Rights(Actor reader) {
            this.reader = reader;
        }

        private boolean has(Permission permission, UUID session) {
            return known.computeIfAbsent(permission, _ -> new HashMap<>())
                    .computeIfAbsent(session, it -> sessions.existsById(it) && access.may(reader, permission, new LabSessionId(it)));
        }
    }

    private static List<UUID> ids(Collection<Piece> pieces, Piece.Kind kind) {
        return pieces.stream().filter(it -> it.kind() == kind).map(Piece::id).toList();
    }
}
