package nl.tafelronde.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.board.Boards;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.SessionConcerns;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.space.SpaceMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way of a concern, and who never sees it. */
@Import(World.Maker.class)
class ConcernsDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Concerns concerns;
    @Autowired
    SessionConcerns ofSession;
    @Autowired
    ConcernRetention retention;
    @Autowired
    Boards boards;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Stages stages;
    @Autowired
    Participants participants;
    @Autowired
    SpaceMembers members;
    @Autowired
    Accounts accounts;
    @Autowired
    PersonalFiles files;
    @Autowired
    Mails mails;
    @Autowired
    JdbcTemplate database;

    private World world;
    private Actor.Person named;

    @BeforeEach
    void somebody_is_named() {
        world = worlds.make();
        named = world.person(Who.MEMBER);
        concerns.name(world.facilitator(), world.space.value(), named.id());
    }

    @Test
    void a_note_that_a_facilitator_takes_off_the_wall_is_read_by_the_named_and_its_author_and_by_nobody_else() {
        var id = ofSession.take(world.facilitator(), world.session, world.board, world.note);
        assertThat(boards.read(Actor.SYSTEM, world.board).notes()).isEmpty();
        assertThat(outcomes.edit(world.facilitator(), world.session).notes().toString()).doesNotContain("Een briefje");
        assertThat(stages.mine(world.participant(), world.session)).isEmpty();
        var read = concerns.read(named, id);
        assertThat(read.text()).isEqualTo("Een briefje");
        assertThat(read.toString() + read.steps()).doesNotContain(world.participant().name());
        for (var who : List.of(world.facilitator(), world.administrator(), world.people.get(Who.OBSERVER))) {
            assertThatThrownBy(() -> concerns.read(who, id)).isInstanceOf(Refusal.class).hasMessageContaining("not-named");
            assertThatThrownBy(() -> concerns.list(who, world.space.value())).isInstanceOf(Refusal.class).hasMessageContaining("not-named");
        }
        var mine = ofSession.mine(world.participant(), world.session).concerns();
        assertThat(mine).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("Een briefje");
            assertThat(it.source()).isEqualTo(NewConcern.Source.BOARD);
            assertThat(it.steps()).extracting(ConcernStep::kind).containsExactly(ConcernStep.Kind.READ);
        });
    }

    @Test
    void its_words_also_go_from_behind_the_digests_of_a_frozen_report_and_the_hash_still_holds() {
        world.closed();
        outcomes.edit(world.facilitator(), world.session);
        outcomes.publish(world.facilitator(), world.session);
        var kept = "select kept from lab_report_edition where session = ?";
        var canonical = "select canonical from lab_report_edition where session = ?";
        var session = world.session.value();
        assertThat(database.queryForObject(kept, String.class, session)).contains("Een briefje");
        var before = database.queryForObject(canonical, String.class, session);
        ofSession.take(world.facilitator(), world.session, world.board, world.note);
        assertThat(database.queryForObject(kept, String.class, session)).doesNotContain("Een briefje");
        assertThat(database.queryForObject(canonical, String.class, session)).isEqualTo(before).doesNotContain("Een briefje");
    }

    @Test
    void a_phone_sends_twice_and_it_is_one_and_the_author_reads_the_answer_and_writes_back() {
        var sent = new SessionConcerns.Sent(Ids.next(), "Wij slapen met acht in een kamer", null, Language.PL);
        var id = ofSession.send(world.participant(), world.session, sent);
        assertThat(ofSession.send(world.participant(), world.session, sent)).isEqualTo(id);
        assertThat(concerns.list(named, world.space.value())).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(ConcernState.NEW));
        concerns.answer(named, id, "We gaan kijken");
        ofSession.reply(world.participant(), world.session, id, "Dank u");
        assertThat(concerns.list(named, world.space.value())).singleElement().satisfies(it -> assertThat(it.waiting()).isTrue());
        concerns.route(named, id, Destination.HOUSING_SUPERVISION, "");
        assertThatThrownBy(() -> concerns.route(named, id, Destination.OTHER, " ")).isInstanceOf(Refusal.class);
        concerns.close(named, id, "Opgelost");
        assertThatThrownBy(() -> concerns.answer(named, id, "Toch nog iets")).isInstanceOf(Refusal.class).hasMessageContaining("closed");
        var steps = ofSession.mine(world.participant(), world.session).concerns().getFirst().steps();
        assertThat(steps).extracting(ConcernStep::kind).containsExactly(ConcernStep.Kind.ANSWERED, ConcernStep.Kind.REPLIED,
                ConcernStep.Kind.ROUTED, ConcernStep.Kind.CLOSED);
        ofSession.reply(world.participant(), world.session, id, "Het is weer zo");
        assertThat(concerns.read(named, id).state()).isEqualTo(ConcernState.OPEN);
    }

    @Test
    void the_mail_says_only_that_there_is_something() {
        var id = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Hij slaat ons", "06 1234", Language.PL));
        assertThat(mails.fates("concern/" + id)).containsOnlyKeys(named.id().value());
        var words = database.queryForList("select concat(subject, words, page) from mail where mail_key like ?", String.class, "concern/" + id + "%");
        assertThat(words).hasSize(1).allSatisfy(it -> assertThat(it).doesNotContain("slaat").doesNotContain("1234").doesNotContain(id.toString()));
    }

    @Test
    void the_trail_says_who_read_it_but_neither_its_words_nor_its_author() {
        var id = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Hij slaat ons", null, Language.PL));
        concerns.read(named, id);
        var trail = database.queryForList("select concat_ws(' ', action, cast(actor as char), details) from audit_entry where subject = ?", String.class, id.value());
        assertThat(trail).anySatisfy(it -> assertThat(it).contains("concern.read", named.id().toString()))
                .noneMatch(it -> it.contains("slaat") || it.contains(world.participant().id().toString()));
    }

    @Test
    void contact_is_shown_only_when_the_author_left_it_and_goes_when_they_leave() {
        var id = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Hij slaat ons", null, Language.PL));
        assertThat(concerns.read(named, id).contact()).isNull();
        ofSession.reachAt(world.participant(), world.session, id, "06 1234");
        assertThat(concerns.read(named, id).contact()).isEqualTo("06 1234");
        assertThat(files.export(world.participant()).get("concern").toString()).contains("Hij slaat ons", "06 1234");
        participants.leave(world.participant(), world.participant().id());
        var left = concerns.read(named, id);
        assertThat(left.contact()).isNull();
        assertThat(left.reachable()).isFalse();
        assertThat(left.text()).isEqualTo("Hij slaat ons");
    }

    @Test
    void the_author_takes_it_back_and_it_is_gone_with_every_word() {
        var id = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Hij slaat ons", null, Language.PL));
        concerns.answer(named, id, "We gaan kijken");
        ofSession.withdraw(world.participant(), world.session, id);
        assertThatThrownBy(() -> concerns.read(named, id)).isInstanceOf(Refusal.class).hasMessageContaining("gone");
        assertThat(database.queryForObject("select count(*) from concern_step where concern_id = ?", Integer.class, id.value())).isZero();
    }

    @Test
    void who_is_no_member_any_more_reads_nothing_and_who_is_none_cannot_be_named() {
        members.remove(world.facilitator(), world.space, named.id());
        assertThatThrownBy(() -> concerns.list(named, world.space.value())).isInstanceOf(Refusal.class);
        assertThat(concerns.receivers(world.facilitator(), world.space.value())).singleElement().satisfies(it -> assertThat(it.reads()).isFalse());
        assertThatThrownBy(() -> concerns.name(world.facilitator(), world.space.value(), world.person(Who.OUTSIDER).id()))
                .isInstanceOf(Refusal.class).hasMessageContaining("no-member");
        assertThat(concerns.receivers(world.facilitator(), world.space.value())).hasSize(1);
    }

    @Test
    void an_administrator_who_names_themselves_is_seen_by_those_who_are_named() {
        concerns.name(world.facilitator(), world.space.value(), world.person(Who.FACILITATOR).id());
        assertThat(database.queryForObject("select count(*) from mail where kind = 'concern-circle' and receiver = ?", Integer.class,
                accounts.me(named).email())).isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_closed_concern_goes_when_its_time_is_over_and_an_open_one_stays() {
        var open = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Open", null, Language.PL));
        var closed = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Klaar", null, Language.PL));
        concerns.close(named, closed, "");
        clock.move(Duration.ofDays(366));
        retention.forget();
        assertThat(concerns.read(named, open).text()).isEqualTo("Open");
        assertThatThrownBy(() -> concerns.read(named, closed)).isInstanceOf(Refusal.class);
    }
}
