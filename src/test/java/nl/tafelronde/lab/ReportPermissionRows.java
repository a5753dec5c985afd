package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;

import java.time.Clock;
import java.time.Duration;
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

/** Facilitators write, freeze and correct the report; who was there says what is wrong; each sees what they said themselves. */
@Component
record ReportPermissionRows(Reports reports, Corrections corrections, Outcomes outcomes, Clock clock) implements PermissionRows {

    private static final Set<World.Who> FACILITATORS = EnumSet.of(FACILITATOR, ADMINISTRATOR);
    private static final Set<World.Who> INSIDERS = EnumSet.of(OBSERVER, MEMBER, FACILITATOR, ADMINISTRATOR);
    private static final Set<World.Who> WHO_WAS_THERE = EnumSet.of(OBSERVER, MEMBER, FACILITATOR, ADMINISTRATOR, PARTICIPANT);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Outcomes.class, "cameFrom", FACILITATORS, (who, in) -> outcomes.cameFrom(who, in.session, agreed(in).id(), Set.of())),
                new PermissionRow(Reports.class, "preview", FACILITATORS, (who, in) -> reports.preview(who, in.session)),
                new PermissionRow(Reports.class, "preview", INSIDERS, (who, in) -> reports.preview(who, in.closed())),
                new PermissionRow(Reports.class, "differs", FACILITATORS, (who, in) -> reports.differs(who, in.session)),
                new PermissionRow(Reports.class, "correct", FACILITATORS, (who, in) -> reports.correct(who, in.session, "Wat", "Waarom", false)),
                new PermissionRow(Corrections.class, "ask", FACILITATORS, (who, in) -> corrections.ask(who, in.closed(), clock.instant().plus(Duration.ofDays(1)))),
                new PermissionRow(Corrections.class, "stop", FACILITATORS, (who, in) -> corrections.stop(who, in.session)),
                new PermissionRow(Corrections.class, "state", FACILITATORS, (who, in) -> corrections.state(who, in.session)),
                new PermissionRow(Corrections.class, "all", FACILITATORS, (who, in) -> corrections.all(who, in.session)),
                new PermissionRow(Corrections.class, "accept", FACILITATORS, (who, in) -> corrections.accept(who, in.session, Ids.next(), agreed(in), "", Language.NL)),
                new PermissionRow(Corrections.class, "answer", FACILITATORS, (who, in) -> corrections.answer(who, in.session, Ids.next(), "Nee", Language.NL)),
                new PermissionRow(Corrections.class, "say", WHO_WAS_THERE, (who, in) -> corrections.say(who, in.session, Ids.next(), "Klopt niet", Language.NL)),
                new PermissionRow(Corrections.class, "mine", WHO_WAS_THERE, (who, in) -> corrections.mine(who, in.session)));
    }

    private OutcomeBlock agreed(World in) {
        return outcomes.edit(Actor.SYSTEM, in.session).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
    }
}
