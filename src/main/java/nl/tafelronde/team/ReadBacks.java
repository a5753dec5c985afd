package nl.tafelronde.team;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.team.domain.ReadBackCheck;
import nl.tafelronde.team.domain.TeamStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reading back, team by team: which one is on the screen, and what people say of it. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReadBacks {

    /** The most code points of what somebody says is not right. */
    public static final int WORD_MAX = 280;

    private final TeamStore store;
    private final TeamSeats seats;
    private final TeamDesk desk;
    private final Audit audit;
    private final Clock clock;

    ReadBacks(TeamStore store, TeamSeats seats, TeamDesk desk, Audit audit, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a team on the screen; phones follow. For facilitators.
     *
     * @param pressedAt the team that was on the screen when it was asked; null for the overview
     * @param to        null for the overview
     * @throws Refusal {@code team.refused.no-read-back} while the place does not read back, {@code team.refused.moved-on} when
     *                 another team is on by now, {@code team.refused.team-gone}
     */
    public void show(Actor actor, UUID place, @Nullable TeamId pressedAt, @Nullable TeamId to) {
        seats.requireLead(actor, seats.room(place));
        var room = desk.held(place);
        if (!room.rules().readBack()) {
            throw Refusal.conflict("team.refused.no-read-back");
        }
        if (!Objects.equals(room.reading(), pressedAt == null ? null : pressedAt.value())) {
            throw Refusal.conflict("team.refused.moved-on");
        }
        if (to != null && store.teams(place).stream().noneMatch(it -> it.id().equals(to.value()))) {
            throw TeamSeats.gone();
        }
        room.read(to == null ? null : to.value());
        audit.record(actor, "team.read-back", "team-place", place, to == null ? Map.of() : Map.of("team", to.toString()));
        desk.tell(room);
    }

    /**
     * Says that what a team read back is right, or what is not; said again, it takes the place of what was said before. For
     * participants, also those of the team.
     *
     * @param text at most {@value #WORD_MAX} code points of what would be right; null when it is
     * @throws Refusal {@code team.refused.no-read-back}, {@code team.refused.not-in-hall} for everybody but participants
     */
    public ReadBackWord.Own say(Actor actor, TeamId id, @Nullable String text) {
        var facts = seats.roomOf(id);
        var self = seats.participant(actor, facts);
        var said = text == null ? null : PlainText.paragraphs(text, WORD_MAX, "team.field.word");
        var team = desk.held(id);
        if (!store.room(facts.place()).orElseThrow().rules().readBack()) {
            throw Refusal.conflict("team.refused.no-read-back");
        }
        var check = store.check(id.value(), self.id().value()).orElse(null);
        if (check == null) {
            check = new ReadBackCheck(id.value(), self.id().value());
            check.say(said, self.language(), clock.instant());
            store.add(check);
        } else {
            check.say(said, self.language(), clock.instant());
        }
        desk.tellInside(team);
        desk.progressed(facts.place());
        return check.own();
    }

    /** What one said of the teams of a place; for participants. */
    @Transactional(readOnly = true)
    public List<ReadBackWord.Own> mine(Actor actor, UUID place) {
        var self = seats.participant(actor, seats.room(place));
        return store.checksBy(place, self.id().value()).stream().map(ReadBackCheck::own).toList();
    }

    /**
     * Says what the team did with a word: it took it over, or left it. For the team and for facilitators.
     *
     * @throws Refusal {@code team.refused.word-gone}, {@code team.refused.not-in-team}
     */
    public void settle(Actor actor, TeamId id, CheckId word, boolean taken) {
        var facts = seats.roomOf(id);
        var seat = seats.of(actor, facts);
        var team = desk.held(id);
        if (!seat.leads() && !store.membersOf(id.value()).contains(seats.participant(actor, facts).id().value())) {
            throw Refusal.forbidden("team.refused.not-in-team");
        }
        store.check(word.value()).filter(it -> it.team().equals(id.value()))
                .orElseThrow(() -> Refusal.notFound("team.refused.word-gone")).settle(taken);
        desk.tellInside(team);
        desk.progressed(facts.place());
    }
}
