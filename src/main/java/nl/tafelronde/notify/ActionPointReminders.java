package nl.tafelronde.notify;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Reminder;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.notify.RemindedRows.Told;
import nl.tafelronde.notify.ReminderMail.Line;
import nl.tafelronde.notify.ReminderMail.Why;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of action points: a week before, on the day, then every week; late ones reach the owner's organisation after two
 * weeks and the facilitators after three, or at once when nobody else can be reached; who wants no such mail cannot. Who is
 * reminded is worked out when it is done: whoever an action point was handed to hears of it in the same week. Everybody gets one
 * mail a day at most, of all that is new to them. What was told and the mail that tells it are written in one transaction, behind
 * a row per address and day, so that it does not matter how often, or on how many nodes, this runs. How many action points are
 * late costs no statements, but for the pages they are read in.
 *
 * @see <a href="file:src/docs/decisions/0043-reminders-in-one-mail.md">decision 0043</a>
 */
@Component
class ActionPointReminders {

    private static final Logger log = LoggerFactory.getLogger(ActionPointReminders.class);

    /** A step of reminding lasts seven days at most: what was told before that is about another one. */
    private static final Duration STEP = Duration.ofDays(8);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ActionPoints points;
    private final SpaceMembers members;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final Mails mails;
    private final ReminderMail letters;
    private final RemindedRows rows;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ActionPointReminders(ActionPoints points, SpaceMembers members, Accounts accounts, MailKinds kinds, Mails mails, ReminderMail letters,
            RemindedRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.points = points;
        this.members = members;
        this.accounts = accounts;
        this.kinds = kinds;
        this.mails = mails;
        this.letters = letters;
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Somebody in a space who may hear of it. */
    private record Colleague(@Nullable UUID organisation, Role role, EmailAddress email) {
    }

    @Scheduled(initialDelayString = "${tafelronde.action-points.first:PT3M}", fixedDelayString = "${tafelronde.action-points.every:PT30M}")
    void run() {
        var today = WallTime.today(clock);
        var mailed = rows.mailed(today);
        var told = rows.since(clock.instant().minus(STEP));
        receivers(points.reminders()).forEach((to, lines) -> {
            var address = kinds.hashed(to);
            if (!mailed.contains(ByteBuffer.wrap(address)) && !fresh(lines, address, told).isEmpty()) {
                try {
                    transaction.executeWithoutResult(status -> tell(status, to, lines, today));
                } catch (RuntimeException failed) {
                    log.error("Somebody could not be reminded of action points: {}", failed.getClass().getSimpleName());
                }
            }
        });
    }

    /** Runs once a day; on several nodes at once it does no harm. */
    @Scheduled(initialDelayString = "PT19M", fixedRateString = "P1D")
    void forget() {
        var old = rows.forgetBefore(clock.instant().minus(KEPT), WallTime.today(clock).minusDays(KEPT.toDays()));
        if (old > 0) {
            log.info("Retention: {} notes of who was reminded of action points were removed", old);
        }
    }

    private void tell(TransactionStatus status, EmailAddress to, List<Line> lines, LocalDate today) {
        var address = kinds.hashed(to);
        var fresh = rows.turn(address, today) ? fresh(lines, address, rows.of(address)) : List.<Line>of();
        if (fresh.isEmpty()) {
            status.setRollbackOnly();
            return;
        }
        rows.add(fresh.stream().map(it -> told(it, address)).toList(), clock.instant());
        var account = accounts.byEmail(to).flatMap(accounts::find).orElse(null);
        // the last part of a key is whose mail it is: what waits for somebody who takes their address back is forgotten by it
        var whose = account == null ? whose(address) : account.id().value();
        var language = account == null ? fresh.getFirst().reminder().language() : account.language();
        mails.post("action-points/" + today + "/" + whose, letters.write(to, language, fresh));
    }

    /** Whose mail it is, by the hash of their address, when there is no account. */
    static UUID whose(byte[] address) {
        return UUID.nameUUIDFromBytes(address);
    }

    /** What they were not told yet, what has waited longest first. */
    private static List<Line> fresh(List<Line> lines, byte[] address, Set<Told> told) {
        return lines.stream().filter(it -> !told.contains(told(it, address)))
                .sorted(Comparator.comparing(Line::why).thenComparing(it -> it.reminder().due()).thenComparing(it -> it.reminder().number())).toList();
    }

    private static Told told(Line line, byte[] address) {
        return new Told(ByteBuffer.wrap(address), line.reminder().id().value(), line.reminder().due(), line.reminder().weeks());
    }

    /** Who is to hear of what now; not those who want no such mail. */
    private Map<EmailAddress, List<Line>> receivers(List<Reminder> reminders) {
        var spaces = new HashMap<UUID, List<Colleague>>();
        reminders.forEach(it -> spaces.computeIfAbsent(it.space(), this::colleagues));
        var stopped = kinds.stopped(MailKind.ACTION_POINT, Stream.concat(reminders.stream().flatMap(it -> Stream.ofNullable(it.owner().email())),
                spaces.values().stream().flatMap(Collection::stream).map(Colleague::email)).collect(Collectors.toSet()));
        var found = new LinkedHashMap<EmailAddress, List<Line>>();
        for (var reminder : reminders) {
            var reachable = spaces.getOrDefault(reminder.space(), List.of()).stream().filter(it -> !stopped.contains(it.email())).toList();
            var owner = reminder.owner().email() == null || stopped.contains(reminder.owner().email()) ? null : reminder.owner().email();
            why(reminder, owner, reachable).forEach((to, why) -> found.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Line(reminder, why)));
        }
        return found;
    }

    /**
     * Each address once; the owner's own link counts before an account's.
     *
     * @param owner null for who has no address, or wants no such mail
     */
    private static Map<EmailAddress, Why> why(Reminder reminder, @Nullable EmailAddress owner, List<Colleague> reachable) {
        var found = new LinkedHashMap<EmailAddress, Why>();
        var organisation = reminder.owner().organisation();
        if (owner != null) {
            found.put(owner, Why.OWNER);
        }
        if (organisation != null && (owner == null || reminder.weeks() >= Reminder.ORGANISATION_AFTER)) {
            reachable.stream().filter(it -> organisation.value().equals(it.organisation())).forEach(it -> found.putIfAbsent(it.email(), Why.ORGANISATION));
        }
        var unreached = found.isEmpty();
        if (unreached || reminder.weeks() >= Reminder.FACILITATOR_AFTER) {
            reachable.stream().filter(it -> it.role() == Role.FACILITATOR).forEach(it -> found.putIfAbsent(it.email(), unreached ? Why.UNREACHED : Why.FACILITATOR));
        }
        return found;
    }

    /** Looked up once for each space and run: a space may have thousands of action points. */
    private List<Colleague> colleagues(UUID space) {
        try {
            var all = members.of(Actor.SYSTEM, new SpaceId(space));
            var people = accounts.find(all.stream().map(MemberCard::account).toList());
            return all.stream().flatMap(it -> Stream.ofNullable(people.get(it.account())).filter(account -> !account.ended() && !account.erased())
                    .map(account -> new Colleague(it.organisation() == null ? null : it.organisation().id().value(), it.role(),
                            EmailAddress.of(account.email())))).toList();
        } catch (RuntimeException failed) {
            log.error("The people of space {} could not be reminded of action points: {}", space, failed.getClass().getSimpleName());
            return List.of();
        }
    }
}
