package nl.tafelronde.board;

import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Decides what somebody is at a board: the place binds participants and projectors, the space's permissions everybody else. */
@Component
class Seats {

    private final Permissions permissions;

    Seats(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * The actor's seat.
     *
     * @throws Refusal {@code board.refused.not-joined} for somebody unknown, {@code board.other-session} for a participant or
     *                 projector of another place, {@code kernel.forbidden} for a person who may not see the space
     */
    Seat of(Actor actor, BoardFacts board) {
        return switch (actor) {
            case Actor.TheSystem _ -> new Seat(actor, Seat.Kind.FACILITATOR, null);
            case Actor.Person person when permissions.may(actor, Permission.MODERATE_BOARD, board.space()) ->
                    new Seat(actor, Seat.Kind.FACILITATOR, person.id().value());
            case Actor.Person person -> {
                permissions.require(actor, Permission.SEE_SPACE, board.space());
                yield new Seat(actor, Seat.Kind.WATCHER, person.id().value());
            }
            case Actor.Participant participant when participant.place().equals(board.place()) ->
                    new Seat(actor, Seat.Kind.PARTICIPANT, participant.id().value());
            case Actor.Display display when display.place().equals(board.place()) -> new Seat(actor, Seat.Kind.WATCHER, null);
            case Actor.Participant _, Actor.Display _ -> throw Refusal.forbidden("board.refused.other-session");
            case Actor.Anonymous _ -> throw Refusal.of(Refusal.Kind.SIGN_IN, "board.refused.not-joined");
        };
    }

    /** The seat of somebody who moderates the board; everybody else is refused. */
    Seat facilitator(Actor actor, BoardFacts board) {
        permissions.require(actor, Permission.MODERATE_BOARD, board.space());
        return of(actor, board);
    }
}
