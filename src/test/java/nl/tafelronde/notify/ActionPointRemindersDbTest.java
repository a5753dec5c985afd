package nl.tafelronde.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointLinks;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.SpaceMembers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Import(World.Maker.class)
class ActionPointRemindersDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/a/[\\w-]+)");

    @Autowired
    JdbcTemplate database;
    @Autowired
    ActionPointReminders reminders;
    @Autowired
    ActionPointLinks links;
    @Autowired
    RemindedRows rows;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    ReminderPersonalData personal;
    @Autowired
    MailKinds kinds;
    @Autowired
    ActionPoints points;
    @Autowired
    Accounts accounts;
    @Autowired
    SpaceMembers members;
    @Autowired
    Organisations organisations;
    @Autowired
    Participants participants;
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
        assertThat(text(mail.getContent())).contains("te kijken hoe het hiermee gaat", "/a/");
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
    void whoever_has_no_address_gets_a_link_on_paper_that_ends_a_year_after_it_is_done() throws Exception {
        var id = make(3, new Owner(null, "Ana", null));
        var path = URI.create(links.link(world.facilitator(), id)).getPath();
        assertThat(database.queryForObject("select count(*) from audit_entry where subject = ? and action = 'actionpoint.link-shown'", Integer.class, id.value())).isOne();
        try (var browser = new TestBrowser(address())) {
            assertThat(post(browser, path, "state=DONE&why=klaar").statusCode()).isEqualTo(303);
            clock.move(Duration.ofDays(365));
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            clock.move(Duration.ofDays(1));
            assertThat(browser.get(path).statusCode()).as("as long as an address would be kept").isEqualTo(404);
            assertThat(post(browser, path, "state=STARTED&why=toch+niet").statusCode()).isEqualTo(404);
        }
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.DONE);
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
    void whoever_it_is_handed_to_hears_of_it_in_the_same_week() throws Exception {
        var bo = "bo." + UUID.randomUUID() + "@example.org";
        var id = make(10, new Owner(null, "Ana", EmailAddress.of(ana)));
        at(4);
        TestMail.await(ana, 1);
        change(id, new Owner(null, "Bo", EmailAddress.of(bo)));
        at(5);
        assertThat(subject(TestMail.await(bo, 1))).as("before the day").startsWith("Czy zdążysz na czas?");
        at(10);
        TestMail.await(bo, 2);
        change(id, new Owner(null, "Ana", EmailAddress.of(ana)));
        at(11);
        assertThat(subject(TestMail.await(ana, 2))).as("after it").startsWith("Jeszcze niegotowe?");
        at(16);
        assertThat(TestMail.to(ana)).hasSize(2);
        assertThat(TestMail.to(bo)).hasSize(2);
    }

    @Test
    void whoever_leaves_the_organisation_before_it_is_sent_hears_nothing_and_whoever_came_does() {
        var later = "later." + UUID.randomUUID() + "@example.org";
        make(3, new Owner(organisation, null, null));
        members.add(Actor.SYSTEM, world.space, account(later), Role.MEMBER, organisation);
        members.remove(Actor.SYSTEM, world.space, accounts.byEmail(EmailAddress.of(colleague)).orElseThrow());
        at(1);
        TestMail.await(later, 1);
        assertMailsOn(1, 0, 0, 0);
    }

    @Test
    void many_come_in_one_mail_each_with_its_own_link_and_what_is_new_comes_the_next_day() throws Exception {
        var first = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        var second = make(1, new Owner(null, "Ana", EmailAddress.of(ana)));
        var other = make(20, new Owner(null, "Ana", EmailAddress.of(ana)));
        at(1);
        var mail = TestMail.await(ana, 1);
        assertThat(subject(mail)).isEqualTo("Zadania do sprawdzenia: 2");
        var words = text(mail.getContent());
        assertThat(words).containsSubsequence(called(second), "Daj znać, na jakim to jest etapie:", "/a/", called(first), "/a/").doesNotContain(called(other), "sealed.");
        assertThat(page(mail.getContent())).contains("/a/").doesNotContain("sealed.").containsPattern("<a href=\"[^\"]+/a/[\\w-]+\"[^>]*>Daj znać, na jakim to jest etapie</a>");
        try (var browser = new TestBrowser(address())) {
            var links = LINK.matcher(words).results().map(it -> it.group(1)).toList();
            assertThat(links).hasSize(2).doesNotHaveDuplicates();
            assertThat(browser.get(links.getFirst()).body()).contains(called(second));
            assertThat(browser.get(links.getLast()).body()).contains(called(first));
        }
        due(other, 4);
        at(1);
        assertThat(TestMail.to(ana)).as("one mail a day").hasSize(1);
        at(2);
        assertThat(subject(TestMail.await(ana, 2))).as("and only what is new").endsWith(called(other));
    }

    @Test
    void what_is_too_much_for_a_mail_is_counted_and_leads_to_the_list() throws Exception {
        for (var number = 0; number < ReminderMail.LISTED + 5; number++) {
            make(3, new Owner(organisation, null, null));
        }
        assertMailsOn(1, 0, 1, 0);
        var words = text(TestMail.to(colleague).getFirst().getContent());
        assertThat(words.split("Dit staat op naam van je organisatie", -1)).hasSize(ReminderMail.LISTED + 1);
        assertThat(words).contains("Niet in deze mail: nog 5.", "/space/" + world.space + "/actions");
        assertMailsOn(2, 0, 1, 0);
    }

    @Test
    void whoever_leads_gets_one_mail_of_all_that_is_late_and_one_a_week() throws Exception {
        for (var number = 0; number < 30; number++) {
            make(3, new Owner(organisation, "Ana", EmailAddress.of(ana)));
        }
        assertMailsOn(24, 1, 1, 1);
        assertThat(text(TestMail.to(facilitator).getFirst().getContent())).contains("Dit ligt al weken stil.", "/action/").doesNotContain("/a/");
        assertMailsOn(30, 1, 1, 1);
        assertMailsOn(31, 2, 2, 2);
    }

    @Test
    void two_nodes_at_the_same_moment_send_one_mail() throws Exception {
        for (var number = 0; number < 5; number++) {
            make(3, new Owner(organisation, "Ana", EmailAddress.of(ana)));
        }
        clock.move(Duration.ofDays(1));
        moved = 1;
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var node : nodes.invokeAll(Collections.nCopies(4, Executors.callable(reminders::run)))) {
                node.get();
            }
        }
        assertMailsOn(1, 1, 0, 0);
        assertThat(subject(TestMail.to(ana).getFirst())).endsWith(": 5");
        assertMailsOn(2, 1, 0, 0);
        assertThat(inOutbox()).isOne();
    }

    @Test
    void a_node_that_dies_on_the_way_leaves_it_to_another_and_one_that_does_not_leaves_nothing_to_do() throws Exception {
        make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        clock.move(Duration.ofDays(1));
        moved = 1;
        besideOneThatTookTheTurn(false);
        assertThat(inOutbox()).as("it was done already").isZero();
        rows.forget(kinds.hashed(EmailAddress.of(ana)));
        besideOneThatTookTheTurn(true);
        assertThat(inOutbox()).as("nobody else did it").isOne();
        assertMailsOn(1, 1, 0, 0);
    }

    /** Runs while another node has begun to tell Ana and is not finished. */
    private void besideOneThatTookTheTurn(boolean dies) throws Exception {
        try (var node = Executors.newSingleThreadExecutor()) {
            var other = new AtomicReference<Future<?>>();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                assertThat(rows.turn(kinds.hashed(EmailAddress.of(ana)), today())).isTrue();
                other.set(node.submit(reminders::run));
                Awaitility.await("waits for the other").until(() -> other.get().isDone() || database.queryForObject(
                        "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT' and trx_query like '%action_point_reminder_day%'", Integer.class) > 0);
                if (dies) {
                    status.setRollbackOnly();
                }
            });
            other.get().get();
        }
    }

    private int inOutbox() {
        return database.queryForObject("select count(*) from mail where receiver = ?", Integer.class, ana);
    }

    @Test
    void who_wants_no_reminders_gets_none_and_the_day_is_not_spent() {
        make(3, new Owner(organisation, null, null));
        var token = kinds.link(MailKind.ACTION_POINT, EmailAddress.of(colleague)).replaceFirst(".*=", "");
        kinds.stop(token);
        assertMailsOn(1, 0, 0, 1);
        kinds.resume(token);
        assertMailsOn(1, 0, 1, 1);
    }

    @Test
    void when_the_owner_wants_no_reminders_the_organisation_hears_it_at_once_or_else_whoever_leads() {
        kinds.stop(kinds.link(MailKind.ACTION_POINT, EmailAddress.of(ana)).replaceFirst(".*=", ""));
        make(3, new Owner(organisation, "Ana", EmailAddress.of(ana)));
        assertMailsOn(1, 0, 1, 0);
        var id = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        assertMailsOn(2, 0, 1, 1);
        assertThat(subject(TestMail.to(facilitator).getFirst())).isEqualTo("Wil jij dit navragen? " + called(id));
    }

    @Test
    void a_reminder_that_still_waits_for_somebody_without_an_account_goes_when_they_take_their_address_back() {
        make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        var who = participants.join(Actor.ANONYMOUS, world.session.value(), new Joining(Ids.next(), "Ana", StakeholderGroup.MIGRANT, Language.PL, ana, true));
        assertMailsOn(1, 1, 0, 0);
        var mail = database.queryForObject("select id from mail where receiver = ?", UUID.class, ana);
        Awaitility.await("is settled").until(() -> "SENT".equals(state(mail)));
        database.update("update mail set state = 'WAITING', ended = null, due = '2999-01-01' where id = ?", mail);
        participants.withdrawEmail(who, who.id());
        assertThat(state(mail)).isEqualTo("DROPPED");
        assertThat(inOutbox()).as("nor does anything of it stay there").isZero();
    }

    private String state(UUID mail) {
        return database.queryForObject("select state from mail where id = ?", String.class, mail);
    }

    @Test
    void when_nobody_of_the_organisation_can_be_reached_whoever_leads_hears_it_from_the_first_time() throws Exception {
        var nobody = organisations.create(world.administrator(), new OrganisationData("Bureau " + Ids.next(), OrganisationKind.AGENCY, null));
        var id = make(10, new Owner(nobody, null, null));
        assertMailsOn(2, 0, 0, 0);
        assertMailsOn(3, 0, 0, 1);
        assertThat(subject(TestMail.to(facilitator).getFirst())).isEqualTo("Wil jij dit navragen? " + called(id));
        assertThat(text(TestMail.to(facilitator).getFirst().getContent())).contains("we kunnen er niemand van bereiken", "/action/" + id);
        assertMailsOn(10, 0, 0, 2);
        assertMailsOn(17, 0, 0, 3);
    }

    @Test
    void a_day_to_look_at_it_before_it_is_due_is_asked_about_until_somebody_did() {
        var id = points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft("Meer bushaltes", "", Language.NL,
                new Owner(null, "Ana", EmailAddress.of(ana)), today().plusDays(60), today().plusDays(10), "", "", ""), List.of());
        assertMailsOn(2, 0, 0, 0);
        assertMailsOn(3, 1, 0, 0);
        assertMailsOn(10, 2, 0, 0);
        assertMailsOn(17, 3, 0, 0);
        assertThat(points.read(world.facilitator(), id).late()).as("only the due date makes it late").isFalse();
        points.move(world.facilitator(), id, points.read(world.facilitator(), id).version(), ActionState.STARTED, null);
        assertMailsOn(24, 3, 0, 0);
        assertMailsOn(53, 4, 0, 0);
        assertMailsOn(60, 5, 0, 0);
        assertThat(TestMail.to(ana).stream().map(ActionPointRemindersDbTest::subject)).containsExactly("Hoe gaat het? Meer bushaltes", "Hoe gaat het? Meer bushaltes",
                "Hoe gaat het? Meer bushaltes", "Lukt het op tijd? Meer bushaltes", "Vandaag: Meer bushaltes");
    }

    @Test
    void reminding_goes_on_when_the_time_it_was_put_off_is_over() {
        var id = make(3, new Owner(null, "Ana", EmailAddress.of(ana)));
        points.snooze(world.facilitator(), id, 0, today().plusDays(20), "vakantie");
        assertMailsOn(3, 0, 0, 0);
        assertMailsOn(19, 0, 0, 0);
        assertMailsOn(20, 1, 0, 0);
        assertThat(subject(TestMail.to(ana).getFirst())).startsWith("Jeszcze niegotowe?");
        assertMailsOn(23, 1, 0, 0);
        assertMailsOn(24, 2, 0, 1);
    }

    @Test
    void how_many_are_late_costs_no_statements() {
        var bo = EmailAddress.of("bo." + UUID.randomUUID() + "@example.org");
        var one = make(60, new Owner(null, "Ana", EmailAddress.of(ana)));
        var many = new ArrayList<ActionPointId>();
        for (var number = 0; number < 25; number++) {
            many.add(make(60, new Owner(null, "Bo", bo)));
        }
        at(1);
        due(one, 5);
        var telling = Queries.during(reminders::run);
        var silent = Queries.during(reminders::run);
        TestMail.await(ana, 1);
        many.forEach(it -> due(it, 5));
        assertThat(Queries.during(reminders::run)).as("one mail of twenty-five").isEqualTo(telling);
        TestMail.await(bo.value(), 1);
        assertThat(Queries.during(reminders::run)).as("and nothing more to say").isEqualTo(silent);
    }

    @Test
    void what_is_kept_of_who_was_reminded_is_in_their_file_and_goes_after_a_month() {
        make(3, new Owner(organisation, null, null));
        assertMailsOn(1, 0, 1, 0);
        var person = new Actor.Person(accounts.byEmail(EmailAddress.of(colleague)).orElseThrow(), "Iemand", false, Language.NL);
        assertThat(personal.of(person).get("reminded")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
        personal.on(new AddressForgotten(EmailAddress.of(colleague), UUID.randomUUID()));
        assertThat(personal.of(person)).as("it went elsewhere").isNotEmpty();
        clock.move(Duration.ofDays(29));
        reminders.forget();
        assertThat(personal.of(person)).isNotEmpty();
        clock.move(Duration.ofDays(2));
        reminders.forget();
        assertThat(personal.of(person)).isEmpty();
        moved += 31;
        assertMailsOn(32, 0, 2, 1);
        assertThat(personal.of(person)).isNotEmpty();
        personal.on(new AddressForgotten(EmailAddress.of(colleague), person.id().value()));
        assertThat(personal.of(person)).isEmpty();
    }

    private String called(ActionPointId id) {
        return points.read(world.facilitator(), id).draft().text();
    }

    private void due(ActionPointId id, int days) {
        var read = points.read(world.facilitator(), id);
        points.change(world.facilitator(), id, read.version(), new ActionPointDraft(read.draft().text(), "", Language.PL, read.draft().owner(), today().plusDays(days), null, "", "", ""));
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

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String page(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? page(parts.getBodyPart(parts.getCount() - 1).getContent()) : content.toString();
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
