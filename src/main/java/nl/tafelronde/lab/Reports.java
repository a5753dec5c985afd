package nl.tafelronde.lab;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report as it is read: frozen editions by everybody, the draft by who was there while they may say what is wrong. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Reports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SessionAccess access;
    private final Editions editions;
    private final OutcomeReader reader;
    private final OutcomeMails mails;
    private final Clock clock;

    Reports(SessionAccess access, Editions editions, OutcomeReader reader, OutcomeMails mails, Clock clock) {
        this.access = access;
        this.editions = editions;
        this.reader = reader;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * The report, for whoever may read it: the newest edition once it is public, before that the draft for who was there and for
     * members, while people may say what is wrong.
     *
     * @throws Refusal {@code lab.outcome.not-published}
     */
    @Open("published means public; before that it asks who reads")
    @Transactional(readOnly = true)
    public OutcomeReport read(Actor actor, LabSessionId id) {
        var session = access.present(id);
        if (session.state() == LabState.PUBLISHED) {
            return newest(session);
        }
        if (editions.of(session).state() == ReportState.CORRECTING && wasThere(actor, id)) {
            return editions.around(session, reader.draft(session), Optional.empty());
        }
        throw Refusal.notFound("lab.outcome.not-published");
    }

    /** The newest edition. */
    @Open("published means public; before that it is refused")
    @Transactional(readOnly = true)
    public OutcomeReport published(LabSessionId id) {
        return newest(requirePublic(id));
    }

    /**
     * An edition that there was.
     *
     * @throws Refusal {@code lab-report.no-edition}, {@code lab-report.taken-back}
     */
    @Open("published means public; before that it is refused")
    @Transactional(readOnly = true)
    public OutcomeReport edition(LabSessionId id, int number) {
        return editions.shown(requirePublic(id), number);
    }

    /** The text whose SHA-256 is the hash of an edition: in place of what participants wrote it has digests. */
    @Open("published means public; before that it is refused")
    @Transactional(readOnly = true)
    public String canonical(LabSessionId id, @Nullable Integer number) {
        var session = requirePublic(id);
        var edition = editions.edition(session, number == null ? editions.cards(session).size() - 1 : number);
        if (edition.takenBack()) {
            throw Refusal.of(Refusal.Kind.GONE, "lab-report.taken-back");
        }
        return edition.canonical();
    }

    /** Computes the hashes of all editions anew. */
    @Open("published means public; before that it is refused")
    @Transactional(readOnly = true)
    public List<ReportCheck> check(LabSessionId id) {
        var checks = new ArrayList<ReportCheck>();
        String before = null;
        for (var edition : editions.all(requirePublic(id))) {
            var frozen = FrozenReport.read(edition.canonical(), edition.kept());
            var named = JSON.readTree(edition.canonical()).get("before");
            checks.add(new ReportCheck(edition.read(), frozen.hash(), Objects.equals(before, text(named)), frozen.kept().size(), frozen.wrong().size()));
            before = edition.hash();
        }
        return checks;
    }

    /**
     * The page as the public will see it: for members of the space after the evening, and before that, when notes may still be
     * covered, for facilitators only.
     */
    @Transactional(readOnly = true)
    public OutcomeReport preview(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        var session = access.present(id);
        if (!session.state().over()) {
            access.require(actor, Permission.PLAN_SESSION, id);
        }
        return editions.around(session, reader.draft(session), Optional.empty());
    }

    /** Whether a public report would say something else if it were frozen again. */
    @Transactional(readOnly = true)
    public boolean differs(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        return editions.differs(access.present(id));
    }

    /**
     * Publishes a correction under the next number. What was said before stays readable.
     *
     * @param what      what was corrected, 1 to {@value ReportEdition#WHAT} characters; and why, likewise
     * @param mailAgain whether those who had the report by mail hear of it
     * @throws Refusal {@code lab.outcome.not-published}, {@code lab-report.nothing-changed}
     */
    public OutcomeReport correct(Actor actor, LabSessionId id, String what, String why, boolean mailAgain) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.state() != LabState.PUBLISHED) {
            throw Refusal.conflict("lab.outcome.not-published");
        }
        var said = PlainText.line(what, ReportEdition.WHAT, "lab-report.what");
        var reason = PlainText.line(why, ReportEdition.WHAT, "lab-report.why");
        if (!editions.differs(session)) {
            throw Refusal.conflict("lab-report.nothing-changed");
        }
        editions.freeze(session, said, reason, clock.instant());
        if (mailAgain) {
            mails.tellAnew(session);
        }
        access.done(actor, session, access.rules(session), "lab.report-corrected", Map.of());
        return newest(session);
    }

    /** Whether this is a participant of the session or a member of its space. */
    private boolean wasThere(Actor actor, LabSessionId id) {
        return actor instanceof Actor.Participant participant ? participant.place().equals(id.value())
                : actor instanceof Actor.Person && access.may(actor, Permission.SEE_SPACE, id);
    }

    private OutcomeReport newest(LabSession session) {
        return editions.shown(session, editions.cards(session).size() - 1);
    }

    private LabSession requirePublic(LabSessionId id) {
        var session = access.present(id);
        if (session.state() != LabState.PUBLISHED) {
            throw Refusal.notFound("lab.outcome.not-published");
        }
        return session;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }
}
