package nl.tafelronde.poll;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Topics;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.DatePoll;
import nl.tafelronde.poll.domain.DatePollRepository;
import nl.tafelronde.poll.domain.Guest;
import nl.tafelronde.poll.domain.GuestRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answering by personal link. The link says who somebody is; it shows nobody's address and, in a hidden poll, nothing of what
 * others answered. Of two devices with one link the last tap on a date counts.
 */
@Service
@Open("the signed personal link is the permission: it lets one person answer for themselves")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PollAnswers {

    /** The most characters of a remark. */
    public static final int COMMENT = 500;

    /** The most names that are shown to others. */
    private static final int NAMES = 500;
    /** The most receipts somebody can ask for. */
    private static final int RECEIPTS = 5;

    private final DatePollRepository polls;
    private final GuestRows guests;
    private final AnswerRows answers;
    private final PollMails mails;
    private final PersonalLinks links;
    private final Accounts accounts;
    private final TapLimit limit;
    private final ObjectProvider<AfterChoice> afterChoice;
    private final Topics topics;
    private final Clock clock;

    PollAnswers(DatePollRepository polls, GuestRows guests, AnswerRows answers, PollMails mails, PersonalLinks links, Accounts accounts,
            TapLimit limit, ObjectProvider<AfterChoice> afterChoice, Topics topics, Clock clock) {
        this.polls = polls;
        this.guests = guests;
        this.answers = answers;
        this.mails = mails;
        this.links = links;
        this.accounts = accounts;
        this.limit = limit;
        this.afterChoice = afterChoice;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * The poll as the holder of the link sees it. Changes nothing, so that a mail scanner that follows links does not either.
     *
     * @throws Refusal {@code poll.link.unknown} for a link that is not ours, {@code poll.link.renewed} for one that was replaced,
     *                 {@code poll.link.removed} for somebody who was taken off
     */
    @Transactional(readOnly = true)
    public PollPage read(String token) {
        var guest = holder(token);
        return page(present(guest), guest);
    }

    /** As {@link #read}, by a person who really looks at it. */
    public PollPage opened(String token) {
        var guest = holder(token);
        guests.opened(guest.id().value(), clock.instant());
        return page(present(guest), guest);
    }

    /**
     * Answers one date, over what was answered before. A yes takes the next place in line; the same yes again keeps its place.
     *
     * @param language in which they read, and are mailed from now on
     * @throws Refusal as {@link #read}; {@code poll.closed.…} when nothing can be answered, {@code poll.option-gone} for a date
     *                 that was taken off meanwhile, {@code poll.too-fast}
     */
    public PollPage answer(String token, UUID option, Choice choice, Language language) {
        var guest = holder(token);
        limit.take(guest.id());
        var poll = held(guest);
        poll.requireAnswers(clock.instant());
        if (poll.live(option).isEmpty()) {
            throw Refusal.conflict("poll.option-gone");
        }
        put(poll, guest.id().value(), option, choice);
        guests.answered(guest.id().value(), poll.optionsVersion(), language, clock.instant());
        topics.changed(guest.poll());
        return page(poll, guests.find(guest.id().value()).orElse(guest));
    }

    private void put(DatePoll poll, UUID guest, UUID option, Choice choice) {
        var before = answers.find(option, guest).map(AnswerRows.Answer::choice).orElse(null);
        if (before == choice) {
            return;
        }
        var place = choice == Choice.YES ? answers.next(poll.id().value()) : null;
        Runnable step = () -> answers.put(poll.id().value(), new AnswerRows.Answer(option, guest, choice, place), clock.instant());
        if (before == Choice.YES) {
            mails.whileLeaving(poll, guest, step);
        } else {
            step.run();
        }
    }

    /**
     * What they want to be called before the others, and a remark for the organisers; both may be empty.
     *
     * @throws Refusal as {@link #answer}; {@code kernel.text-too-long}
     */
    public PollPage say(String token, String shownName, String comment, Language language) {
        var guest = holder(token);
        limit.take(guest.id());
        var poll = held(guest);
        poll.requireAnswers(clock.instant());
        var name = PlainText.optionalLine(shownName, Accounts.NAME_MAX, "poll.page.name");
        guests.said(guest.id().value(), name == null ? "" : name, PlainText.optionalParagraphs(comment, COMMENT, "poll.page.comment"), language);
        return page(poll, guests.find(guest.id().value()).orElse(guest));
    }

    /** Mails what they answered. Refuses {@code poll.no-receipt} for who left no address, or had {@value #RECEIPTS}. */
    public void receipt(String token) {
        var guest = holder(token);
        limit.take(guest.id());
        var poll = held(guest);
        if (guest.email() == null || guest.receipts() >= RECEIPTS) {
            throw Refusal.conflict("poll.no-receipt");
        }
        mails.receipt(poll, guest, page(poll, guest).dates(), guests.receipt(guest.id().value()));
    }

    private Guest holder(String token) {
        var holder = links.open(PollMails.PURPOSE, token).orElseThrow(() -> Refusal.notFound("poll.link.unknown"));
        var guest = guests.find(holder.id()).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "poll.link.removed"));
        if (guest.removed()) {
            throw Refusal.of(Refusal.Kind.GONE, "poll.link.removed");
        }
        if (guest.linkVersion() != holder.version()) {
            throw Refusal.of(Refusal.Kind.GONE, "poll.link.renewed");
        }
        return guest;
    }

    private DatePoll held(Guest guest) {
        answers.hold(guest.poll());
        return present(guest);
    }

    private DatePoll present(Guest guest) {
        return polls.findById(guest.poll()).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "poll.link.removed"));
    }

    /** Counts in the database: with thousands of people nobody's tap may have to read them all. */
    private PollPage page(DatePoll poll, Guest guest) {
        var plan = poll.plan();
        var mine = answers.ofGuest(guest.id().value()).stream().collect(Collectors.toMap(AnswerRows.Answer::option, it -> it));
        var numbers = poll.hidden() ? List.<AnswerRows.Number>of() : answers.numbers(guest.poll());
        var names = poll.hidden() ? Map.<UUID, List<String>>of() : answers.named(guest.poll(), NAMES).stream()
                .collect(Collectors.groupingBy(AnswerRows.Named::option, Collectors.mapping(AnswerRows.Named::name, Collectors.toList())));
        var dates = poll.live().stream().map(it -> new PollPage.Date(it, mine.containsKey(it.id()) ? mine.get(it.id()).choice() : null,
                place(it, mine.get(it.id())), number(numbers, it, Choice.YES), number(numbers, it, Choice.IF_NEED_BE),
                number(numbers, it, Choice.NO), names.getOrDefault(it.id(), List.of()), guest.answered() && !mine.containsKey(it.id()) && it.since() > 1)).toList();
        var chosen = poll.live().stream().filter(it -> it.id().equals(poll.chosen())).findFirst().orElse(null);
        var next = poll.state() != PollState.CHOSEN ? null
                : afterChoice.orderedStream().flatMap(it -> it.next(guest.id()).stream()).findFirst().orElse(null);
        var organiser = poll.organiser() == null ? "" : accounts.find(new AccountId(poll.organiser())).map(AccountCard::name).orElse("");
        return new PollPage(plan.title(), plan.explanation(), plan.location(), organiser, plan.deadline(), poll.hidden(),
                poll.closedKey(clock.instant()), dates, chosen, next, poll.reason(), guest.shownName(), guest.comment(), guest.language(), guest.email() != null);
    }

    private int place(PollOption option, AnswerRows.@Nullable Answer mine) {
        return option.capacity() == null || mine == null || mine.place() == null ? 0 : answers.place(option.id(), mine.place());
    }

    private static int number(List<AnswerRows.Number> numbers, PollOption option, Choice choice) {
        return numbers.stream().filter(it -> it.option().equals(option.id()) && it.choice() == choice).mapToInt(AnswerRows.Number::people).sum();
    }
}
