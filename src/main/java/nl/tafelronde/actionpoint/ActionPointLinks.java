package nl.tafelronde.actionpoint;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The personal link by which whoever does it says how far one action point is, without account. */
@Service
@Transactional
public class ActionPointLinks {

    /** Where personal links lead. */
    public static final String PATH = "/a/";

    /** What they are signed for. */
    public static final String PURPOSE = "action-point";

    private final ActionPoints points;
    private final PersonalLinks links;
    private final AccessSettings settings;
    private final ActionPointEvidence files;
    private final Audit audit;
    private final Duration kept;

    /** @param kept how long after its end an action point still has its owner's address, and a link that works */
    ActionPointLinks(ActionPoints points, PersonalLinks links, AccessSettings settings, ActionPointEvidence files, Audit audit,
            @Value("${tafelronde.retention.action-owner:365d}") Duration kept) {
        this.audit = audit;
        this.kept = kept;
        this.files = files;
        this.points = points;
        this.links = links;
        this.settings = settings;
    }

    /** The full address that works now, to hand over to whoever does it. For facilitators; that they saw it is written down. */
    public String link(Actor actor, ActionPointId id) {
        var point = points.mine(actor, id, null);
        audit.record(actor, "actionpoint.link-shown", "action-point", id.value(), Map.of());
        return settings.url(PATH + links.token(PURPOSE, point.holder()));
    }

    /** @throws Refusal {@code actionpoint.link-unknown} for a link that is not ours, was renewed, or whose action point ended long ago */
    @Transactional(readOnly = true)
    @Open("the signed link is what lets somebody report on this one action point")
    public LinkedActionPoint read(String token) {
        var details = points.details(point(token), false);
        var draft = details.draft();
        return new LinkedActionPoint(details.number(), draft.text(), draft.details(), draft.language(), draft.owner().person(), draft.due(),
                draft.review(), details.state(), details.reason(), details.evidence());
    }

    /**
     * A file that somebody handed in.
     *
     * @param called its name
     */
    public record HandedIn(String called, byte[] content) {
    }

    /** A file that is evidence for this action point. */
    @Transactional(readOnly = true)
    @Open("the signed link is what lets somebody report on this one action point")
    public ActionPointEvidence.Download file(String token, UUID evidence) {
        return files.download(point(token).id(), evidence, false);
    }

    /**
     * Says how far it is, with a page on the web or a file that shows it when there is one. Saying the same twice changes nothing.
     *
     * @throws Refusal {@code actionpoint.link-unknown}, {@code actionpoint.link-dropped} when it was dropped, and as
     *                 {@link ActionPoints#move}, {@link ActionPoints#prove} and {@link ActionPointEvidence#handIn}
     */
    @Open("the signed link is what lets somebody report on this one action point")
    public void report(String token, ActionState to, @Nullable String why, @Nullable String url, @Nullable HandedIn file) {
        var point = point(token);
        if (point.state() == ActionState.DROPPED || to == ActionState.DROPPED) {
            throw Refusal.conflict("actionpoint.link-dropped");
        }
        try {
            if (!PlainText.isBlank(url)) {
                points.proven(Actor.ANONYMOUS, point, PlainText.isBlank(why) ? shortened(url) : shortened(why), url);
            }
            if (file != null) {
                files.taken(Actor.ANONYMOUS, point, file.called(), null, file.content());
            }
            points.moved(Actor.ANONYMOUS, point, to, why);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    private ActionPoint point(String token) {
        return links.open(PURPOSE, token).flatMap(it -> found(it.id(), it.version())).orElseThrow(() -> Refusal.notFound("actionpoint.link-unknown"));
    }

    private Optional<ActionPoint> found(UUID id, int version) {
        return points.find(id).filter(it -> it.linkVersion() == version && !it.endedBefore(points.today().minusDays(kept.toDays())));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return PlainText.length(line) <= ActionPointDetails.Evidence.TITLE ? line
                : line.substring(0, line.offsetByCodePoints(0, ActionPointDetails.Evidence.TITLE - 1)) + "…";
    }
}
