package nl.tafelronde.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.SpaceMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@Import(World.Maker.class)
class ActionPointRemindersDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/a/[\\w-]+)");

    @Autowired
    JdbcTemplate database;
    @Autowired
    ActionPointReminders reminders;
    @Autowired
    ActionPoints points;
    @Autowired
    Accounts accounts;
    @Autowired
    SpaceMembers members;
    @Autowired
    Organisations organisations;
    @Autowired
    World.Maker worlds;

    private final String ana = "ana." + UUID.randomUUID() + "@example.org";
    private final String colleague = "colleague." + UUID.randomUUID() + "@example.org";
    private final String facilitator = "facilitator." + UUID.randomUUID() + "@example.org";
    private World world;
    private OrganisationId organisation;

    @BeforeEach
    void ofAnOrganisation() {
        world = worlds.make();
        organisation = organisations.create(world.administrator(), new OrganisationData("Bureau " + Ids.next(), OrganisationKind.AGENCY, null));
        members.add(Actor.SYSTEM, world.space, account(colleague), Role.MEMBER, organisation);
        members.add(Actor.SYSTEM, world.space, account(facilitator), Role.FACILITATOR, null);
    }

    @Test
    void the_owner_hears_a_week_before_on_the_day_and_every_week_after_and_others_when_it_stays_late() throws Exception {
        make(10, new Owner(organisation, "Ana", EmailAddress.of(ana)));
        assertMailsOn(1, 0, 0, 0);
        assertMailsOn(4, 1, 0, 0);
        assertMailsOn(5, 1, 0, 0);
        assertMailsOn(10, 2, 0, 0);
        assertMailsOn(16, 2, 0, 0);
        assertMailsOn(17, 3, 0, 0);
        assertMailsOn(24, 4, 1, 0);
        assertMailsOn(31, 5, 2, 1);
        assertThat(TestMail.to(ana).getFirst().getSubject()).startsWith("Czy zdążysz na czas? Taalcafé");
    }

    @Test
    void what_has_no_due_date_is_asked_about_on_the_day_to_look_at_it_again() throws Exception {
        points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft("Meer bushaltes", "", Language.NL,
                new Owner(null, "Ana", EmailAddress.of(ana)), null, today().plusDays(10), "", "", ""), List.of());
        assertMailsOn(2, 0, 0, 0);
        assertMailsOn(3, 1, 0, 0);
        assertMailsOn(10, 2, 0, 0);
        assertMailsOn(17, 3, 0, 0);
        var mail = TestMail.to(ana).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Hoe gaat het? Meer bushaltes");
        assertThat(text(mail.getContent())).contains("te kijken hoe het gaat", "/a/");
    }

    @Test
    void nobody_is_reminded_of_what_is_done_dropped_or_put_off() {
        var done = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        var later = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        points.move(world.facilitator(), done, 0, ActionState.DONE, "klaar");
        points.snooze(world.facilitator(), later, 0, today().plusDays(20), "vakantie");
        assertMailsOn(3, 0, 0, 0);
    }

    @Test
    void an_organisation_without_a_person_hears_it_at_once() {
        make(3, new Owner(organisation, null, null));
        assertMailsOn(1, 0, 1, 0);
    }

    @Test
    void who_has_the_link_reports_on_this_one_until_the_link_is_renewed() throws Exception {
        var id = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        at(1);
        var path = link(TestMail.await(ana, 1));
        try (var browser = new TestBrowser(address())) {
            var page = browser.get(path + "?lang=pl");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Taalcafé", "Pracuję nad tym").doesNotContain(ana);
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.OPEN);

            var empty = post(browser, path, "state=DONE&why=&url=");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body()).contains("Napisz, co zrobiono");
            assertThat(post(browser, path, "state=DROPPED&why=x").statusCode()).isNotEqualTo(303);

            assertThat(post(browser, path, "state=DONE&why=Het+eerste+caf%C3%A9+was+dinsdag&url=example.org%2Fcafe").statusCode()).isEqualTo(303);
            assertThat(points.read(world.facilitator(), id)).satisfies(it -> {
                assertThat(it.state()).isEqualTo(ActionState.DONE);
                assertThat(it.evidence()).singleElement().satisfies(one -> assertThat(one.url()).isEqualTo("https://example.org/cafe"));
            });
            assertThat(points.history(world.facilitator(), id).getFirst().actorKind()).isEqualTo("link");

            assertThat(post(browser, path, "state=DONE&why=Het+eerste+caf%C3%A9+was+dinsdag&url=example.org%2Fcafe").statusCode()).isEqualTo(303);
            assertThat(points.read(world.facilitator(), id).evidence()).as("a press too many shows nothing twice").hasSize(1);
            assertThat(points.history(world.facilitator(), id).stream().filter(it -> it.field().equals("evidence"))).hasSize(1);

            var sealed = Pattern.compile("https?://[^/\\s]+(/a/[\\w.-]+)").matcher(database.queryForObject("select words from mail where receiver = ? limit 1", String.class, ana));
            assertThat(sealed.find()).isTrue();
            assertThat(sealed.group(1)).contains("sealed.action-point.");
            assertThat(browser.get(sealed.group(1)).statusCode()).as("who reads the outbox does not report in their place").isEqualTo(404);

            points.renewLink(world.facilitator(), id);
            assertThat(browser.get(path).statusCode()).isEqualTo(404);
            assertThat(browser.get("/a/nonsense").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_link_that_went_to_an_address_that_was_wrong_reports_no_more() throws Exception {
        var id = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        at(1);
        var path = link(TestMail.await(ana, 1));
        try (var browser = new TestBrowser(address())) {
            change(id, new Owner(null, "Ana Kowalska", EmailAddress.of(ana)));
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            change(id, new Owner(null, "Ana Kowalska", EmailAddress.of(colleague)));
            assertThat(browser.get(path).statusCode()).isEqualTo(404);
            assertThat(post(browser, path, "state=DONE&why=klaar").statusCode()).isEqualTo(404);
            assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.OPEN);
        }
    }

    @Test
    void many_that_were_reminded_of_cost_a_question_each_and_people_are_looked_up_once_for_a_space() {
        make(3, new Owner(organisation, null, null));
        assertMailsOn(1, 0, 1, 0);
        var few = Queries.during(reminders::run);
        for (var number = 0; number < 20; number++) {
            make(2, new Owner(organisation, null, null));
        }
        assertMailsOn(2, 0, 21, 0);
        assertThat(Queries.during(reminders::run)).isLessThanOrEqualTo(few + 20);
    }

    private void change(ActionPointId id, Owner owner) {
        var read = points.read(world.facilitator(), id);
        points.change(world.facilitator(), id, read.version(), new ActionPointDraft(read.draft().text(), "", Language.PL, owner, read.draft().due(), null, "", "", ""));
    }

    private HttpResponse<String> post(TestBrowser browser, String path, String form) {
        return browser.post(path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    /** How many mails each of them has had by this day. */
    private void assertMailsOn(int day, int toAna, int toColleague, int toFacilitator) {
        at(day);
        for (var expected : Map.of(ana, toAna, colleague, toColleague, facilitator, toFacilitator).entrySet()) {
            if (expected.getValue() > 0) {
                TestMail.await(expected.getKey(), expected.getValue());
            }
            assertThat(TestMail.to(expected.getKey())).as(expected.getKey()).hasSize(expected.getValue());
        }
    }

    private int moved;

    /** So many days after the beginning, and run twice: what went out does not go out again. */
    private void at(int day) {
        clock.move(Duration.ofDays(day - moved));
        moved = day;
        reminders.run();
        reminders.run();
    }

    private ActionPointId make(int days, Owner owner) {
        return points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft("Taalcafé " + Ids.next(), "", Language.PL, owner,
                today().plusDays(days), null, "", "", ""), List.of());
    }

    private AccountId account(String address) {
        return accounts.admit(Actor.SYSTEM, new Invitation("Iemand", address, Language.NL, false));
    }

    private static String link(MimeMessage mail) throws Exception {
        var found = LINK.matcher(text(mail.getContent()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
