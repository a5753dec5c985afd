package nl.tafelronde.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.actionpoint.ActionPointOwners;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.mail.SealedLinks;
import nl.tafelronde.provenance.ContributionLinks;
import nl.tafelronde.provenance.Contributions;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.StepWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people by mail what became of what they contributed: from eight in the morning until nine in the evening, of all that became so before today and still is so,
 * at most one mail a day to one address, never an empty one. Who is told, and of what, is worked out then. What was told and the
 * mail that tells it are written in one transaction, so that it does not matter on how many nodes this runs or where one dies.
 *
 * @see <a href="file:src/docs/decisions/0033-told-once-a-day.md">decision 0033</a>
 */
@Component
class ContributionDigest {

    private static final Logger log = LoggerFactory.getLogger(ContributionDigest.class);
    private static final int PAGE = 500;

    private final Contributions contributions;
    private final StepWords words;
    private final ContributionLinks links;
    private final SealedLinks seals;
    private final Participants participants;
    private final Accounts accounts;
    private final ActionPointOwners owners;
    private final MailKinds kinds;
    private final Mails mails;
    private final AccessSettings settings;
    private final Clock clock;
    private final Hours hours;
    private final TransactionTemplate transaction;

    ContributionDigest(Contributions contributions, StepWords words, ContributionLinks links, SealedLinks seals, Participants participants,
            Accounts accounts, ActionPointOwners owners, MailKinds kinds, Mails mails, AccessSettings settings, Clock clock,
            Hours hours, PlatformTransactionManager transactions) {
        this.contributions = contributions;
        this.words = words;
        this.links = links;
        this.seals = seals;
        this.participants = participants;
        this.accounts = accounts;
        this.owners = owners;
        this.kinds = kinds;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
        this.hours = hours;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * When people are told: nobody's phone rings at night because of a mail.
     *
     * @param from  the first hour of the day, at home
     * @param until the first hour in which it is too late
     */
    @ConfigurationProperties("tafelronde.contribution")
    record Hours(@DefaultValue("8") int from, @DefaultValue("21") int until) {
    }

    /** The day of a run, and the moment before which something must have become so to be told in it. */
    private record Run(LocalDate today, Instant before) {
    }

    @Scheduled(initialDelayString = "${tafelronde.contribution.first:PT4M}", fixedDelayString = "${tafelronde.contribution.every:PT30M}")
    void run() {
        var now = clock.instant().atZone(TimeConfiguration.HOME);
        if (now.getHour() >= hours.from() && now.getHour() < hours.until()) {
            var run = run(now);
            toParticipants(run);
            toAccounts(run);
        }
    }

    private static Run run(ZonedDateTime now) {
        return new Run(now.toLocalDate(), now.toLocalDate().atStartOfDay(TimeConfiguration.HOME).toInstant());
    }

    private void toParticipants(Run run) {
        var last = new ParticipantId(new UUID(0, 0));
        for (var page = participants.reachableAfter(last, PAGE); !page.isEmpty(); page = participants.reachableAfter(last, PAGE)) {
            var people = new HashMap<UUID, Reachable>();
            page.forEach(it -> people.put(it.id().value(), it));
            each(people, run, Reachable::email, this::tell);
            last = page.getLast().id();
        }
    }

    private void toAccounts(Run run) {
        var number = 0;
        for (var page = accounts.list(Actor.SYSTEM, "", number, PAGE); !page.isEmpty(); page = accounts.list(Actor.SYSTEM, "", number, PAGE)) {
            var people = new HashMap<UUID, AccountCard>();
            page.stream().filter(it -> !it.ended() && !it.erased()).forEach(it -> people.put(it.id().value(), it));
            each(people, run, it -> EmailAddress.of(it.email()), this::tell);
            number++;
        }
    }

    private interface Telling<P> {

        /** @return false when it is not to count: another mail went to this address today */
        boolean to(P person, Run run);
    }

    /** Whether somebody wants such mail is asked only when it is their turn: once a day, and not at every run. */
    private <P> void each(Map<UUID, P> people, Run run, Function<P, EmailAddress> address, Telling<P> telling) {
        for (var id : contributions.waiting(people.keySet(), run.today())) {
            var person = Objects.requireNonNull(people.get(id));
            try {
                if (!kinds.stopped(MailKind.CONTRIBUTION, address.apply(person))) {
                    transaction.executeWithoutResult(status -> tell(status, person, run, telling));
                }
            } catch (RuntimeException failed) {
                log.error("Somebody could not be told of their contributions: {}", failed.getClass().getSimpleName());
            }
        }
    }

    private static <P> void tell(TransactionStatus status, P person, Run run, Telling<P> telling) {
        if (!telling.to(person, run)) {
            status.setRollbackOnly();
        }
    }

    private boolean tell(Reachable person, Run run) {
        var who = participants.actor(person.id()).orElse(null);
        if (who == null || !contributions.turn(who, run.today())) {
            return true;
        }
        var news = contributions.news(who, run.before());
        if (news.empty()) {
            return true;
        }
        var place = contributions.places(who).get(who.place());
        var about = place == null ? "Tafelronde" : place.in(person.language());
        return post(person.email(), person.id().value(), run, new Mail(person.email(), person.language(), "contribution",
                List.of(about, String.join("\n", words.news(person.language(), news))),
                seals.link(ContributionLinks.PATH, ContributionLinks.PURPOSE, links.holder(person.id()), person.email(), "?lang=" + person.language().tag()),
                stop(person.email()), null));
    }

    private boolean tell(AccountCard account, Run run) {
        var who = new Actor.Person(account.id(), account.name(), account.administrator(), account.language());
        if (!contributions.turn(who, run.today())) {
            return true;
        }
        var lines = new ArrayList<>(words.news(account.language(), contributions.news(who, run.before())));
        lines.addAll(words.yours(account.language(), newlyOwned(who, run)));
        return lines.isEmpty() || post(EmailAddress.of(account.email()), account.id().value(), run, new Mail(EmailAddress.of(account.email()),
                account.language(), "contribution-account", List.of(String.join("\n", lines)), settings.url("/contributions"),
                stop(EmailAddress.of(account.email())), null));
    }

    /** Action points that came to stand in somebody's name before today, and are still to be done. */
    private List<String> newlyOwned(Actor.Person who, Run run) {
        var owned = owners.mine(who).stream().filter(it -> !it.state().over() && it.since().isBefore(run.today())).toList();
        var fresh = contributions.arrived(who, Piece.Kind.ACTION_POINT, owned.stream().map(it -> it.id().value()).toList());
        return owned.stream().filter(it -> fresh.contains(it.id().value())).map(it -> it.number() + ". " + it.text()).toList();
    }

    private boolean post(EmailAddress to, UUID whom, Run run, Mail mail) {
        if (!contributions.mayMail(kinds.hashed(to), run.today())) {
            return false;
        }
        mails.post("contribution/" + run.today() + "/" + whom, mail);
        return true;
    }

    private Mail.Stop stop(EmailAddress to) {
        return new Mail.Stop(kinds.link(MailKind.CONTRIBUTION, to), MailKind.CONTRIBUTION.stopKey());
    }
}
