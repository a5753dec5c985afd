package nl.tafelronde.actionpoint;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@Import(World.Maker.class)
class ActionPointsDbTest extends DbTest {

    @Autowired
    ActionPoints points;
    @Autowired
    Organisations organisations;
    @Autowired
    Provenance provenance;
    @Autowired
    World.Maker worlds;
    @Autowired
    JdbcTemplate database;

    private World world;
    private Actor facilitator;
    private LocalDate today;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
        today = today();
    }

    @Test
    void what_was_written_is_read_and_numbered_within_its_space() {
        var note = Piece.note(world.note.value());
        var organisation = organisations.create(world.administrator(), new OrganisationData("Gemeente " + Ids.next(), OrganisationKind.MUNICIPALITY, null));
        var draft = new ActionPointDraft("Een loket openen", "Twee ochtenden", Language.NL, new Owner(organisation, "Ana", EmailAddress.of("ana@example.org")),
                today.plusDays(10), today.plusDays(20), "Informatie", "Meedoen", "Limburg");
        var id = points.create(facilitator, world.space.value(), world.session.value(), draft, List.of(note));
        var read = points.read(facilitator, id);
        assertThat(read.draft()).isEqualTo(draft);
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.state()).isEqualTo(ActionState.OPEN);
        assertThat(read.from()).containsExactly(note);
        assertThat(provenance.into(note)).containsExactly(new Piece(Piece.Kind.ACTION_POINT, id.value()));
        assertThat(points.read(world.people.get(World.Who.MEMBER), id).draft().owner().email()).isNull();
        assertThat(points.read(facilitator, make("Nog iets", 5)).number()).isEqualTo(2);
    }

    @Test
    void a_date_and_an_owner_are_always_there_and_can_be_meant() {
        var ana = new Owner(null, "Ana", null);
        refused("actionpoint.refused.date", draft("x", ana, null, null));
        refused("actionpoint.refused.past", draft("x", ana, today.minusDays(1), null));
        refused("actionpoint.refused.past", draft("x", ana, null, today.minusDays(1)));
        refused("actionpoint.refused.far", draft("x", ana, today.plusYears(40), null));
        refused("actionpoint.refused.owner", draft("x", new Owner(null, " ", null), today, null));
        refused("actionpoint.refused.whose-address", draft("x", new Owner(organisations.create(world.administrator(),
                new OrganisationData("Bureau " + Ids.next(), OrganisationKind.OTHER, null)), null, EmailAddress.of("a@example.org")), today, null));
        refused("kernel.text-too-long", draft("x".repeat(301), ana, today, null));
    }

    @Test
    void an_old_date_may_stay_when_something_else_changes() {
        var id = make("Taalcafé", 1);
        clock.move(Duration.ofDays(3));
        var read = points.read(facilitator, id);
        assertThat(read.late()).isTrue();
        var changed = points.change(facilitator, id, read.version(), new ActionPointDraft("Taalcafé in Horst", "", Language.NL, read.draft().owner(),
                read.draft().due(), null, "", "", ""));
        assertThat(changed.draft().text()).isEqualTo("Taalcafé in Horst");
    }

    @Test
    void done_asks_for_evidence_or_a_reason_and_waiting_and_dropped_for_a_reason() {
        var id = make("Taalcafé", 10);
        assertThatThrownBy(() -> points.move(facilitator, id, version(id), ActionState.DONE, " ")).satisfies(refusedWith("actionpoint.refused.proof"));
        assertThatThrownBy(() -> points.move(facilitator, id, version(id), ActionState.WAITING, null)).satisfies(refusedWith("actionpoint.refused.reason"));
        assertThatThrownBy(() -> points.move(facilitator, id, version(id), ActionState.DROPPED, "")).satisfies(refusedWith("actionpoint.refused.reason"));
        points.prove(facilitator, id, "Verslag", "example.org/verslag");
        var done = points.move(facilitator, id, version(id), ActionState.DONE, null);
        assertThat(done.state()).isEqualTo(ActionState.DONE);
        assertThat(done.evidence()).singleElement().satisfies(it -> assertThat(it.url()).isEqualTo("https://example.org/verslag"));
        for (var bad : List.of("javascript:alert(1)", "https://kim:geheim@example.org/", "ftp://example.org/x", "https:///x")) {
            assertThatThrownBy(() -> points.prove(facilitator, id, "Slecht", bad)).as(bad).satisfies(refusedWith("actionpoint.refused.address"));
        }
    }

    @Test
    void every_field_that_changes_is_kept_for_ever_without_names_and_addresses() {
        var id = make("Taalcafé", 10);
        var read = points.read(facilitator, id);
        points.change(facilitator, id, read.version(), new ActionPointDraft("Taalcafé in Horst", "", Language.NL,
                new Owner(null, "Geheim Persoon", EmailAddress.of("geheim@example.org")), today.plusDays(12), null, "", "Meedoen", ""));
        points.move(facilitator, id, version(id), ActionState.WAITING, "op een zaal");
        assertThat(points.history(facilitator, id)).extracting(it -> it.field()).containsExactly("state", "theme", "due", "person", "text", "due", "person", "text");
        assertThat(points.history(facilitator, id).getFirst()).satisfies(it -> {
            assertThat(it.was()).isEqualTo("OPEN");
            assertThat(it.became()).isEqualTo("WAITING");
            assertThat(it.reason()).isEqualTo("op een zaal");
        });
        assertThat(points.history(facilitator, id).toString()).doesNotContain("Geheim", "geheim");
        assertThatThrownBy(() -> database.update("update action_point_change set became = 'x'")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("delete from action_point_change")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_writes_on_an_old_version_is_told() {
        var id = make("Taalcafé", 10);
        var version = version(id);
        points.move(facilitator, id, version, ActionState.STARTED, null);
        assertThatThrownBy(() -> points.move(facilitator, id, version, ActionState.DONE, "klaar")).satisfies(refusedWith("kernel.stale"));
    }

    @Test
    void two_who_write_at_the_same_moment_do_not_both_win() {
        var id = make("Taalcafé", 10);
        var version = version(id);
        var won = IntStream.range(0, 6).mapToObj(number -> CompletableFuture.supplyAsync(() -> {
            try {
                points.move(facilitator, id, version, ActionState.WAITING, "reden " + number);
                return 1;
            } catch (Refusal stale) {
                return 0;
            }
        })).toList().stream().mapToInt(CompletableFuture::join).sum();
        assertThat(won).isEqualTo(1);
        assertThat(points.history(facilitator, id).stream().filter(it -> it.field().equals("state"))).hasSize(1);
    }

    @Test
    void numbers_are_given_once_also_when_many_write_at_once() {
        IntStream.range(0, 20).mapToObj(number -> CompletableFuture.runAsync(() -> make("Punt " + number, 5))).toList().forEach(CompletableFuture::join);
        var numbers = points.list(facilitator, world.space.value(), query("", Order.NUMBER), 0, 50).stream().map(ActionPointCard::number).toList();
        assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void lists_are_filtered_sorted_and_cut() {
        make("Wegwijzer", 30);
        make("Buddy's vinden", 2);
        var late = make("Bord 100% plaatsen", 1);
        clock.move(Duration.ofDays(2));
        assertThat(texts(query("", Order.DATE))).containsExactly("Bord 100% plaatsen", "Buddy's vinden", "Wegwijzer");
        assertThat(texts(query("100%", Order.DATE))).containsExactly("Bord 100% plaatsen");
        assertThat(texts(query("%", Order.DATE))).containsExactly("Bord 100% plaatsen");
        assertThat(texts(query("2", Order.DATE))).containsExactly("Buddy's vinden");
        assertThat(texts(new ActionPointQuery(ActionState.LIVE, true, null, "", null, null, Order.DATE, false))).containsExactly("Bord 100% plaatsen");
        assertThat(points.count(facilitator, world.space.value(), query("", Order.TEXT))).isEqualTo(3);
        points.move(facilitator, late, version(late), ActionState.DROPPED, "hoeft niet");
        assertThat(texts(ActionPointQuery.LIVE)).containsExactly("Buddy's vinden", "Wegwijzer");
        assertThat(texts(new ActionPointQuery(EnumSet.noneOf(ActionState.class), false, null, "", null, null, Order.DATE, false))).isEmpty();
        assertThat(points.progress(world.space.value())).containsEntry(ActionState.OPEN, 2).containsEntry(ActionState.DROPPED, 1);
    }

    @Test
    void an_organisation_that_gets_another_name_or_merges_takes_its_action_points_along() {
        var old = organisations.create(world.administrator(), new OrganisationData("Oud " + Ids.next(), OrganisationKind.OTHER, null));
        var kept = organisations.create(world.administrator(), new OrganisationData("Nieuw " + Ids.next(), OrganisationKind.OTHER, null));
        points.create(facilitator, world.space.value(), null, draft("Samen doen", new Owner(old, "Ana", null), today, null), List.of());
        organisations.merge(world.administrator(), old, 0, kept);
        assertThat(points.list(facilitator, world.space.value(), ActionPointQuery.LIVE, 0, 5)).singleElement().satisfies(it -> {
            assertThat(it.organisation()).isEqualTo(kept);
            assertThat(it.owner()).startsWith("Nieuw ").endsWith(", Ana");
        });
        var name = "Anders " + Ids.next();
        organisations.change(world.administrator(), kept, organisations.find(kept).orElseThrow().version(), new OrganisationData(name, OrganisationKind.OTHER, null));
        assertThat(points.list(facilitator, world.space.value(), ActionPointQuery.LIVE, 0, 5)).singleElement()
                .satisfies(it -> assertThat(it.owner()).isEqualTo(name + ", Ana"));
    }

    @Test
    void a_merge_stands_in_the_history_and_takes_as_many_statements_for_many_action_points_as_for_few() {
        var kept = organisations.create(world.administrator(), new OrganisationData("Blijft " + Ids.next(), OrganisationKind.OTHER, null));
        var few = doing(2);
        var many = doing(25);
        var merged = Queries.during(() -> organisations.merge(world.administrator(), few, 0, kept));
        assertThat(Queries.during(() -> organisations.merge(world.administrator(), many, 0, kept))).isEqualTo(merged);
        var page = points.list(facilitator, world.space.value(), ActionPointQuery.LIVE, 0, 50);
        assertThat(page).hasSize(27).allSatisfy(it -> assertThat(it.organisation()).isEqualTo(kept));
        var last = points.read(facilitator, page.getLast().id());
        var administrator = (Actor.Person) world.administrator();
        assertThat(points.history(facilitator, last.id()).getFirst()).satisfies(it -> {
            assertThat(it.field()).isEqualTo("organisation");
            assertThat(it.was()).isEqualTo(many.toString());
            assertThat(it.became()).isEqualTo(kept.toString());
            assertThat(it.actorKind()).isEqualTo("person");
            assertThat(it.by()).isEqualTo(administrator.id().value());
        });
        var stale = last.version() - 1;
        assertThatThrownBy(() -> points.move(facilitator, last.id(), stale, ActionState.STARTED, null)).satisfies(refusedWith("kernel.stale"));
        var one = doing(1);
        var three = doing(30);
        var renamed = Queries.during(() -> rename(one));
        assertThat(Queries.during(() -> rename(three))).isEqualTo(renamed);
    }

    /** An organisation that is to do so many things. */
    private OrganisationId doing(int number) {
        var organisation = organisations.create(world.administrator(), new OrganisationData("Doet " + Ids.next(), OrganisationKind.OTHER, null));
        IntStream.range(0, number).forEach(it -> points.create(facilitator, world.space.value(), null,
                draft("Doen " + it, new Owner(organisation, null, null), today, null), List.of()));
        return organisation;
    }

    private void rename(OrganisationId id) {
        organisations.change(world.administrator(), id, organisations.find(id).orElseThrow().version(),
                new OrganisationData("Anders " + Ids.next(), OrganisationKind.OTHER, null));
    }

    @Test
    void who_snoozes_says_until_when_and_why() {
        var id = make("Taalcafé", 10);
        assertThatThrownBy(() -> points.snooze(facilitator, id, version(id), today, "nu")).satisfies(refusedWith("actionpoint.refused.snooze"));
        assertThatThrownBy(() -> points.snooze(facilitator, id, version(id), today.plusYears(2), "later")).satisfies(refusedWith("actionpoint.refused.snooze"));
        assertThatThrownBy(() -> points.snooze(facilitator, id, version(id), today.plusDays(3), " ")).satisfies(refusedWith("kernel.text-empty"));
        assertThat(points.snooze(facilitator, id, version(id), today.plusDays(3), "vakantie").snoozedUntil()).isEqualTo(today.plusDays(3));
    }

    private List<String> texts(ActionPointQuery query) {
        return points.list(facilitator, world.space.value(), query, 0, 50).stream().map(ActionPointCard::text).toList();
    }

    private static ActionPointQuery query(String words, Order order) {
        return new ActionPointQuery(ActionState.LIVE, false, null, words, null, null, order, false);
    }

    private ActionPointId make(String text, int days) {
        return points.create(facilitator, world.space.value(), null, draft(text, new Owner(null, "Ana", null), today.plusDays(days), null), List.of());
    }

    private long version(ActionPointId id) {
        return points.read(facilitator, id).version();
    }

    private void refused(String key, ActionPointDraft draft) {
        assertThatThrownBy(() -> points.create(facilitator, world.space.value(), null, draft, List.of())).satisfies(refusedWith(key));
    }

    private static ActionPointDraft draft(String text, Owner owner, LocalDate due, LocalDate review) {
        return new ActionPointDraft(text, "", Language.NL, owner, due, review, "", "", "");
    }
}
