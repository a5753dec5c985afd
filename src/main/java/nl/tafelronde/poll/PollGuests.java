package nl.tafelronde.poll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.DatePoll;
import nl.tafelronde.poll.domain.DatePollRepository;
import nl.tafelronde.poll.domain.Guest;
import nl.tafelronde.poll.domain.GuestRows;
import nl.tafelronde.poll.domain.PastedList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Whom a poll asks. Organisers add and remove people and remind them; no address ever comes back from here. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PollGuests {

    /** The most reminders somebody gets, by themselves and by button together. */
    public static final int REMINDERS = 2;

    private final DatePollRepository polls;
    private final GuestRows guests;
    private final AnswerRows answers;
    private final List<AudienceSource> sources;
    private final PollMails mails;
    private final PersonalLinks links;
    private final AccessSettings settings;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    PollGuests(DatePollRepository polls, GuestRows guests, AnswerRows answers, List<AudienceSource> sources, PollMails mails, PersonalLinks links,
            AccessSettings settings, Permissions permissions, Audit audit, Clock clock) {
        this.polls = polls;
        this.guests = guests;
        this.answers = answers;
        this.sources = sources;
        this.mails = mails;
        this.links = links;
        this.settings = settings;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link to hand over on paper, with the name the organisers know. */
    public record Handout(PollGuestId guest, String name, String link) {

        @Override
        public String toString() {
            return "Handout[" + guest + "]";
        }
    }

    /** Who can be asked together in a space: the people of its sessions, its members. */
    @Transactional(readOnly = true)
    public List<Audience> audiences(Actor actor, UUID space) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        return sources.stream().flatMap(it -> it.in(actor, space).stream()).toList();
    }

    /**
     * Adds the people of an audience who are not asked yet; also while people answer. Who was taken off stays off.
     *
     * @return how many were added
     * @throws Refusal {@code poll.too-many-people} beyond {@value PollPlan#GUESTS}, {@code poll.not-now} once the date stands
     */
    public int addAll(Actor actor, DatePollId id, String audience) {
        var poll = held(actor, id);
        var people = sources.stream().flatMap(it -> it.people(actor, poll.space(), audience).stream()).toList();
        return add(actor, poll, people);
    }

    /**
     * Adds people from a pasted list, one address per line. Nothing is lost: what is wrong is given back, line by line.
     *
     * @param group of all of them, or null
     * @throws Refusal {@code poll.paste.too-long} for more than {@value PastedList#LONGEST} characters
     */
    public Pasted paste(Actor actor, DatePollId id, String text, Language language, @Nullable StakeholderGroup group) {
        var poll = held(actor, id);
        var content = PastedList.read(text, language, group);
        var all = guests.all(id.value());
        var known = new HashMap<EmailAddress, Guest>();
        // never compared with who was at a session: that would say who that was
        all.stream().filter(it -> it.email() != null && it.participant() == null).forEach(it -> known.put(Objects.requireNonNull(it.email()), it));
        var left = new ArrayList<>(content.wrong());
        var fresh = new ArrayList<Invitee>();
        var back = 0;
        var room = PollPlan.GUESTS - (int) all.stream().filter(it -> !it.removed()).count();
        for (var entry : content.people().entrySet()) {
            var line = content.lines().get(entry.getKey() - 1).strip();
            var there = known.get(entry.getValue().email());
            if (there != null && !there.removed()) {
                left.add(new Pasted.Line(entry.getKey(), line, "poll.paste.known"));
            } else if (fresh.size() + back >= room) {
                left.add(new Pasted.Line(entry.getKey(), line, "poll.paste.too-many"));
            } else if (there != null) {
                bringBack(poll, there);
                back++;
            } else {
                fresh.add(entry.getValue());
            }
        }
        left.sort(Comparator.comparingInt(Pasted.Line::number));
        return new Pasted(add(actor, poll, fresh) + back, left);
    }

    private int add(Actor actor, DatePoll poll, List<Invitee> people) {
        poll.require(PollState.DRAFT, PollState.OPEN);
        var all = guests.all(poll.id().value());
        var addresses = all.stream().filter(it -> it.participant() == null).map(Guest::email).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        var participants = all.stream().map(Guest::participant).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        var accounts = all.stream().map(Guest::account).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        var fresh = people.stream()
                .filter(it -> it.participant() == null ? it.email() == null || addresses.add(it.email()) : participants.add(it.participant().value()))
                .filter(it -> it.account() == null || accounts.add(it.account().value())).toList();
        if (all.stream().filter(it -> !it.removed()).count() + fresh.size() > PollPlan.GUESTS) {
            throw Refusal.invalid("poll.too-many-people", PollPlan.GUESTS);
        }
        var position = all.isEmpty() ? 1 : all.getLast().position() + 1;
        guests.add(poll.id().value(), position, fresh);
        share(poll, position);
        audit.record(actor, "poll.people-added", "date-poll", poll.id().value(), Map.of("number", String.valueOf(fresh.size())));
        mails.soon();
        return fresh.size();
    }

    /**
     * Two people of a session who left the same address are mailed each their own link. Who is asked by name at such an address is mailed
     * once: as whoever was asked first, or else as who was at the session. Nobody sees that.
     *
     * @param fresh from this position on people came on the list together
     */
    private void share(DatePoll poll, int fresh) {
        var all = guests.of(poll.id().value());
        var lent = new HashMap<EmailAddress, Guest>();
        all.stream().filter(it -> it.participant() != null && it.email() != null).forEach(it -> lent.putIfAbsent(it.email(), it));
        all.stream().filter(it -> it.participant() == null && it.sharedWith() == null && it.email() != null).forEach(named -> {
            var other = lent.get(named.email());
            if (other != null && other.sharedWith() == null) {
                var first = named.invited() > 0 && other.invited() == 0;
                var spared = first ? other : named;
                var seenWith = all.stream().filter(it -> it.position() >= fresh && spared.position() >= fresh && it.email() != null && !it.equals(spared))
                        .filter(it -> it.participant() != null || !lent.containsKey(it.email()))
                        .min(Comparator.comparingInt(it -> Math.abs(it.position() - spared.position()))).map(it -> it.id().value()).orElse(null);
                guests.share(spared.id().value(), (first ? named : other).id().value(), seenWith);
            }
        });
    }

    private void bringBack(DatePoll poll, Guest guest) {
        mails.whileReturning(poll, guest.id().value(), () -> guests.restore(guest.id().value()));
        share(poll, Integer.MAX_VALUE);
    }

    /** Takes somebody off: their link stops working, and whoever waited for their places moves up. Can be taken back, until the date stands. */
    public void remove(Actor actor, DatePollId id, PollGuestId guest) {
        var poll = held(actor, id);
        poll.require(PollState.DRAFT, PollState.OPEN);
        var gone = guest(id, guest);
        mails.whileLeaving(poll, gone.id().value(), () -> guests.remove(gone.id().value(), clock.instant()));
        guests.askInsteadOf(id.value(), gone.id().value());
        mails.soon();
        trace(actor, "poll.person-removed", id, guest);
    }

    /** Asks somebody again who was taken off; what they answered stands, but a place that somebody else got meanwhile stays theirs. */
    public void restore(Actor actor, DatePollId id, PollGuestId guest) {
        var poll = held(actor, id);
        poll.require(PollState.DRAFT, PollState.OPEN);
        var back = guests.find(guest.value()).filter(it -> it.poll().equals(id.value())).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        if (back.removed()) {
            bringBack(poll, back);
        }
        trace(actor, "poll.person-restored", id, guest);
        mails.soon();
    }

    /** Gives somebody a new link and mails it; the old one stops working. */
    public void renew(Actor actor, DatePollId id, PollGuestId guest) {
        var poll = held(actor, id);
        var before = guest(id, guest);
        if (before.linkVersion() >= PersonalLinks.VERSIONS) {
            throw Refusal.conflict("poll.not-now");
        }
        guests.renew(guest.value());
        trace(actor, "poll.link-renewed", id, guest);
        if (poll.state() == PollState.OPEN) {
            mails.newLink(poll, guest(id, guest));
        }
    }

    /**
     * Reminds now who was asked, did not answer, and had fewer than {@value #REMINDERS} reminders.
     *
     * @param guest only this one; null for all
     * @return how many were reminded
     */
    public int remind(Actor actor, DatePollId id, @Nullable PollGuestId guest) {
        var poll = held(actor, id);
        poll.requireAnswers(clock.instant());
        var number = mails.due(poll, guest);
        if (mails.remind(poll)) {
            mails.soon();
        }
        audit.record(actor, "poll.reminded", "date-poll", id.value(), Map.of("number", String.valueOf(number)));
        return number;
    }

    /** Tries again to mail whom nothing reached. */
    public void tryAgain(Actor actor, DatePollId id) {
        held(actor, id);
        mails.hurry(id);
    }

    /** Somebody's link, to be handed over by an organiser; that it was looked at is written down. */
    public Handout handout(Actor actor, DatePollId id, PollGuestId guest) {
        held(actor, id);
        trace(actor, "poll.link-shown", id, guest);
        return handout(guest(id, guest));
    }

    /** The links of everybody whom no mail reaches, to print; at most {@value PollPlan#GUESTS}. */
    public List<Handout> handouts(Actor actor, DatePollId id) {
        held(actor, id);
        audit.record(actor, "poll.links-printed", "date-poll", id.value(), Map.of());
        var all = guests.of(id.value());
        var fates = mails.fates(id, all);
        return all.stream().filter(it -> it.email() == null || it.stopped() || fates.get(it.id().value()) == PersonState.BOUNCED)
                .map(this::handout).toList();
    }

    private Handout handout(Guest guest) {
        return new Handout(guest.id(), guest.name(), settings.url(PollMails.PATH + links.token(PollMails.PURPOSE,
                new PersonalLinks.Holder(guest.id().value(), guest.linkVersion()))));
    }

    private Guest guest(DatePollId poll, PollGuestId id) {
        return guests.find(id.value()).filter(it -> it.poll().equals(poll.value()) && !it.removed())
                .orElseThrow(() -> Refusal.notFound("poll.person-gone"));
    }

    private DatePoll held(Actor actor, DatePollId id) {
        var space = polls.spaceOf(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        permissions.require(actor, Permission.PLAN_SESSION, space);
        answers.hold(id.value());
        return polls.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private void trace(Actor actor, String action, DatePollId poll, PollGuestId guest) {
        audit.record(actor, action, "date-poll", poll.value(), Map.of("guest", guest.toString()));
    }
}
