package nl.tafelronde.theme;

import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.domain.Theme;
import nl.tafelronde.theme.domain.ThemeRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what somebody is at the themes of a place: the place binds participants and projectors, the space's permissions everybody else. */
@Component
class ThemeSeats {

    private final Permissions permissions;

    ThemeSeats(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * What somebody is.
     *
     * @param person the participant's or account's id; null for a projector and for Tafelronde itself
     */
    record Seat(Actor actor, boolean facilitates, boolean takesPart, @Nullable UUID person) {

        Theme.Author author(boolean namesShown) {
            return switch (actor) {
                case Actor.Participant it -> new Theme.Author(person, namesShown ? it.name() : null, it.group());
                case Actor.Person it -> new Theme.Author(person, namesShown ? it.name() : null, StakeholderGroup.OTHER);
                default -> new Theme.Author(person, null, StakeholderGroup.OTHER);
            };
        }

        StakeholderGroup group() {
            return actor instanceof Actor.Participant participant ? participant.group() : StakeholderGroup.OTHER;
        }
    }

    /**
     * The actor's seat.
     *
     * @throws Refusal {@code theme.refused.not-joined} for somebody unknown, {@code theme.refused.other-place} for a participant
     *                 or projector of another place, {@code kernel.forbidden} for a person who may not see the space
     */
    Seat of(Actor actor, UUID place, UUID space) {
        return switch (actor) {
            case Actor.TheSystem _ -> new Seat(actor, true, false, null);
            case Actor.Person person when permissions.may(actor, Permission.RUN_SESSION, space) -> new Seat(actor, true, false, person.id().value());
            case Actor.Person person -> {
                permissions.require(actor, Permission.SEE_SPACE, space);
                yield new Seat(actor, false, false, person.id().value());
            }
            case Actor.Participant it when it.place().equals(place) -> new Seat(actor, false, true, it.id().value());
            case Actor.Display it when it.place().equals(place) -> new Seat(actor, false, false, null);
            case Actor.Participant _, Actor.Display _ -> throw Refusal.forbidden("theme.refused.other-place");
            case Actor.Anonymous _ -> throw Refusal.of(Refusal.Kind.SIGN_IN, "theme.refused.not-joined");
        };
    }

    Seat of(Actor actor, ThemeRound round) {
        return of(actor, round.place(), round.space());
    }

    /** The seat of somebody who takes part now, or runs the session; everybody else is refused. */
    Seat takingPart(Actor actor, ThemeRound round) {
        var seat = of(actor, round);
        if (seat.facilitates()) {
            return seat;
        }
        if (!seat.takesPart()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        if (!round.rules().take()) {
            throw Refusal.conflict(round.closed() ? "theme.refused.closed" : "theme.refused.not-now");
        }
        return seat;
    }

    /** The seat of somebody who runs the session; everybody else is refused. */
    Seat facilitator(Actor actor, ThemeRound round) {
        permissions.require(actor, Permission.RUN_SESSION, round.space());
        return of(actor, round);
    }
}
