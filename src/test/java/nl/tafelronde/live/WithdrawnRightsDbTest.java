package nl.tafelronde.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Role;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who may not read any more is sent away at the next heartbeat, however long the stream could have lasted. */
@Import(LabWorld.class)
class WithdrawnRightsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    Evenings evenings;
    @Autowired
    Accounts accounts;
    @Autowired
    SignIns signIns;
    @Autowired
    SpaceMembers members;
    @Autowired
    Feeds feeds;

    private SpaceId space;
    private LabSessionDetails session;
    private AccountId anna;
    private SignIns.Opened signIn;
    private FeedClient console;
    private FeedClient stage;
    private FeedClient colleague;

    @BeforeEach
    void two_facilitators_follow_a_board() throws Exception {
        space = world.space();
        session = world.running(space);
        session = evenings.next(world.kim, session.id(), session.stageVersion());
        anna = facilitator();
        signIn = signIns.open(anna, "Firefox");
        console = open(signIn, "/api/boards/" + board() + "/feed");
        stage = open(signIn, "/api/lab/" + session.id() + "/feed");
        colleague = open(signIns.open(facilitator(), "Firefox"), "/api/boards/" + board() + "/feed");
        console.next("snapshot");
        stage.next("stage");
        colleague.next("snapshot");
        feeds.heartbeat();
    }

    @AfterEach
    void close() throws Exception {
        for (var client : new FeedClient[]{console, stage, colleague}) {
            client.close();
        }
    }

    @Test
    void a_facilitator_who_is_made_an_observer_sees_no_more_as_facilitator() throws Exception {
        var member = members.of(world.kim, space).stream().filter(it -> it.account().equals(anna)).findFirst().orElseThrow();
        members.change(world.kim, space, anna, member.version(), Role.OBSERVER, null);
        feeds.heartbeat();
        console.next("closed");
        othersGoOn();
    }

    @Test
    void a_member_who_is_taken_out_of_the_space_sees_nothing_more() throws Exception {
        members.remove(world.kim, space, anna);
        feeds.heartbeat();
        console.next("closed");
        stage.next("closed");
        othersGoOn();
    }

    @Test
    void a_sign_in_that_was_ended_ends_its_streams() throws Exception {
        signIns.end(new Actor.Person(anna, "Anna", false, Language.NL), signIn.signedIn().signIn());
        feeds.heartbeat();
        console.next("closed");
        stage.next("closed");
        othersGoOn();
    }

    @Test
    void an_account_that_was_ended_ends_its_streams() throws Exception {
        accounts.end(world.kim, anna);
        feeds.heartbeat();
        console.next("closed");
        stage.next("closed");
        othersGoOn();
    }

    private void othersGoOn() throws Exception {
        feeds.publish(board(), Audience.FACILITATORS, FeedEvent.of("still", "{}"));
        colleague.next("still");
    }

    private AccountId facilitator() {
        var account = accounts.invite(Actor.SYSTEM, new Invitation("Anna", "a" + Ids.next() + "@example.org", Language.NL, false));
        members.add(world.kim, space, account, Role.FACILITATOR, null);
        return account;
    }

    private FeedClient open(SignIns.Opened opened, String path) throws Exception {
        return FeedClient.open(address() + path, "tr_sign_in=" + opened.token());
    }

    private UUID board() {
        return session.currentPhase().orElseThrow().board();
    }
}
