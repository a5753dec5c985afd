package nl.tafelronde.meeting;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.property.Method;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.poll.PollPage;
import nl.tafelronde.poll.PollWorld;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the chosen date into everybody's calendar, through a real mail server and a parser that did not write the file. */
@Import({PollWorld.class, World.Maker.class})
public class MeetingsDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("/m/([\\w-]{40})");

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    PollGuests guests;
    @Autowired
    PollAnswers answers;
    @Autowired
    Meetings meetings;
    @Autowired
    Comings comings;
    @Autowired
    MeetingRun run;
    @Autowired
    MeetingGuestRows rows;

    private final String ana = "ana." + UUID.randomUUID() + "@example.org";
    private final String bo = "bo." + UUID.randomUUID() + "@example.org";
    private final String cas = "cas." + UUID.randomUUID() + "@example.org";

    @Test
    void the_chosen_date_is_mailed_into_every_calendar_changed_and_called_off_under_one_name() throws Exception {
        var made = world.draft(world.plan(), bo);
        guests.paste(made.organiser(), made.id(), "Ana <" + ana + ">", Language.PL, null);
        polls.open(made.organiser(), made.id());
        var option = world.options(made).get(1);
        TestMail.await(ana, 1);
        TestMail.await(bo, 1);
        polls.choose(made.organiser(), made.id(), option.id());

        var first = TestMail.await(ana, 2);
        assertThat(first.getSubject()).isEqualTo("Termin ustalony: Ciąg dalszy");
        var request = calendar(first);
        assertThat(request.getMethod().getValue()).isEqualTo(Method.REQUEST);
        var event = request.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Ciąg dalszy");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(WallTime.instant(option.starts()));
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(file(first).replace("\r\n ", "")).as("its lines unfolded").contains(ana).doesNotContain(bo);
        assertThat(attachment(first)).isEqualTo(file(first));

        var meeting = meetings.inSpace(made.organiser(), made.world().space.value()).getFirst();
        var read = meetings.read(made.organiser(), meeting.id());
        var plan = read.plan();
        var later = new MeetingPlan(plan.title(), plan.explanation(), "Stadhuis", plan.starts().plusDays(1), plan.ends().plusDays(1), false);
        var changed = meetings.change(made.organiser(), meeting.id(), read.version(), later);
        assertThat(meetings.change(made.organiser(), meeting.id(), changed.version(), later).sequence()).as("nothing changed").isEqualTo(1);
        assertThatThrownBy(() -> meetings.change(made.organiser(), meeting.id(), read.version(), plan)).satisfies(refusedWith("kernel.stale"));
        var update = calendar(TestMail.await(bo, 3)).getEvents().getFirst();
        assertThat(update.getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(update.getSequence().getValue()).isEqualTo(1);
        assertThat(update.getLocation().getValue()).isEqualTo("Stadhuis");
        TestMail.await(ana, 3);

        meetings.cancel(made.organiser(), meeting.id(), "Ziek");
        var off = TestMail.await(ana, 4);
        assertThat(calendar(off).getMethod().getValue()).isEqualTo(Method.CANCEL);
        assertThat(calendar(off).getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
        assertThat(calendar(off).getEvents().getFirst().getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(text(off)).contains("Ziek");
        run.run();
        TestMail.await(bo, 4);
        assertThat(TestMail.to(ana)).as("nothing twice").hasSize(4);
        assertThatThrownBy(() -> meetings.cancel(made.organiser(), meeting.id(), "")).satisfies(refusedWith("meeting.cancelled"));
    }

    @Test
    void everybody_says_by_their_link_whether_they_come_and_the_organiser_sees_it() throws Exception {
        var made = world.open(world.plan(), ana, bo);
        TestMail.await(ana, 1);
        TestMail.await(bo, 1);
        polls.choose(made.organiser(), made.id(), world.options(made).getFirst().id());
        var token = link(text(TestMail.await(ana, 2)));
        var poll = PollWorld.token(text(TestMail.to(ana).getFirst()));
        assertThat(answers.read(poll).next()).as("from the poll one goes on to the meeting").contains("/m/" + token);
        var page = Jsoup.parse(get("/m/" + token + "?lang=en").body());
        assertThat(page.select("button[name=comes]").eachText()).containsExactly("Yes, I come", "No, I do not come");
        assertThat(post("/m/" + token, "lang=en&comes=yes").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get("/m/" + token).body()).selectFirst("[role=status]").text()).startsWith("You come");
        var meeting = meetings.inSpace(made.organiser(), made.world().space.value()).getFirst();
        assertThat(List.of(meeting.invited(), meeting.coming(), meeting.notComing())).containsExactly(2, 1, 0);
        assertThat(meetings.people(made.organiser(), meeting.id())).extracting(MeetingPerson::coming).containsExactly(Coming.YES, Coming.UNKNOWN);
        comings.say(token, false, Language.EN);
        assertThat(meetings.people(made.organiser(), meeting.id())).extracting(MeetingPerson::coming).containsExactly(Coming.NO, Coming.UNKNOWN);
        var ics = get("/m/" + token + "/calendar.ics").body();
        assertThat(Biweekly.parse(ics).first().getMethod().getValue()).isEqualTo(Method.PUBLISH);
        assertThat(ics).doesNotContain(ana, bo);
        assertThat(get("/m/" + poll).statusCode()).as("a link for one thing does not work for another").isEqualTo(404);
        assertThat(get("/api/meetings/" + meeting.id() + "/calendar.ics").statusCode()).isEqualTo(401);
        clock.move(Duration.ofDays(40));
        assertThatThrownBy(() -> comings.say(token, true, Language.EN)).satisfies(refusedWith("meeting.over"));
    }

    @Test
    void where_places_are_few_who_stays_away_makes_room_for_who_waits() throws Exception {
        var made = world.open(world.plan(world.evening(14).places(1)), ana, bo, cas);
        var option = world.options(made).getFirst().id();
        var tokens = List.of(PollWorld.token(text(TestMail.await(ana, 1))), PollWorld.token(text(TestMail.await(bo, 1))));
        TestMail.await(cas, 1);
        tokens.forEach(it -> answers.answer(it, option, Choice.YES, Language.NL));
        assertThat(answers.read(tokens.get(1)).dates()).extracting(PollPage.Date::waiting).containsExactly(true);
        polls.choose(made.organiser(), made.id(), option);
        var token = link(text(TestMail.await(ana, 2)));
        var meeting = meetings.inSpace(made.organiser(), made.world().space.value()).getFirst().id();
        assertThat(meetings.people(made.organiser(), meeting)).extracting(MeetingPerson::coming).containsExactly(Coming.UNKNOWN, Coming.WAITING, Coming.NOT_INVITED);
        assertThat(TestMail.await(bo, 2).getSubject()).isEqualTo("De datum staat, je staat op de wachtlijst: Vervolg op het LAB");
        assertThat(TestMail.await(cas, 2).getSubject()).as("who did not ask for a place hears the date too").isEqualTo("De datum staat: Vervolg op het LAB");
        comings.say(token, false, Language.NL);
        assertThat(calendar(TestMail.await(bo, 3)).getMethod().getValue()).isEqualTo(Method.REQUEST);
        assertThat(comings.say(token, true, Language.NL).coming()).as("the place is gone").isEqualTo(Coming.WAITING);
        assertThat(TestMail.to(cas)).hasSize(2);
    }

    @Test
    void reopening_the_poll_takes_the_date_out_of_the_calendars_and_the_next_choice_is_another_meeting() throws Exception {
        var made = world.open(world.plan(), ana);
        var options = world.options(made);
        TestMail.await(ana, 1);
        polls.choose(made.organiser(), made.id(), options.getFirst().id());
        var first = calendar(TestMail.await(ana, 2)).getEvents().getFirst().getUid().getValue();
        polls.reopen(made.organiser(), made.id());
        assertThat(calendar(TestMail.await(ana, 3)).getMethod().getValue()).isEqualTo(Method.CANCEL);
        polls.choose(made.organiser(), made.id(), options.get(1).id());
        assertThat(calendar(TestMail.await(ana, 4)).getEvents().getFirst().getUid().getValue()).isNotEqualTo(first);
        polls.cancel(made.organiser(), made.id(), "");
        assertThat(calendar(TestMail.await(ana, 5)).getMethod().getValue()).isEqualTo(Method.CANCEL);
        assertThat(meetings.inSpace(made.organiser(), made.world().space.value())).extracting(MeetingCard::state)
                .containsOnly(MeetingState.CANCELLED).hasSize(2);
    }

    @Test
    void who_came_is_forgotten_some_time_after_the_meeting() {
        var made = world.open(world.plan(), "Ana <" + ana + ">");
        var meeting = world.meeting(made);
        clock.move(Duration.ofDays(60));
        run.forget();
        assertThat(rows.of(meeting.value())).allSatisfy(it -> assertThat(it.name()).isEqualTo("Ana"));
        clock.move(Duration.ofDays(60));
        run.forget();
        assertThat(rows.of(meeting.value())).allSatisfy(it -> assertThat(it.name() + it.email()).isEqualTo("null"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static String link(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    static ICalendar calendar(MimeMessage mail) throws Exception {
        return Biweekly.parse(file(mail)).first();
    }

    /** The part that mail programs offer to take over: the last form of the same message. */
    private static String file(MimeMessage mail) throws Exception {
        return parts(mail.getContent(), new ArrayList<>()).stream().filter(it -> type(it).startsWith("text/calendar")).findFirst().map(MeetingsDbTest::content).orElseThrow();
    }

    private static String attachment(MimeMessage mail) throws Exception {
        return parts(mail.getContent(), new ArrayList<>()).stream().filter(it -> type(it).startsWith("application/ics")).findFirst().map(MeetingsDbTest::content).orElseThrow();
    }

    static String text(MimeMessage mail) throws Exception {
        var found = new ArrayList<String>();
        collect(mail.getContent(), found);
        return String.join("\n", found);
    }

    /** Every readable part of a mail. */
    public static void collect(Object content, List<String> found) throws Exception {
        for (var part : parts(content, new ArrayList<>())) {
            if (type(part).startsWith("text/")) {
                found.add(content(part));
            }
        }
    }

    private static List<BodyPart> parts(Object content, List<BodyPart> found) throws Exception {
        if (content instanceof MimeMultipart several) {
            for (var part = 0; part < several.getCount(); part++) {
                if (several.getBodyPart(part).getContent() instanceof MimeMultipart inner) {
                    parts(inner, found);
                } else {
                    found.add(several.getBodyPart(part));
                }
            }
        }
        return found;
    }

    private static String type(BodyPart part) {
        try {
            return part.getContentType().toLowerCase(Locale.ROOT);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String content(BodyPart part) {
        try {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
