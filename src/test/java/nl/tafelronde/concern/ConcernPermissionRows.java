package nl.tafelronde.concern;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.PARTICIPANT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World.Who;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.SessionConcerns;
import org.springframework.stereotype.Component;

/** Only who is named reads concerns: no facilitator and no administrator does by being one. */
@Component
record ConcernPermissionRows(Concerns concerns, SessionConcerns ofSession, Boards boards) implements PermissionRows {

    private static final Set<Who> NAMED = EnumSet.of(MEMBER);
    private static final Set<Who> MANAGERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> AUTHOR = EnumSet.of(PARTICIPANT);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("receive", EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT), (who, in) -> concerns.receive(who, concern(who, in))),
                row("list", NAMED, (who, in) -> concerns.list(who, named(in))),
                row("read", NAMED, (who, in) -> concerns.read(who, one(in))),
                row("answer", NAMED, (who, in) -> concerns.answer(who, one(in), "Dank")),
                row("route", NAMED, (who, in) -> concerns.route(who, one(in), Destination.POLICE, "")),
                row("close", NAMED, (who, in) -> concerns.close(who, one(in), "")),
                row("reopen", NAMED, (who, in) -> concerns.reopen(who, one(in))),
                row("mine", AUTHOR, (who, in) -> concerns.mine(who, in.session.value())),
                row("readers", EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT), (who, in) -> concerns.readers(who, in.space.value(), in.session.value())),
                row("reply", AUTHOR, (who, in) -> concerns.reply(who, one(in), "Nog iets")),
                row("reachAt", AUTHOR, (who, in) -> concerns.reachAt(who, one(in), "06")),
                row("withdraw", AUTHOR, (who, in) -> concerns.withdraw(who, one(in))),
                row("receivers", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER), (who, in) -> concerns.receivers(who, named(in))),
                row("name", MANAGERS, (who, in) -> concerns.name(who, in.space.value(), in.person(Who.OBSERVER).id())),
                row("unname", MANAGERS, (who, in) -> concerns.unname(who, in.space.value(), in.person(Who.OBSERVER).id())),
                new PermissionRow(Concerns.class, "reads", EnumSet.allOf(Who.class), (who, in) -> concerns.reads(who, in.space.value())),
                session("take", EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT), (who, in) -> ofSession.take(who, in.session, in.board, note(in))),
                session("send", AUTHOR, (who, in) -> ofSession.send(who, in.session, new SessionConcerns.Sent(Ids.next(), "Er is iets", null, Language.NL))),
                session("mine", AUTHOR, (who, in) -> ofSession.mine(who, in.session)),
                session("readers", MANAGERS, (who, in) -> ofSession.readers(who, in.session)),
                session("reply", AUTHOR, (who, in) -> ofSession.reply(who, in.session, one(in), "Nog iets")),
                session("reachAt", AUTHOR, (who, in) -> ofSession.reachAt(who, in.session, one(in), "06")),
                session("withdraw", AUTHOR, (who, in) -> ofSession.withdraw(who, in.session, one(in))),
                new PermissionRow(Boards.class, "takeOff", EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT), (who, in) -> boards.takeOff(who, in.board, note(in))));
    }

    private NoteId note(World in) {
        var note = new NoteId(Ids.next());
        boards.post(in.participant(), in.board, NoteChange.add(note, "c1", "Niet voor op het bord", null, Language.NL));
        return note;
    }

    private UUID named(World in) {
        concerns.name(Actor.SYSTEM, in.space.value(), in.person(MEMBER).id());
        return in.space.value();
    }

    private ConcernId one(World in) {
        named(in);
        return concerns.receive(in.participant(), concern(in.participant(), in));
    }

    private static NewConcern concern(Actor who, World in) {
        return new NewConcern(ConcernId.next(), in.space.value(), in.session.value(), Localized.nl("Een LAB"),
                who instanceof Actor.Participant participant ? participant.id() : null, NewConcern.Source.BOARD, "Er is iets", null, Language.NL, null);
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(Concerns.class, method, allowed, attempt);
    }

    private static PermissionRow session(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(SessionConcerns.class, method, allowed, attempt);
    }
}
