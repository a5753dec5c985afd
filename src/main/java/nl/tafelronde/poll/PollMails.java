package nl.tafelronde.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.mail.SealedLinks;
import nl.tafelronde.mail.SealedWords;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.DatePoll;
import nl.tafelronde.poll.domain.Guest;
import nl.tafelronde.poll.domain.GuestRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a poll mails: each person their own link, in their language, and nothing twice. A mail's key says what it is about and
 * for whom, so that the outbox keeps one of it whatever runs at the same time. Beside an address stand no pseudonym, no answer and
 * no link that works: those are sealed.
 */
@Component
class PollMails {

    /** Where personal links lead. */
    static final String PATH = "/p/";
    static final String PURPOSE = "date-poll";

    /** How many people are mailed in one transaction: others wait for it no longer than that takes. */
    static final int AT_ONCE = 200;

    private static final String KIND = "date-poll/";

    private final Mails mails;
    private final GuestRows guests;
    private final AnswerRows answers;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final SealedLinks seals;
    private final SealedWords words;
    private final Texts texts;
    private final ObjectProvider<PollRun> run;

    PollMails(Mails mails, GuestRows guests, AnswerRows answers, Accounts accounts, MailKinds kinds, SealedLinks seals,
            SealedWords words, Texts texts, ObjectProvider<PollRun> run) {
        this.mails = mails;
        this.guests = guests;
        this.answers = answers;
        this.accounts = accounts;
        this.kinds = kinds;
        this.seals = seals;
        this.words = words;
        this.texts = texts;
        this.run = run;
    }

    /** Whoever has to be asked or told is, soon after the commit and not in the request: there may be thousands. */
    void soon() {
        AfterCommit.run(() -> run.getObject().soon());
    }

    /** Asks these people: for the first time, or again because the dates changed. */
    void ask(DatePoll poll, List<Guest> people) {
        var organiser = organiser(poll);
        for (var guest : people) {
            var stopped = stopped(guest);
            var spared = !stopped && spared(guest);
            if (spared) {
                guests.spared(guest.id().value());
            } else if (!stopped) {
                var changed = guest.invited() > 0;
                post(poll, guest, "ask-" + poll.optionsVersion(), changed ? "date-poll-changed" : "date-poll",
                        List.of(title(poll, guest), organiser, deadline(poll, guest.language()), hello(guest)));
            }
            guests.invited(guest.id().value(), poll.optionsVersion(), stopped);
        }
    }

    /** Tells these people that there will be no date. */
    void cancelled(DatePoll poll, List<Guest> people) {
        for (var guest : people) {
            if (!stopped(guest) && !spared(guest)) {
                post(poll, guest, "cancelled-" + poll.round(), "date-poll-cancelled", List.of(title(poll, guest), poll.reason(), hello(guest)));
            }
            guests.told(guest.id().value(), poll.round());
        }
    }

    /** Tells people who heard that the poll was cancelled that they can answer again. */
    void reopened(DatePoll poll, List<Guest> people) {
        for (var guest : people) {
            if (!stopped(guest) && !spared(guest)) {
                post(poll, guest, "reopened-" + poll.round(), "date-poll-reopened", List.of(title(poll, guest), deadline(poll, guest.language()), hello(guest)));
            }
            guests.toldOpen(guest.id().value());
        }
    }

    /**
     * Whether somebody else at the same address is mailed in their stead, which nobody is to notice: everything else happens as if they
     * were mailed. Who answered by a link of their own is mailed themselves.
     */
    private boolean spared(Guest guest) {
        return guest.sharedWith() != null && !guest.answered()
                && guests.find(guest.sharedWith()).filter(it -> !it.removed() && it.email() != null && it.email().equals(guest.email())).isPresent();
    }

    /** Says who is to be reminded, and gives how many; {@link #remind} does it, and so does {@link #soon} for whom that leaves. */
    int due(DatePoll poll, @Nullable PollGuestId only) {
        var people = guests.remindable(poll.id().value(), PollGuests.REMINDERS).stream().filter(it -> only == null || it.id().equals(only)).toList();
        guests.due(poll.id().value(), PollGuests.REMINDERS, only == null ? null : only.value());
        var stopped = stopped(people);
        return Math.toIntExact(people.stream().filter(it -> !stopped.contains(it.email())).count());
    }

