package nl.tafelronde.actionpoint;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.actionpoint.ActionPointLists.Part;
import nl.tafelronde.actionpoint.ActionPointQuery.Group;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists in parts, and the views that people keep of them. */
@Import(World.Maker.class)
class ActionPointListsDbTest extends DbTest {

    private static final ActionPointQuery ALL = new ActionPointQuery(EnumSet.allOf(ActionState.class), false, null, "", null, null, Order.NUMBER, false);

    @Autowired
    ActionPoints points;
    @Autowired
    ActionPointLists lists;
    @Autowired
    ActionPointViews views;
    @Autowired
    Organisations organisations;
    @Autowired
    PersonalFiles files;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    World.Maker worlds;
    @Autowired
    JdbcTemplate database;

    private World world;
    private Actor facilitator;
    private UUID space;
    private LocalDate today;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
        space = world.space.value();
        today = today();
    }

    @Test
    void a_list_is_divided_by_theme_region_month_and_state_and_what_has_none_comes_last() {
        make("Loket", null, "Wonen", "Limburg", today.plusDays(1));
        var late = make("Taalcafé", null, "Meedoen", "", today.plusDays(1));
        make("Wegwijzer", null, "wonen", "Limburg", today.plusMonths(3).withDayOfMonth(5));
        make("Zaal zoeken", null, "", "Brabant", today.plusMonths(3).withDayOfMonth(6));
        clock.move(Duration.ofDays(3));
        points.move(facilitator, late, 0, ActionState.DONE, "klaar");
        assertThat(parts(Grouping.THEME)).extracting(Part::name, Part::number, Part::late)
                .containsExactly(row("Meedoen", 1, 0), row("Wonen", 2, 1), row("", 1, 0));
        assertThat(parts(Grouping.REGION)).extracting(Part::name, Part::number).containsExactly(row("Brabant", 1), row("Limburg", 2), row("", 1));
        assertThat(parts(Grouping.STATE)).extracting(Part::name, Part::number).containsExactly(row("OPEN", 3), row("DONE", 1));
        assertThat(parts(Grouping.MONTH)).last().satisfies(it -> {
            assertThat(it.name()).isEqualTo(today.plusMonths(3).toString().substring(0, 7));
            assertThat(it.number()).isEqualTo(2);
        });
        assertThat(lists.perState(facilitator, space, ALL)).isEqualTo(Map.of(ActionState.OPEN, 3, ActionState.DONE, 1));
        for (var by : Grouping.values()) {
            for (var part : parts(by)) {
                assertThat(points.count(facilitator, space, ALL.in(part.group()))).as("%s", part).isEqualTo(part.number());
            }
        }
    }

    @Test
    void an_owner_is_an_organisation_and_else_a_person() {
        var name = "Abakus " + Ids.next();
        var organisation = organisations.create(world.administrator(), new OrganisationData(name, OrganisationKind.OTHER, null));
        make("Een", organisation, "", "", today);
        make("Twee", organisation, "", "", today);
        make("Drie", null, "", "", today);
        assertThat(parts(Grouping.OWNER)).extracting(Part::name, Part::number, Part::late).as("on the day itself nothing is late").containsExactly(row(name, 2, 0), row("Ana", 1, 0));
        assertThat(lists.choices(facilitator, space).owners()).extracting(it -> it.id()).containsExactly(organisation);
        assertThat(points.list(facilitator, space, ALL.in(new Group(Grouping.OWNER, "p:Ana")), 0, 9)).extracting(ActionPointCard::text).containsExactly("Drie");
    }

    @Test
    void a_pillar_is_looked_for_and_sorted_by() {
        create("Een", "Zorg");
        create("Twee", "Taal");
        create("Drie", "");
        var sorted = new ActionPointQuery(ActionState.LIVE, false, null, "", null, null, null, null, Order.PILLAR, false);
        assertThat(points.list(facilitator, space, sorted, 0, 9)).extracting(ActionPointCard::text).containsExactly("Twee", "Een", "Drie");
        var one = new ActionPointQuery(ActionState.LIVE, false, null, "", null, null, "Zorg", null, Order.PILLAR, false);
        assertThat(points.list(facilitator, space, one, 0, 9)).extracting(ActionPointCard::text).containsExactly("Een");
    }

    @Test
    void twenty_thousand_in_order_of_date_come_from_an_index() {
        database.update("""
                insert into action_point (id, space_id, number, text, details, language, owner, person, due, state, pillar, theme, region, link_version,
                    created_at, changed_at, version)
                select uuid(), ?, seq, concat('Afspraak ', seq), '', 'NL', 'Ana', 'Ana', date_add(current_date, interval cast(seq mod 900 as signed) - 300 day),
                    elt(1 + seq mod 5, 'OPEN', 'STARTED', 'WAITING', 'DONE', 'DROPPED'), '', concat('Thema ', seq mod 30), concat('Regio ', seq mod 8), 1, now(6),
                    now(6), 0 from seq_1_to_20000""", space);
        assertThat(points.count(facilitator, space, ALL)).isEqualTo(20_000);
        assertThat(points.list(facilitator, space, ActionPointQuery.LIVE, 0, 50)).hasSize(50);
        assertThat(parts(Grouping.THEME)).hasSize(30);
        assertThat(explained("select number from action_point a where a.space_id = ? and a.state in ('OPEN', 'STARTED', 'WAITING') order by a.when_due, a.number limit 50"))
                .containsEntry("key", "action_point_when").satisfies(it -> assertThat(String.valueOf(it.get("Extra"))).doesNotContain("filesort"));
        assertThat(explained("select distinct theme from action_point where space_id = ? and theme <> '' order by 1 limit 200")).containsEntry("key", "action_point_theme");
    }

    @Test
    void somebody_keeps_a_view_for_themselves_and_a_facilitator_one_for_everybody() {
        var member = world.people.get(World.Who.MEMBER);
        var mine = views.save(member, space, " Wat te laat is ", "pile=late", false);
        var all = views.save(facilitator, space, "Per thema", "group=theme", true);
        assertThat(views.list(member, space)).containsExactly(mine, all);
        assertThat(mine.name()).isEqualTo("Wat te laat is");
        assertThat(views.list(facilitator, space)).containsExactly(all);
        assertThat(views.save(member, space, "wat te laat is", "pile=late&form=board", false).id()).as("the same name is the same view").isEqualTo(mine.id());
        assertThat(views.list(member, space)).hasSize(2);
        assertThatThrownBy(() -> views.save(member, space, " ", "pile=late", false)).satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> views.remove(facilitator, mine.id())).as("of somebody else").satisfies(refusedWith("kernel.not-found"));
        views.remove(member, mine.id());
        assertThat(views.list(member, space)).containsExactly(all);
    }

    @Test
    void the_list_opens_with_ones_own_choice_and_else_with_that_of_the_space() {
        var member = world.people.get(World.Who.MEMBER);
        var all = views.save(facilitator, space, "Per thema", "group=theme", true);
        var mine = views.save(member, space, "Laat", "pile=late", false);
        assertThat(views.first(member, space)).isEmpty();
        views.open(facilitator, space, all.id(), true);
        assertThat(views.first(member, space)).contains(all);
        views.open(member, space, mine.id(), false);
        assertThat(views.first(member, space)).contains(mine);
        assertThat(views.first(facilitator, space)).contains(all);
        assertThatThrownBy(() -> views.open(facilitator, space, mine.id(), true)).as("not of the space").satisfies(refusedWith("kernel.not-found"));
        var own = views.save(facilitator, space, "Van mij alleen", "pile=done", false);
        assertThatThrownBy(() -> views.open(facilitator, space, own.id(), true)).as("nobody else may see it").satisfies(refusedWith("kernel.not-found"));
        views.remove(member, mine.id());
        assertThat(views.first(member, space)).as("what is gone opens nothing").contains(all);
        views.open(facilitator, space, null, true);
        assertThat(views.first(member, space)).isEmpty();
    }

    @Test
    void too_many_views_are_refused_and_who_is_erased_leaves_none() {
        var member = world.person(World.Who.MEMBER);
        for (var number = 0; number < ActionPointViews.MOST; number++) {
            views.save(member, space, "Weergave " + number, "q=" + number, false);
        }
        assertThatThrownBy(() -> views.save(member, space, "Nog een", "q=x", false)).satisfies(refusedWith("action-list.too-many"));
        assertThat(files.export(member).toString()).contains("Weergave 7");
        views.open(member, space, views.list(member, space).getFirst().id(), false);
        transactions.executeWithoutResult(_ -> events.publishEvent(new AccountErased(member.id())));
        assertThat(database.queryForObject("select count(*) from action_point_view where account_id = ?", Integer.class, member.id().value())).isZero();
        assertThat(database.queryForObject("select count(*) from action_point_first_view where account_id = ?", Integer.class, member.id().value())).isZero();
    }

    private Map<String, Object> explained(String sql) {
        database.execute("analyze table action_point");
        return database.queryForMap("explain " + sql, space);
    }

    private List<Part> parts(Grouping by) {
        return lists.parts(facilitator, space, ALL, by);
    }

    private static Tuple row(Object... values) {
        return Tuple.tuple(values);
    }

    private void create(String text, String pillar) {
        points.create(facilitator, space, null, new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null), today.plusDays(3), null, pillar, "", ""),
                List.of());
    }

    private ActionPointId make(String text, @Nullable OrganisationId organisation, String theme, String region, LocalDate due) {
        return points.create(facilitator, space, null, new ActionPointDraft(text, "", Language.NL,
                new Owner(organisation, organisation == null ? "Ana" : null, null), due, null, "", theme, region), List.of());
    }
}
