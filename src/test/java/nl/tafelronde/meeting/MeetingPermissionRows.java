package nl.tafelronde.meeting;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollSlot;
import org.springframework.stereotype.Component;

/** Members see the meetings of a space; who may plan there changes them and sees who comes. */
@Component
record MeetingPermissionRows(Meetings meetings, Agendas agendas, DatePolls polls, PollGuests guests) implements PermissionRows {

    private static final Set<World.Who> ORGANISERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<World.Who> INSIDERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);
    private static final Agenda.Draft ITEM = new Agenda.Draft("Welkom", Language.NL, 5);
    private static final LocalDateTime WHEN = LocalDateTime.of(2035, 4, 24, 19, 30);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("inSpace", INSIDERS, (who, in) -> meetings.inSpace(who, in.space.value())),
                row("any", INSIDERS, (who, in) -> meetings.any(who, in.space.value())),
                row("read", INSIDERS, (who, in) -> meetings.read(who, meeting(in))),
                row("calendar", INSIDERS, (who, in) -> meetings.calendar(who, meeting(in))),
                row("people", ORGANISERS, (who, in) -> meetings.people(who, meeting(in))),
                row("change", ORGANISERS, (who, in) -> meetings.change(who, meeting(in), 0,
                        new MeetingPlan(Localized.nl("Anders"), Localized.EMPTY, "", WHEN, WHEN.plusHours(1), false))),
                row("cancel", ORGANISERS, (who, in) -> meetings.cancel(who, meeting(in), "")),
                agenda("read", INSIDERS, (who, in) -> agendas.read(who, meeting(in))),
                agenda("add", ORGANISERS, (who, in) -> agendas.add(who, meeting(in), ITEM)),
                agenda("change", ORGANISERS, (who, in) -> agendas.change(who, item(in), 0, ITEM)),
                agenda("conclude", ORGANISERS, (who, in) -> agendas.conclude(who, item(in), 0, "Afgesproken")),
                agenda("conclude", ORGANISERS, (who, in) -> agendas.conclude(who, meeting(in), ActionPointId.next(), 0, new LateConclusion("Klaar", null, null))),
                agenda("move", ORGANISERS, (who, in) -> agendas.move(who, item(in), true)),
                agenda("remove", ORGANISERS, (who, in) -> agendas.remove(who, item(in))),
                agenda("act", ORGANISERS, (who, in) -> agendas.act(who, item(in), new ActionPointDraft("Doen", "", Language.NL, new Owner(null, "Ana", null),
                        WHEN.toLocalDate(), null, "", "", ""))));
    }

    private MeetingItemId item(World in) {
        return agendas.add(Actor.SYSTEM, meeting(in), ITEM);
    }

    private static PermissionRow agenda(String method, Set<World.Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(Agendas.class, method, allowed, attempt);
    }

    private MeetingId meeting(World in) {
        var poll = polls.create(Actor.SYSTEM, in.space.value(), null, new PollPlan(Localized.nl("Wanneer"), Localized.EMPTY, "", WHEN.minusDays(5), true, Map.of(),
                List.of(PollSlot.at(WHEN, WHEN.plusHours(2)))));
        guests.paste(Actor.SYSTEM, poll, "iemand@example.org", Language.NL, null);
        var option = polls.open(Actor.SYSTEM, poll).live().getFirst().id();
        polls.choose(Actor.SYSTEM, poll, option);
        return meetings.inSpace(Actor.SYSTEM, in.space.value()).getFirst().id();
    }

    private static PermissionRow row(String method, Set<World.Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(Meetings.class, method, allowed, attempt);
    }
}
