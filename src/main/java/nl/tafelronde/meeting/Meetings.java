package nl.tafelronde.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.poll.DatePollCancelled;
import nl.tafelronde.poll.DatePollChosen;
import nl.tafelronde.poll.DatePollId;
import nl.tafelronde.poll.DatePollReopened;
import nl.tafelronde.poll.DatePolls;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of a space. A meeting is made when a date poll gets its date; who may plan in the space changes it or calls it
 * off, and every calendar hears so. Members read; who comes is for organisers.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Meetings {

    private final MeetingRepository meetings;
    private final MeetingGuestRows guests;
    private final DatePolls polls;
    private final MeetingMails mails;
    private final MeetingFiles files;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Meetings(MeetingRepository meetings, MeetingGuestRows guests, DatePolls polls, MeetingMails mails, MeetingFiles files, Permissions permissions,
            Audit audit, Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.polls = polls;
        this.mails = mails;
        this.files = files;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The meetings of a space, the latest first. */
    @Transactional(readOnly = true)
    public List<MeetingCard> inSpace(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var all = meetings.inSpace(space);
        var numbers = guests.numbers(all.stream().map(it -> it.id().value()).toList());
        var now = clock.instant();
        return all.stream().map(it -> {
            var number = numbers.getOrDefault(it.id().value(), new MeetingGuestRows.Numbers(it.id().value(), 0, 0, 0));
            return new MeetingCard(it.id(), it.state(), it.plan(), it.over(now), number.invited(), number.coming(), number.notComing());
        }).toList();
    }

    /** Whether there is any meeting to show. */
    @SingleRead
    public boolean any(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return meetings.existsBySpace(space);
    }

    /** A meeting without its people, for members of its space. */
    @Transactional(readOnly = true)
    public MeetingDetails read(Actor actor, MeetingId id) {
        return seen(actor, id).read(permissions.may(actor, Permission.PLAN_SESSION, meetings.spaceOf(id.value()).orElseThrow()));
    }

    /** Who is invited and what they said, for organisers. No addresses. */
    @Transactional(readOnly = true)
    public List<MeetingPerson> people(Actor actor, MeetingId id) {
        var meeting = present(id);
        permissions.require(actor, Permission.PLAN_SESSION, meeting.space());
        var all = guests.of(id.value());
        var fates = mails.fates(id, all);
        return all.stream().map(it -> new MeetingPerson(it.id(), it.name(), it.participant() == null ? it.group() : null, it.coming(),
                MeetingMails.told(it, fates))).toList();
    }

    /**
     * Changes what the meeting is, when or where. Everybody who is invited gets the change in their calendar; what they said about
     * coming stands.
     *
     * @param version of the meeting as it was read; refuses {@code kernel.stale} when it changed since
     * @throws Refusal {@code meeting.cancelled}, {@code meeting.ends-before}, {@code kernel.no-such-hour}, or what is wrong with a text
     */
    public MeetingDetails change(Actor actor, MeetingId id, long version, MeetingPlan plan) {
        var meeting = held(actor, id);
        if (meeting.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        if (meeting.change(plan, clock.instant())) {
            trace(actor, "meeting.changed", meeting);
            mails.soon();
        }
        return saved(meeting).read(true);
    }

    /**
     * Calls the meeting off; it goes out of everybody's calendar.
     *
     * @param why in the organiser's words, at most {@value Meeting#REASON} characters; may be empty
     */
    public MeetingDetails cancel(Actor actor, MeetingId id, String why) {
        var meeting = held(actor, id);
        cancel(actor, meeting, why);
        return meeting.read(true);
    }

    /** The meeting as a calendar file for anybody, for members of its space. */
    @Transactional(readOnly = true)
    public String calendar(Actor actor, MeetingId id) {
        return files.forAnybody(seen(actor, id), actor.language());
    }

    @EventListener
    void on(DatePollChosen chosen) {
        var date = polls.chosen(Actor.SYSTEM, chosen.poll());
        var meeting = meetings.saveAndFlush(new Meeting(MeetingId.next(), date, clock.instant()));
        guests.add(meeting.id(), date.guests(), date.option().capacity());
        trace(Actor.SYSTEM, "meeting.made", meeting);
        mails.soon();
    }

    @EventListener
    void on(DatePollReopened reopened) {
        planned(reopened.poll()).forEach(it -> cancel(Actor.SYSTEM, it, ""));
    }

    @EventListener
    void on(DatePollCancelled cancelled) {
        var why = polls.read(Actor.SYSTEM, cancelled.poll()).reason();
        planned(cancelled.poll()).forEach(it -> {
            guests.hear(it.id().value(), it.sequence());
            cancel(Actor.SYSTEM, it, why);
        });
    }

    /** The meetings of a poll that go ahead, held before anything of their guests is: as by whoever says whether they come. */
    private List<Meeting> planned(DatePollId poll) {
        return meetings.plannedOf(poll.value()).stream().flatMap(it -> meetings.hold(it.id().value()).stream()).toList();
    }

    private void cancel(Actor actor, Meeting meeting, String why) {
        meeting.cancel(why, clock.instant());
        saved(meeting);
        trace(actor, "meeting.cancelled", meeting);
        mails.soon();
    }

    private Meeting seen(Actor actor, MeetingId id) {
        var meeting = present(id);
        permissions.require(actor, Permission.SEE_SPACE, meeting.space());
        return meeting;
    }

    private Meeting held(Actor actor, MeetingId id) {
        permissions.require(actor, Permission.PLAN_SESSION, meetings.spaceOf(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found")));
        return meetings.hold(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private Meeting present(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private Meeting saved(Meeting meeting) {
        try {
            return meetings.saveAndFlush(meeting);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    private void trace(Actor actor, String action, Meeting meeting) {
        audit.record(actor, action, "meeting", meeting.id().value(), Map.of("space", meeting.space().toString()));
    }
}
