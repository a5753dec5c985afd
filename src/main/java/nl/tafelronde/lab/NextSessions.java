package nl.tafelronde.lab;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.NextSessionRows;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeRounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A session takes over from an earlier one: its themes (and those of others, when teams join), what it left open, its phases
 * and framework, and an invitation to those of its people who asked for one.
 *
 * @see <a href="file:src/docs/decisions/0013-invited-only-who-asked.md">decision 0013</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class NextSessions {

    private final SessionAccess access;
    private final LabSessions sessions;
    private final OpenPoints openPoints;
    private final LabThemes themes;
    private final ThemeTable table;
    private final ThemeRounds rounds;
    private final Participants participants;
    private final NextSessionRows rows;
    private final Mails mails;
    private final MailStops stops;
    private final AccessSettings settings;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    NextSessions(SessionAccess access, LabSessions sessions, OpenPoints openPoints, LabThemes themes, ThemeTable table, ThemeRounds rounds,
            Participants participants, NextSessionRows rows, Mails mails, MailStops stops, AccessSettings settings, Texts texts, Audit audit,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.openPoints = openPoints;
        this.themes = themes;
        this.table = table;
        this.rounds = rounds;
        this.participants = participants;
        this.rows = rows;
        this.mails = mails;
        this.stops = stops;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What this session can hand over; its people as numbers only.
     *
     * @throws Refusal {@code lab.next.still-on} while the evening is not over
     */
    public NextSessionOffer offer(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = over(id);
        var people = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        participants.invitable(id.value()).forEach((group, some) -> people.put(group, some.size()));
        var all = new ArrayList<NextSessionOffer.Themes>();
        for (var card : sessions.inSpace(actor, session.space())) {
            var standing = table.known(card.id()) ? themes.read(actor, card.id()).themes().stream().filter(it -> it.state().stands() && !it.isHidden()).toList()
                    : List.<ThemeCard>of();
            if (!standing.isEmpty()) {
                all.add(card.id().equals(id) ? 0 : all.size(), new NextSessionOffer.Themes(card.id(), card.title(), standing));
            }
        }
        return new NextSessionOffer(session.read(), people, all, openPoints.of(actor, id));
    }

    /**
     * Makes the new session, a draft.
     *
     * @throws Refusal what {@link LabSessions#create} and {@link ThemeRounds#carry} refuse; {@code lab.next.still-on}
     */
    public LabSessionId make(Actor actor, LabSessionId from, NextSession next) {
        access.require(actor, Permission.PLAN_SESSION, from);
        var earlier = over(from);
        var id = sessions.create(actor, new NewLabSession(earlier.space(), next.plan()), next.programme());
        if (next.framework() && earlier.framework().kind() != FrameworkChoice.Kind.CURRENT) {
            sessions.framework(actor, id, earlier.framework());
        }
        if (!next.themes().isEmpty()) {
            table.begin(actor, access.present(id).read());
            rounds.carry(actor, id.value(), next.themes());
        }
        rows.add(id.value(), from.value(), next.invite(), next.points(), clock.instant());
        audit.record(actor, "lab.next-session-made", "lab-session", id.value(), Map.of("from", from.toString()));
        return id;
    }

    /** What a session took over; empty for one that did not. */
    @Transactional(readOnly = true)
    public Optional<TakenOver> takenOver(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        return rows.from(id.value()).map(it -> {
            var known = mails.fates(about(id)).keySet();
            return new TakenOver(new LabSessionId(it.session()), access.present(new LabSessionId(it.session())).plan().title(), openPoints.now(actor, id, rows.points(id.value())),
                    known.size(), (int) invited(it).stream().filter(person -> !known.contains(person.id().value())).count());
        });
    }

    /** Says that an open point is dealt with, or that it is not. */
    public void done(Actor actor, LabSessionId id, UUID point, boolean done) {
        access.require(actor, Permission.RUN_SESSION, id);
        if (!rows.done(id.value(), point, done)) {
            throw Refusal.notFound("kernel.not-found");
        }
    }

    /**
     * Mails the invitation to those who asked for one and had none yet, each in their language.
     *
     * @return how many
     * @throws Refusal {@code lab.next.not-open} until people can join: the mail has the code in it
     */
    public int invite(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.state() != LabState.OPEN && session.state() != LabState.RUNNING) {
            throw Refusal.conflict("lab.next.not-open");
        }
        var from = rows.from(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var earlier = access.present(new LabSessionId(from.session()));
        var known = mails.fates(about(id)).keySet();
        var fresh = invited(from).stream().filter(it -> !known.contains(it.id().value())).toList();
        fresh.forEach(it -> mails.post(about(id) + it.id().value(), mail(session, earlier, it)));
        audit.record(actor, "lab.next-session-invited", "lab-session", id.value(), Map.of("people", String.valueOf(fresh.size())));
        return fresh.size();
    }

    private List<Reachable> invited(NextSessionRows.From from) {
        return participants.invitable(from.session()).entrySet().stream().filter(it -> from.invite().contains(it.getKey()))
                .flatMap(it -> it.getValue().stream()).toList();
    }

    private Mail mail(LabSession session, LabSession earlier, Reachable person) {
        var language = person.language();
        var plan = session.plan();
        var unknown = texts.say(language, "mail.next-session.unknown");
        var when = plan.starts() == null ? unknown
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(language.locale()).format(plan.starts());
        return new Mail(person.email(), language, "next-session", List.of(plan.title().in(language), earlier.plan().title().in(language), when,
                plan.place().isEmpty() ? unknown : plan.place()), settings.url("/j/" + session.joinCode()), stops.link(person.id()));
    }

    private LabSession over(LabSessionId id) {
        var session = access.present(id);
        if (!session.state().over()) {
            throw Refusal.conflict("lab.next.still-on");
        }
        return session;
    }

    private static String about(LabSessionId id) {
        return "invite/" + id.value() + "/";
    }
}