    /** Reminds the next of those, at most {@value #AT_ONCE}, and gives whether there may be more. */
    boolean remind(DatePoll poll) {
        var people = guests.toRemind(poll.id().value(), PollGuests.REMINDERS, AT_ONCE);
        var stopped = stopped(people);
        var numbers = new LinkedHashMap<UUID, Integer>();
        for (var guest : people) {
            var number = guest.reminders() + (stopped.contains(guest.email()) ? 0 : 1);
            if (number > guest.reminders() && !spared(guest)) {
                post(poll, guest, "reminder-" + number, "date-poll-reminder", List.of(title(poll, guest), deadline(poll, guest.language()), hello(guest)));
            }
            numbers.put(guest.id().value(), number);
        }
        guests.reminded(numbers);
        return people.size() == AT_ONCE;
    }

    void newLink(DatePoll poll, Guest guest) {
        post(poll, guest, "link-" + guest.linkVersion(), "date-poll-link", List.of(title(poll, guest), deadline(poll, guest.language()), hello(guest)));
    }

    /** A receipt that somebody asked for; says every date with what they answered. */
    void receipt(DatePoll poll, Guest guest, List<PollPage.Date> dates, int number) {
        var lines = dates.stream().map(it -> "– " + it.option().say(guest.language().locale()) + ": "
                + texts.say(guest.language(), it.mine() == null ? "poll.choice.none" : it.mine().textKey())
                + (it.waiting() ? " (" + texts.say(guest.language(), "poll.page.waiting", it.place() - capacity(it)) + ")" : "")).collect(Collectors.joining("\n"));
        post(poll, guest, "receipt-" + number, "date-poll-receipt", List.of(title(poll, guest), sealed(guest, lines), hello(guest)));
    }

    /** Does something after which somebody may have lost their places, and tells who gets them. */
    void whileLeaving(DatePoll poll, UUID guest, Runnable step) {
        var before = poll.live().stream().filter(it -> it.capacity() != null).collect(Collectors.toMap(PollOption::id, it -> answers.line(it.id())));
        step.run();
        poll.live().stream().filter(it -> before.getOrDefault(it.id(), List.of()).contains(guest))
                .forEach(option -> movedUp(poll, option, before.get(option.id()), capacity(option)));
    }

    /** Tells who has a place now that a date has more of them, or has lost it now that there are fewer. */
    void placesChanged(DatePoll poll, PollOption option, int before, int now) {
        var line = answers.line(option.id());
        var between = line.subList(Math.min(Math.min(before, now), line.size()), Math.min(Math.max(before, now), line.size()));
        tell(poll, option, between, now > before ? "up" : "down");
    }

    /**
     * Asks somebody again who was taken off. A place that was passed on meanwhile stays with who has it: then who comes back stands
     * behind everybody, and hears so.
     */
    void whileReturning(DatePoll poll, UUID guest, Runnable step) {
        var passedOn = answers.ofGuest(guest).stream().filter(it -> it.place() != null).flatMap(it -> poll.live(it.option()).stream()
                .filter(option -> isPassedOn(option, Objects.requireNonNull(it.place())))).toList();
        step.run();
        for (var option : passedOn) {
            answers.last(poll.id().value(), option.id(), guest);
            tell(poll, option, List.of(guest), "down");
        }
    }

    /** Whether somebody would lose a place if this number counted again. */
    private boolean isPassedOn(PollOption option, long number) {
        var places = capacity(option);
        return answers.line(option.id()).size() >= places && answers.place(option.id(), number) < places;
    }

    private void movedUp(DatePoll poll, PollOption option, List<UUID> lineBefore, int places) {
        var had = lineBefore.subList(0, Math.min(places, lineBefore.size()));
        var line = answers.line(option.id());
        var has = new ArrayList<>(line.subList(0, Math.min(places, line.size())));
        has.removeAll(had);
        tell(poll, option, has.stream().filter(lineBefore::contains).toList(), "up");
    }

    /** @param how {@code up} for who got a place, {@code down} for who lost one */
    private void tell(DatePoll poll, PollOption option, List<UUID> people, String how) {
        people.stream().flatMap(it -> guests.find(it).stream()).filter(it -> it.email() != null && !stopped(it)).forEach(guest -> {
            var place = answers.find(option.id(), guest.id().value()).map(AnswerRows.Answer::place).orElse(0L);
            post(poll, guest, how + "-" + place + "-" + poll.version(), how.equals("up") ? "date-poll-moved-up" : "date-poll-moved-down",
                    List.of(title(poll, guest), sealed(guest, option.say(guest.language().locale())), hello(guest)));
        });
    }

