package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.actionpoint.domain.EvidenceFiles;
import nl.tafelronde.actionpoint.file.EvidenceFile;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TimeConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that show what was done. Who sees the action point may have them; nobody else, but for those that a facilitator put on
 * the public page. They go {@code tafelronde.retention.evidence} after the action point ended, or 30 days after somebody took
 * them away.
 */
@Service
@Transactional
public class ActionPointEvidence {

    /** The most bytes of one file. */
    public static final int MAX_BYTES = EvidenceFile.MAX_BYTES;

    private static final long ALL_BYTES = 50_000_000;
    private static final Duration BRING_BACK = Duration.ofDays(30);
    private static final Logger log = LoggerFactory.getLogger(ActionPointEvidence.class);

    private final ActionPoints points;
    private final ActionPointRows rows;
    private final EvidenceFiles files;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;
    private final Duration kept;

    ActionPointEvidence(ActionPoints points, ActionPointRows rows, EvidenceFiles files, Permissions permissions, Audit audit, Clock clock,
            @Value("${tafelronde.retention.evidence:1825d}") Duration kept) {
        this.points = points;
        this.rows = rows;
        this.files = files;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
    }

    /** A file to take along. */
    public record Download(String name, String mediaType, byte[] content) {
    }

    /** The endings of files that may be handed in, each with its dot. */
    @Open("says what kinds there are")
    public static String[] endings() {
        return EvidenceFile.Kind.allEndings();
    }

    /**
     * Hands in a file; the same one twice is there once.
     *
     * @param called its name; must say what it is
     * @param title  what it is; blank for its name
     * @throws Refusal as {@link EvidenceFile#of}; {@code actionpoint.refused.enough}, {@code actionpoint.file.full}
     */
    public ActionPointDetails handIn(Actor actor, ActionPointId id, String called, @Nullable String title, byte[] content) {
        return taken(actor, points.mine(actor, id, null), called, title, content);
    }

    /** A file for whoever may see the action point. */
    @Transactional(readOnly = true)
    public Download file(Actor actor, ActionPointId id, UUID evidence) {
        permissions.require(actor, Permission.SEE_SPACE, points.present(id).space());
        return download(id, evidence, false);
    }

    /** Puts evidence on the public page of its space, or takes it off. */
    public ActionPointDetails show(Actor actor, ActionPointId id, UUID evidence, boolean shown) {
        var point = points.mine(actor, id, null);
        if (rows.evidence(id.value()).stream().noneMatch(it -> it.id().equals(evidence))) {
            throw Refusal.notFound("kernel.not-found");
        }
        files.show(evidence, shown);
        audit.record(actor, shown ? "actionpoint.evidence-shown" : "actionpoint.evidence-covered", "action-point", id.value(), Map.of("evidence", evidence.toString()));
        return points.details(point, true);
    }

    /** Brings back evidence that was taken away not longer than 30 days ago. */
    public ActionPointDetails restore(Actor actor, ActionPointId id, UUID evidence) {
        var point = points.mine(actor, id, null);
        if (!files.restore(id.value(), evidence)) {
            throw Refusal.notFound("kernel.not-found");
        }
        var back = rows.evidence(id.value()).stream().filter(it -> it.id().equals(evidence)).findFirst().orElseThrow();
        return points.kept(actor, point, List.of(change(back, true)));
    }

    ActionPointDetails taken(Actor actor, ActionPoint point, String called, @Nullable String title, byte[] content) {
        var file = EvidenceFile.of(called, content);
        if (files.has(point.id().value(), file)) {
            return points.details(point, true);
        }
        points.roomForEvidence(point);
        if (files.bytes(point.id().value()) + file.content().length > ALL_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "actionpoint.file.full", ALL_BYTES / 1_000_000);
        }
        var id = Ids.next();
        var line = PlainText.isBlank(title) ? file.name() : PlainText.line(title, Evidence.TITLE, "actionpoint.evidence-title");
        var evidence = new Evidence(id, line, path(point.id(), id), clock.instant(), new Evidence.File(file.name(), file.content().length, file.kind().name()), false);
        files.add(point.id().value(), evidence, file, actor instanceof Actor.Person person ? person.id().value() : null);
        return points.kept(actor, point, List.of(change(evidence, true)));
    }

    Download download(ActionPointId id, UUID evidence, boolean onlyShown) {
        return files.find(id.value(), evidence, onlyShown).map(it -> new Download(it.name(), it.mediaType(), it.content()))
                .orElseThrow(() -> Refusal.notFound("actionpoint.file.gone"));
    }

    /** What the history says of evidence that came or went: of a file only its kind, because its name may name somebody. */
    static ActionPoint.Change change(Evidence evidence, boolean came) {
        var what = evidence.file() == null ? evidence.url() : evidence.file().kind();
        return new ActionPoint.Change(evidence.file() == null ? "evidence" : "file", came ? null : what, came ? what : null, null);
    }

    private static String path(ActionPointId id, UUID evidence) {
        return "/api/action-points/" + id + "/files/" + evidence;
    }

    @Scheduled(initialDelayString = "PT17M", fixedRateString = "P1D")
    void forget() {
        var gone = files.removeTakenAwayBefore(clock.instant().minus(BRING_BACK));
        var old = files.keptLongEnough(LocalDate.ofInstant(clock.instant().minus(kept), TimeConfiguration.HOME));
        old.forEach(it -> {
            rows.keep(it.actionPoint(), List.of(new ActionPoint.Change("file", null, null, null)), Actor.SYSTEM, clock.instant());
            files.remove(it.what());
        });
        if (gone + old.size() > 0) {
            log.info("Retention: {} pieces of evidence that were taken away and {} files of action points that ended long ago were removed", gone, old.size());
        }
    }
}
