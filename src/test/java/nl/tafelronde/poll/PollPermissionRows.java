package nl.tafelronde.poll;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import org.springframework.stereotype.Component;

/** Who may plan in a space organises its date polls; its members read. */
@Component
record PollPermissionRows(DatePolls polls, PollGuests guests) implements PermissionRows {

    private static final Set<World.Who> ORGANISERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<World.Who> INSIDERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);

    @Override
    public List<PermissionRow> rows() {
        var somebody = PollGuestId.next();
        return List.of(
                row("create", ORGANISERS, (who, in) -> polls.create(who, in.space.value(), null, PollPlan.EMPTY)),
                row("inSpace", INSIDERS, (who, in) -> polls.inSpace(who, in.space.value())),
                row("read", ORGANISERS, (who, in) -> polls.read(who, draft(in))),
                row("result", ORGANISERS, (who, in) -> polls.result(who, draft(in))),
                row("change", ORGANISERS, (who, in) -> polls.change(who, draft(in), 0, PollPlan.EMPTY)),
                row("open", ORGANISERS, (who, in) -> polls.open(who, draft(in))),
                row("choose", ORGANISERS, (who, in) -> polls.choose(who, draft(in), Ids.next())),
                row("cancel", ORGANISERS, (who, in) -> polls.cancel(who, draft(in), "")),
                row("reopen", ORGANISERS, (who, in) -> polls.reopen(who, draft(in))),
                row("remove", ORGANISERS, (who, in) -> polls.remove(who, draft(in))),
                row("chosen", ORGANISERS, (who, in) -> polls.chosen(who, draft(in))),
                guest("audiences", (who, in) -> guests.audiences(who, in.space.value())),
                guest("addAll", (who, in) -> guests.addAll(who, draft(in), "none")),
                guest("paste", (who, in) -> guests.paste(who, draft(in), "a@example.org", Language.NL, null)),
                guest("remove", (who, in) -> guests.remove(who, draft(in), somebody)),
                guest("restore", (who, in) -> guests.restore(who, draft(in), somebody)),
                guest("renew", (who, in) -> guests.renew(who, draft(in), somebody)),
                guest("remind", (who, in) -> guests.remind(who, draft(in), null)),
                guest("tryAgain", (who, in) -> guests.tryAgain(who, draft(in))),
                guest("handout", (who, in) -> guests.handout(who, draft(in), somebody)),
                guest("handouts", (who, in) -> guests.handouts(who, draft(in))));
    }

    private DatePollId draft(World in) {
        return polls.create(Actor.SYSTEM, in.space.value(), null, PollPlan.EMPTY);
    }

    private static PermissionRow row(String method, Set<World.Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(DatePolls.class, method, allowed, attempt);
    }

    private static PermissionRow guest(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(PollGuests.class, method, ORGANISERS, attempt);
    }
}
