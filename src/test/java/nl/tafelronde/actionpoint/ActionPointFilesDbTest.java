package nl.tafelronde.actionpoint;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.actionpoint.BroughtIn.Fault;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.publishing.SheetFormat;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class ActionPointFilesDbTest extends DbTest {

    private static final ActionPointQuery ALL = new ActionPointQuery(EnumSet.allOf(ActionState.class), false, null, "", null, null, Order.NUMBER, false);

    @Autowired
    ActionPoints points;
    @Autowired
    ActionPointFiles files;
    @Autowired
    Organisations organisations;
    @Autowired
    World.Maker worlds;

    private World world;
    private Actor facilitator;
    private LocalDate today;
    private OrganisationId organisation;
    private String name;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
        today = today();
        name = "=Gemeente 's-Hertogenbosch " + Ids.next();
        organisation = organisations.create(world.administrator(), new OrganisationData(name, OrganisationKind.MUNICIPALITY, null));
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void what_goes_out_comes_back_equal_in_another_space_and_changes_nothing_in_its_own(SheetFormat format) {
        oddOnes();
        var file = files.export(facilitator, world.space.value(), format);
        var own = files.check(facilitator, world.space.value(), file);
        assertThat(own.wrong()).isEmpty();
        assertThat(own.lines()).isEmpty();
        assertThat(own.same()).isEqualTo(4);
        var there = files.check(world.administrator(), world.otherSpace.value(), file);
        assertThat(there.wrong()).isEmpty();
        assertThat(there.fresh()).isEqualTo(4);
        files.bring(world.administrator(), world.otherSpace.value(), file, there.seen());
        assertThat(read(world.otherSpace.value())).isEqualTo(read(world.space.value()));
        assertThat(files.check(world.administrator(), world.otherSpace.value(), files.export(world.administrator(), world.otherSpace.value(), format)).same()).isEqualTo(4);
    }

    @Test
    void a_member_takes_no_addresses_along_and_bringing_that_file_in_takes_none_away() {
        oddOnes();
        var file = files.export(world.people.get(World.Who.MEMBER), world.space.value(), SheetFormat.CSV);
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("@example.org").contains("Ana");
        assertThat(files.check(facilitator, world.space.value(), file).same()).isEqualTo(4);
    }

    @Test
    void a_look_changes_nothing_and_then_all_of_it_is_done_with_its_history() {
        var id = make("Taalcafé");
        var table = "Nummer;Wat;Hoe ver;Reden;Persoon;Klaar op\r\n1;Taalcafé in Horst;Wacht;op een zaal;Ana;" + today.plusDays(5)
                + "\r\n;Iets nieuws;;;Jan;" + dutch(today.plusDays(9));
        var seen = check(table);
        assertThat(seen.fresh()).isEqualTo(1);
        assertThat(seen.changed()).isEqualTo(1);
        assertThat(seen.lines().getFirst().fields()).extracting(BroughtIn.Field::becomes).contains("Taalcafé in Horst", "Wacht", "op een zaal");
        assertThat(points.read(facilitator, id).draft().text()).isEqualTo("Taalcafé");
        assertThat(points.count(facilitator, world.space.value(), ALL)).isEqualTo(1);
        bring(table, seen);
        assertThat(points.read(facilitator, id).state()).isEqualTo(ActionState.WAITING);
        assertThat(points.history(facilitator, id)).extracting(it -> it.field()).startsWith("state", "due", "text").contains("text");
        assertThat(points.list(facilitator, world.space.value(), ALL, 0, 9)).extracting(ActionPointCard::number, ActionPointCard::text)
                .containsExactly(Tuple.tuple(1, "Taalcafé in Horst"), Tuple.tuple(2, "Iets nieuws"));
        assertThat(points.read(facilitator, make("Daarna")).number()).isEqualTo(3);
        assertThat(check(table.replace(";Iets nieuws;;;Jan;" + dutch(today.plusDays(9)), "")).same()).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_row_and_column_and_nothing_is_done() {
        make("Taalcafé");
        var table = String.join("\r\n", "Nummer;Wat;Organisatie;Persoon;E-mailadres;Klaar op;Weer bekijken op;Hoe ver;Reden;Op de openbare pagina;Links die het laten zien;Kleur",
                "1;;;Ana;;" + today.plusDays(3) + ";;;;;;",
                "2;Wat;Bestaat niet;;;31-2-2030;;Bijna;;misschien;javascript:x;",
                "1;Nog een keer;;Ana;;" + today.plusDays(3) + ";;;;;;",
                "x;Iets;;Ana;;" + today.plusDays(3) + ";;;;;;",
                "5;Geen dag;;Ana;;;;;;;;",
                "6;Geen wie;;;;" + today.plusDays(3) + ";;;;;;",
                "7;Van wie;" + name + ";;a@example.org;" + today.plusDays(3) + ";;;;;;",
                "8;Gedaan zonder iets;;Ana;;" + today.plusDays(3) + ";;Gedaan;;;;",
                "9;Wacht zonder reden;;Ana;ana;" + today.plusDays(3) + ";;Wacht;;;;",
                "10;" + "x".repeat(301) + ";;Ana;;" + today.plusYears(40) + ";;;;;;");
        var found = check(table);
        assertThat(found.doubts()).extracting(Fault::key).containsExactly("actionpoint.sheet.unknown-column");
        assertThat(found.wrong()).extracting(it -> it.row() + " " + (it.column() == null ? "" : it.column().substring(18)) + " " + it.key().substring(it.key().indexOf('.') + 1))
                .containsExactly("2 text text-empty", "3 organisation sheet.no-organisation", "3 due sheet.no-day",
                        "3 state sheet.no-state", "3 page sheet.no-answer", "3 evidence refused.address", "4 number sheet.twice", "5 number sheet.no-number", "6 due refused.date", "7 organisation refused.owner",
                        "8 email refused.whose-address", "9 state refused.proof", "10 email email-invalid", "11 text text-too-long");
        assertThatThrownBy(() -> files.bring(facilitator, world.space.value(), bytes(table), found.seen())).satisfies(refusedWith("actionpoint.sheet.not-right"));
        assertThat(points.list(facilitator, world.space.value(), ALL, 0, 20)).extracting(ActionPointCard::text).containsExactly("Taalcafé");
    }

    @Test
    void a_day_that_has_gone_by_is_a_warning_and_is_not_lost() {
        var table = "Wat;Persoon;Klaar op\r\nVan vorig jaar;Ana;" + today.minusDays(30);
        var seen = check(table);
        assertThat(seen.wrong()).isEmpty();
        assertThat(seen.doubts()).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("actionpoint.sheet.past");
            assertThat(it.row()).isEqualTo(2);
        });
        bring(table, seen);
        assertThat(points.list(facilitator, world.space.value(), ALL, 0, 9)).singleElement().satisfies(it -> {
            assertThat(it.due()).isEqualTo(today.minusDays(30));
            assertThat(it.late()).isTrue();
        });
        assertThat(check("Wat;Persoon;Klaar op;Hoe ver;Reden\r\nLang geleden;Ana;1-1-1926;;").wrong()).extracting(Fault::key).containsExactly("actionpoint.refused.far");
    }

    @Test
    void who_changed_something_meanwhile_makes_everybody_look_again() {
        var id = make("Taalcafé");
        var table = "Nummer;Wat\r\n1;Anders";
        var seen = check(table);
        points.change(facilitator, id, 0, draft("Door iemand anders", today.plusDays(9)));
        assertThatThrownBy(() -> bring(table, seen)).satisfies(refusedWith("actionpoint.sheet.other"));
        assertThat(points.read(facilitator, id).draft().text()).isEqualTo("Door iemand anders");
        clock.move(Duration.ofMinutes(1));
        bring(table, check(table));
        assertThat(points.read(facilitator, id).draft()).isEqualTo(draft("Anders", today.plusDays(9)));
    }

    @Test
    void headings_and_words_of_every_language_are_understood() {
        var table = "Що;Особа;Готово до;Стан\r\nДвері;Ана;" + today.plusDays(3) + ";" + "Begonnen";
        assertThat(check(table).wrong()).isEmpty();
        assertThat(check("Nummer;Persoon;Klaar op\r\n1;Ana;" + today).wrong()).extracting(it -> it.column() + " " + it.key()).containsExactly("actionpoint.sheet.text kernel.text-empty");
        make("Taalcafé");
        assertThat(check("Nummer;Hoe ver\r\n1;Begonnen").changed()).isEqualTo(1);
        assertThat(check("Kleur\r\nrood").wrong()).singleElement().satisfies(it -> assertThat(it.key()).isEqualTo("actionpoint.sheet.no-text-column"));
    }

    @Test
    void a_long_list_takes_as_many_statements_as_a_short_one() {
        make("Een");
        var one = Queries.during(() -> files.export(facilitator, world.space.value(), SheetFormat.CSV));
        var rows = new StringBuilder("Wat;Persoon;Organisatie;Klaar op");
        IntStream.range(0, 60).forEach(it -> rows.append("\r\nPunt ").append(it).append(";Ana;\"").append(name).append("\";").append(today.plusDays(it)));
        bring(rows.toString(), check(rows.toString()));
        assertThat(Queries.during(() -> files.export(facilitator, world.space.value(), SheetFormat.CSV))).isLessThanOrEqualTo(one + 1);
        var check = Queries.during(() -> check(rows.toString()));
        assertThat(check).isLessThan(12);
    }

    private void oddOnes() {
        var owner = new Owner(organisation, "Ana", EmailAddress.of("ana." + Ids.next() + "@example.org"));
        points.create(facilitator, world.space.value(), null, new ActionPointDraft("=1+1; \"aanhaling\", komma", "regel één\n\nregel twee – Łódź 👩‍👩‍👧", Language.PL, owner,
                today.plusDays(3), today.plusDays(4), "Pijler; 1", "@thema", "-regio"), List.of());
        var done = points.create(facilitator, world.space.value(), null, draft("'s Avonds taalles", today.plusDays(2)), List.of());
        points.prove(facilitator, done, "Verslag; van de avond", "https://example.org/a?b=1&c=%20");
        points.prove(facilitator, done, "'Nog iets'", "example.org/tweede");
        points.move(facilitator, done, version(done), ActionState.DONE, null);
        var waiting = points.create(facilitator, world.space.value(), null, new ActionPointDraft("+31 bellen", "", Language.NL, new Owner(organisation, null, null), null,
                today.plusDays(40), "", "", ""), List.of());
        points.move(facilitator, waiting, version(waiting), ActionState.WAITING, "op antwoord\nvan de provincie");
        var dropped = points.create(facilitator, world.space.value(), null, draft("'=weg", today), List.of());
        points.move(facilitator, dropped, version(dropped), ActionState.DROPPED, "-");
    }

    private List<String> read(UUID space) {
        return points.list(world.administrator(), space, ALL, 0, 50).stream().map(it -> points.read(world.administrator(), it.id()))
                .map(it -> it.number() + "|" + it.draft() + "|" + it.organisationName() + "|" + it.state() + "|" + it.reason() + "|"
                        + it.evidence().stream().map(link -> link.title() + " " + link.url()).toList()).toList();
    }

    private BroughtIn check(String table) {
        return files.check(facilitator, world.space.value(), bytes(table));
    }

    private void bring(String table, BroughtIn seen) {
        files.bring(facilitator, world.space.value(), bytes(table), seen.seen());
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static String dutch(LocalDate day) {
        return day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear();
    }

    private long version(ActionPointId id) {
        return points.read(facilitator, id).version();
    }

    private ActionPointId make(String text) {
        return points.create(facilitator, world.space.value(), null, draft(text, today.plusDays(9)), List.of());
    }

    private static ActionPointDraft draft(String text, LocalDate due) {
        return new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null), due, null, "", "", "");
    }
}
