package nl.tafelronde.lab;

import java.time.Clock;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.ParticipantChange;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.LabSessionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How people come into a session, by its code, and go out of it. */
@Service
public class Entrances {

    private final LabSessionRepository sessions;
    private final Participants participants;
    private final OutcomeMails mails;
    private final AccessSettings settings;
    private final Clock clock;

    Entrances(LabSessionRepository sessions, Participants participants, OutcomeMails mails, AccessSettings settings, Clock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The session of a code, whatever its state; of one that is over, or has another code by now, when no other has the code.
     *
     * @throws Refusal {@code lab.join.unknown}
     */
    @Open("a code is made to be typed by anybody; gives an id only")
    public LabSessionId find(String typed) {
        return session(typed).id();
    }

    /**
     * What somebody with this code sees. Somebody who is in already is let through also when the evening is over.
     *
     * @throws Refusal {@code lab.join.unknown}, {@code .draft}, {@code .closed}, {@code .published}, {@code .replaced} or {@code .expired}
     */
    public JoinInfo look(Actor actor, String typed, Language language) {
        var session = session(typed);
        var you = me(actor, session.id());
        if (you == null) {
            requireOpenDoor(session, typed);
        }
        var read = session.read();
        var plan = read.plan();
        return new JoinInfo(read.id().value(), read.code(), plan.title(), plan.purpose(), plan.place(), read.startsAt(),
                read.state(), plan.naming(), plan.groups(),
                you == null ? participants.suggestName(read.id().value(), language) : "", JoinInfo.tags(plan.languages()), you);
    }

    /**
     * Lets somebody in. Who is in already stays who they are.
     *
     * @throws Refusal as {@link #look}; {@code lab.join.group-not-offered}, {@code lab.join.language-not-offered}, or what
     *                 {@link Participants#join} refuses
     */
    public Actor.Participant join(Actor actor, String typed, Joining joining) {
        var session = session(typed);
        if (actor instanceof Actor.Participant present && present.place().equals(session.id().value())) {
            return participants.join(present, session.id().value(), joining);
        }
        requireOpenDoor(session, typed);
        var plan = session.plan();
        if (!plan.groups().contains(joining.group())) {
            throw Refusal.invalid("lab.join.group-not-offered");
        }
        if (!plan.languages().contains(joining.language())) {
            throw Refusal.invalid("lab.join.language-not-offered");
        }
        return participants.join(actor, session.id().value(), joining);
    }

    /** @throws Refusal {@code lab.join-first} for somebody who is not a participant of this session */
    public Me self(Actor actor, LabSessionId session) {
        var me = me(actor, session);
        if (me == null) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
        }
        return me;
    }

    /**
     * Changes one's own name, language or address. Who leaves an address once the outcome is public gets it by mail now.
     *
     * @throws Refusal {@code lab.join-first}, {@code lab.join.language-not-offered}, or what {@link Participants#change} refuses
     */
    public Me change(Actor actor, LabSessionId session, ParticipantChange change) {
        self(actor, session);
        if (change.language() != null && !present(session).plan().languages().contains(change.language())) {
            throw Refusal.invalid("lab.join.language-not-offered");
        }
        var changed = Me.of(participants.change(actor, ((Actor.Participant) actor).id(), change));
        var present = present(session);
        if (change.consent() && present.state() == LabState.PUBLISHED) {
            mails.tell(present);
        }
        return changed;
    }

    /** Deletes one's address. */
    public void withdrawEmail(Actor actor, LabSessionId session) {
        self(actor, session);
        participants.withdrawEmail(actor, ((Actor.Participant) actor).id());
    }

    /** Withdraws oneself from the session; what one wrote stays under "withdrawn participant". */
    public void leave(Actor actor, LabSessionId session) {
        self(actor, session);
        participants.leave(actor, ((Actor.Participant) actor).id());
    }

    private @Nullable Me me(Actor actor, LabSessionId session) {
        return actor instanceof Actor.Participant participant && participant.place().equals(session.value())
                ? participants.find(participant.id()).filter(it -> !it.withdrawn()).map(Me::of).orElse(null) : null;
    }

    private void requireOpenDoor(LabSession session, String typed) {
        switch (session.state()) {
            case DRAFT -> throw Refusal.conflict("lab.join.draft");
            case CLOSED -> throw Refusal.of(Refusal.Kind.GONE, "lab.join.closed");
            case PUBLISHED -> throw Refusal.of(Refusal.Kind.GONE, "lab.join.published", settings.url("/outcome/" + session.id()));
            case OPEN, RUNNING -> {
                if (!session.joinCode().equals(JoinCode.bare(typed))) {
                    throw Refusal.of(Refusal.Kind.GONE, "lab.join.replaced");
                }
                if (session.expired(clock.instant())) {
                    throw Refusal.of(Refusal.Kind.GONE, "lab.join.expired");
                }
            }
        }
    }

    private LabSession present(LabSessionId id) {
        return sessions.findById(id.value()).filter(it -> !it.removed()).orElseThrow(SessionAccess::gone);
    }

    private LabSession session(String typed) {
        var code = JoinCode.bare(typed);
        return sessions.withLiveCode(code).filter(it -> !it.removed())
                .or(() -> sessions.withLastCode(code).stream().findFirst())
                .or(() -> sessions.withFormerCode(code).stream().findFirst())
                .orElseThrow(() -> Refusal.notFound("lab.join.unknown"));
    }
}
