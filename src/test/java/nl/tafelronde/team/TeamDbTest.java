package nl.tafelronde.team;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A place with two teams; Magda and Joost are in the first, Iwona in the second, and teams write. */
public abstract class TeamDbTest extends DbTest {

    protected static final TeamRules WORKING = new TeamRules(true, true, false, false);
    protected static final TeamRules READING_BACK = new TeamRules(false, true, true, true);

    @Autowired
    protected ResearchTeams teams;
    @Autowired
    protected TeamPeople people;
    @Autowired
    protected Canvases canvases;
    @Autowired
    protected ReadBacks readBacks;
    @Autowired
    protected Participants participants;
    @Autowired
    protected ParticipantCookies cookies;

    protected TeamPlace where;
    protected UUID place;
    protected TeamId housing;
    protected TeamId language;
    protected Actor.Participant magda;
    protected Actor.Participant joost;
    protected Actor.Participant iwona;
    protected Actor.Display projector;

    @BeforeEach
    void two_teams() {
        where = new TeamPlace(Ids.next(), Ids.next(), false);
        place = where.place();
        teams.allow(Actor.SYSTEM, where, WORKING);
        housing = teams.make(Actor.SYSTEM, place, NewTeam.titled("Wonen en handhaving"));
        language = teams.make(Actor.SYSTEM, place, NewTeam.titled("Meedoen en taal"));
        magda = join("Magda", StakeholderGroup.MIGRANT, Language.PL);
        joost = join("Joost", StakeholderGroup.RESIDENT, Language.NL);
        iwona = join("Iwona", StakeholderGroup.MIGRANT, Language.PL);
        projector = new Actor.Display(place, Language.NL);
        people.choose(magda, place, housing);
        people.choose(joost, place, housing);
        people.choose(iwona, place, language);
    }

    protected Actor.Participant join(String name, StakeholderGroup group, Language reads) {
        return participants.join(Actor.ANONYMOUS, place, new Joining(Ids.next(), name, group, reads, null, false));
    }

    protected EntryCard add(Actor actor, CanvasColumn column, String text) {
        return canvases.post(actor, housing, EntryChange.add(EntryId.next(), column, EntryChange.Words.of(text))).entry();
    }

    protected EntryCard edit(Actor actor, EntryCard entry, String text) {
        return canvases.post(actor, housing, EntryChange.edit(Ids.next(), entry.id(), entry.edition(), EntryChange.Words.of(text))).entry();
    }

    protected EntryCard step(Actor actor, EntryStep step, EntryCard entry) {
        return canvases.post(actor, housing, EntryChange.of(Ids.next(), step, entry.id())).entry();
    }

    protected List<String> texts(Actor actor) {
        return canvases.read(actor, housing).entries().stream().filter(it -> it.withdrawn() == null).map(EntryCard::text).toList();
    }

    protected static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    protected String cookie(Actor.Participant participant) {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, participant);
        return nameAndValue(response);
    }

    protected String cookie(Actor.Display display) {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, display);
        return nameAndValue(response);
    }

    private static String nameAndValue(MockHttpServletResponse response) {
        return response.getHeader("Set-Cookie").split(";")[0];
    }
}
