package nl.tafelronde.poll;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.DatePoll;
import nl.tafelronde.poll.domain.DatePollRepository;
import nl.tafelronde.poll.domain.Guest;
import nl.tafelronde.poll.domain.GuestRows;
import nl.tafelronde.poll.domain.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Date polls of a space. Who may plan its sessions organises; members read, as far as the votes are open. Whom a poll asks
 * is {@link PollGuests}; what they answer is {@link PollAnswers}.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class DatePolls {

    private final DatePollRepository polls;
    private final GuestRows guests;
    private final AnswerRows answers;
    private final PollMails mails;
    private final Permissions permissions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatePolls(DatePollRepository polls, GuestRows guests, AnswerRows answers, PollMails mails, Permissions permissions, Audit audit,
            ApplicationEventPublisher events, Clock clock) {
        this.polls = polls;
        this.guests = guests;
        this.answers = answers;
        this.mails = mails;
        this.permissions = permissions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a draft that nobody hears of.
     *
     * @param place the session it belongs to, or null
     * @throws Refusal what is wrong with a text, a time or a number
     */
    public DatePollId create(Actor actor, UUID space, @Nullable UUID place, PollPlan plan) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        var poll = polls.saveAndFlush(new DatePoll(DatePollId.next(), space, place,
                actor instanceof Actor.Person person ? person.id().value() : null, plan, clock.instant()));
        answers.begin(poll.id().value());
        trace(actor, "poll.made", poll);
        return poll.id();
    }

    /** The polls of a space, the newest first. For members; drafts for organisers only. */
    @Transactional(readOnly = true)
    public List<DatePollCard> inSpace(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var organises = permissions.may(actor, Permission.PLAN_SESSION, space);
        var seen = polls.findBySpaceOrderByCreatedAtDesc(space).stream().filter(it -> organises || it.state() != PollState.DRAFT).toList();
        var numbers = guests.numbers(seen.stream().map(it -> it.id().value()).toList());
        var now = clock.instant();
        return seen.stream().map(it -> {
            var number = numbers.get(it.id().value());
            return number == null ? it.card(0, 0, now) : it.card(number.asked(), number.answered(), now);
        }).toList();
    }

    /** The poll without its people. For members of its space; drafts for organisers only. */
    @Transactional(readOnly = true)
    public DatePollDetails read(Actor actor, DatePollId id) {
        var poll = seen(actor, id);
        return poll.read(organises(actor, poll), clock.instant());
    }

    /**
     * How the poll stands. Organisers see everybody, without addresses; members of the space see the votes of an open poll,
     * with the names that people chose.
     */
    @Transactional(readOnly = true)
    public PollResult result(Actor actor, DatePollId id) {
        var poll = seen(actor, id);
        var organises = organises(actor, poll);
        var all = guests.of(id.value());
        var answered = (int) all.stream().filter(Guest::answered).count();
        var details = poll.read(organises, clock.instant());
        if (!organises && poll.hidden()) {
            return new PollResult(details, all.size(), answered, List.of(), List.of(), Map.of());
        }
        var tally = new Tally(all, answers.of(id.value()));
        var shown = poll.live();
        var fates = organises ? mails.fates(id, all) : Map.<UUID, PersonState>of();
        var marks = marks(all);
        var states = new EnumMap<PersonState, Integer>(PersonState.class);
        var people = all.stream().filter(it -> organises || it.answered()).map(guest -> {
            var state = PollMails.state(guest, fates);
            states.merge(state, 1, Integer::sum);
            var guestId = guest.id().value();
            return new PollPerson(guest.id(), organises ? called(guest) : guest.shownName(),
                    guest.participant() == null && organises || guest.group() != null && organises && marks.contains(guest.group()) ? guest.group() : null,
                    organises ? state : PersonState.ANSWERED, organises ? guest.reminders() : 0, organises ? guest.comment() : "",
                    tally.answers(guestId), tally.waiting(guestId, shown));
        }).toList();
        return new PollResult(details, all.size(), answered, tally.of(shown, details.plan().minimums()), people, organises ? states : Map.of());
    }

    /**
     * Saves what was filled in, also while people answer: then a date that came or moved is asked of everybody who answered
     * before, once, and what they said to the other dates stays. Who gets a place because there are more of them hears so, and so does
     * who loses one because there are fewer: the room may be smaller than it seemed, and the alternative is to take people off.
     *
     * @param version of the poll as it was read; refuses {@code kernel.stale} when another organiser changed it since
     * @throws Refusal {@code poll.not-now} once the date stands, {@code poll.missing.…} while people answer, or what is wrong
     *                 with a text, a time or a number
     */
    public DatePollDetails change(Actor actor, DatePollId id, long version, PollPlan plan) {
        var poll = held(actor, id);
        if (poll.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        var before = poll.live();
        poll.change(plan, answers.answered(id.value()), clock.instant());
        trace(actor, "poll.changed", saved(poll));
        before.forEach(old -> poll.live(old.id()).ifPresent(it -> mails.placesChanged(poll, it, places(old.capacity()), places(it.capacity()))));
        mails.soon();
        return poll.read(true, clock.instant());
    }

    /**
     * Asks everybody: each gets their own link.
     *
     * @throws Refusal {@code poll.missing.…} for what is not there yet, {@code poll.deadline-past}, {@code poll.deadline-late}
     */
    public DatePollDetails open(Actor actor, DatePollId id) {
        var poll = held(actor, id);
        if (guests.of(id.value()).isEmpty()) {
            throw Refusal.invalid("poll.missing.people");
        }
        poll.open(clock.instant());
        trace(actor, "poll.opened", saved(poll));
        mails.soon();
        return poll.read(true, clock.instant());
    }

    /** This option becomes the date; nobody can answer any more. Refuses {@code poll.option-gone} when it is not on the list. */
    public DatePollDetails choose(Actor actor, DatePollId id, UUID option) {
        var poll = held(actor, id);
        poll.choose(option);
        trace(actor, "poll.chosen", saved(poll));
        events.publishEvent(new DatePollChosen(id));
        return poll.read(true, clock.instant());
    }

    /**
     * Ends the poll without a date, or takes the date back. Who was asked hears so by mail.
     *
     * @param why in the organiser's words, at most {@value DatePoll#REASON} characters; may be empty
     */
    public DatePollDetails cancel(Actor actor, DatePollId id, String why) {
        var poll = held(actor, id);
        var settled = poll.state() == PollState.CHOSEN;
        poll.cancel(why, clock.instant());
        trace(actor, "poll.cancelled", saved(poll));
        if (settled) {
            // who heard of the date hears from the meeting that it is off
            guests.allTold(id.value(), poll.round());
        }
        events.publishEvent(new DatePollCancelled(id));
        mails.soon();
        return poll.read(true, clock.instant());
    }

    /** Lets people answer again; what they answered before stands. Who heard that it was cancelled hears this too. A meeting that came of it is called off. */
    public DatePollDetails reopen(Actor actor, DatePollId id) {
        var poll = held(actor, id);
        poll.reopen();
        trace(actor, "poll.reopened", saved(poll));
        events.publishEvent(new DatePollReopened(id));
        mails.soon();
        return poll.read(true, clock.instant());
    }

    /** Throws a draft away. Refuses {@code poll.not-now} for anything that people heard of. */
    public void remove(Actor actor, DatePollId id) {
        var poll = held(actor, id);
        poll.require(PollState.DRAFT);
        polls.delete(poll);
        trace(actor, "poll.removed", poll);
    }

    /** What a poll settled, with everybody who was asked. For the module that makes the meeting; organisers. */
    @Transactional(readOnly = true)
    public ChosenDate chosen(Actor actor, DatePollId id) {
        var poll = present(id);
        permissions.require(actor, Permission.PLAN_SESSION, poll.space());
        var plan = poll.plan();
        var option = poll.live().stream().filter(it -> it.id().equals(poll.chosen())).findFirst().orElseThrow(() -> Refusal.conflict("poll.not-now"));
        var line = option.capacity() == null ? List.<UUID>of() : answers.line(option.id());
        return new ChosenDate(id, poll.space(), plan.title(), plan.explanation(), plan.location(), poll.organiser(), option,
                guests.of(id.value()).stream().map(it -> new ChosenDate.Guest(it.id(), new Invitee(called(it), it.email(), it.language(), it.group(),
                        it.participant() == null ? null : new ParticipantId(it.participant()), it.account() == null ? null : new AccountId(it.account())), line.indexOf(it.id().value()) + 1,
                        it.sharedWith() == null || it.answered() ? null : new PollGuestId(it.sharedWith()))).toList());
    }

    /** Whether somebody with the permissions of the space may organise. */
    private boolean organises(Actor actor, DatePoll poll) {
        return permissions.may(actor, Permission.PLAN_SESSION, poll.space());
    }

    private static String called(Guest guest) {
        return guest.shownName().isEmpty() ? guest.name() : guest.shownName();
    }

    /** Beside somebody from a session a group stands only when enough of that group are asked. */
    private static List<StakeholderGroup> marks(List<Guest> all) {
        var counts = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        all.stream().map(Guest::group).forEach(it -> {
            if (it != null) {
                counts.merge(it, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream().filter(it -> it.getValue() >= GroupMarks.FEWEST).map(Map.Entry::getKey).sorted(Comparator.naturalOrder()).toList();
    }

    private static int places(@Nullable Integer capacity) {
        return capacity == null ? Integer.MAX_VALUE : capacity;
    }

    private DatePoll seen(Actor actor, DatePollId id) {
        var poll = present(id);
        permissions.require(actor, poll.state() == PollState.DRAFT ? Permission.PLAN_SESSION : Permission.SEE_SPACE, poll.space());
        return poll;
    }

    /** Permission first, then everybody else who answers or changes it waits, then it is read as it is now. */
    private DatePoll held(Actor actor, DatePollId id) {
        var space = polls.spaceOf(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        permissions.require(actor, Permission.PLAN_SESSION, space);
        answers.hold(id.value());
        return present(id);
    }

    private DatePoll present(DatePollId id) {
        return polls.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private DatePoll saved(DatePoll poll) {
        try {
            return polls.saveAndFlush(poll);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    private void trace(Actor actor, String action, DatePoll poll) {
        audit.record(actor, action, "date-poll", poll.id().value(), Map.of("space", poll.space().toString()));
    }
}