    /** What became of the mails to each person, as far as it says something about them; who is spared looks as whoever is mailed in their stead. */
    Map<UUID, PersonState> fates(DatePollId poll, List<Guest> people) {
        var fates = fates(about(poll));
        if (people.stream().anyMatch(it -> it.sharedWith() != null)) {
            var asked = fates(about(poll) + "ask-");
            people.stream().filter(it -> it.spared() && fates.getOrDefault(it.id().value(), PersonState.NOT_SENT) == PersonState.NOT_SENT)
                    .filter(it -> it.seenWith() == null || asked.get(it.seenWith()) != PersonState.NOT_SENT)
                    .forEach(it -> fates.put(it.id().value(), asked.getOrDefault(it.sharedWith(), PersonState.NOT_SENT)));
        }
        return fates;
    }

    private Map<UUID, PersonState> fates(String prefix) {
        var fates = new HashMap<UUID, PersonState>();
        mails.fates(prefix).forEach((who, state) -> fates.put(who, switch (state) {
            case SENT, UNSURE -> PersonState.SENT;
            case FAILED -> PersonState.BOUNCED;
            case WAITING, SENDING, DROPPED -> PersonState.NOT_SENT;
        }));
        return fates;
    }

    void hurry(DatePollId poll) {
        mails.hurry(about(poll));
    }

    static PersonState state(Guest guest, Map<UUID, PersonState> fates) {
        if (guest.answered()) {
            return PersonState.ANSWERED;
        }
        if (guest.openedAt() != null) {
            return PersonState.OPENED;
        }
        if (guest.email() == null) {
            return PersonState.UNREACHABLE;
        }
        return guest.stopped() ? PersonState.STOPPED : fates.getOrDefault(guest.id().value(), PersonState.NOT_SENT);
    }

    private void post(DatePoll poll, Guest guest, String what, String template, List<Object> arguments) {
        var to = guest.email();
        if (to == null) {
            return;
        }
        var link = seals.link(PATH, PURPOSE, new PersonalLinks.Holder(guest.id().value(), guest.linkVersion()), to, "");
        mails.post(about(poll.id()) + what + "/" + guest.id().value(), new Mail(to, guest.language(), template, arguments, link, stop(to), null));
    }

    private Mail.Stop stop(EmailAddress to) {
        return new Mail.Stop(kinds.link(MailKind.DATE_POLL, to), MailKind.DATE_POLL.stopKey());
    }

    private boolean stopped(Guest guest) {
        return guest.email() == null || kinds.stopped(MailKind.DATE_POLL, guest.email());
    }

    private Set<EmailAddress> stopped(List<Guest> people) {
        return kinds.stopped(MailKind.DATE_POLL, people.stream().map(Guest::email).filter(Objects::nonNull).toList());
    }

    private String organiser(DatePoll poll) {
        return poll.organiser() == null ? "Tafelronde" : accounts.find(new AccountId(poll.organiser())).map(AccountCard::name)
                .filter(it -> !it.isEmpty()).orElse("Tafelronde");
    }

    private static String title(DatePoll poll, Guest guest) {
        return poll.plan().title().in(guest.language());
    }

    /** A greeting with the name, where there is one; a pseudonym is for its holder only. */
    private String hello(Guest guest) {
        if (guest.name().isEmpty()) {
            return texts.say(guest.language(), "poll.hello");
        }
        var hello = texts.say(guest.language(), "poll.hello-name", guest.name());
        return guest.participant() == null ? hello : sealed(guest, hello);
    }

    /** Words that nobody else may read beside the address. */
    private String sealed(Guest guest, String secret) {
        return guest.email() == null ? secret : words.seal(secret, guest.email());
    }

    private static String deadline(DatePoll poll, Language language) {
        var deadline = poll.deadline();
        Locale locale = language.locale();
        return deadline == null ? "" : WallTime.say(deadline, null, false, locale);
    }

    private static int capacity(PollPage.Date date) {
        return capacity(date.option());
    }

    private static int capacity(PollOption option) {
        return option.capacity() == null ? Integer.MAX_VALUE : option.capacity();
    }

    private static String about(DatePollId poll) {
        return KIND + poll.value() + "/";
    }
}
