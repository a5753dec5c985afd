package nl.tafelronde.involvement;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.publishing.Sheet;
import nl.tafelronde.publishing.SheetFiles;
import nl.tafelronde.publishing.SheetFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@Import(World.Maker.class)
class InvolvementsDbTest extends DbTest {

    @Autowired
    Involvements involvements;
    @Autowired
    Proposals proposals;
    @Autowired
    Participants participants;
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
    void a_group_counts_for_a_decision_when_it_was_reached_on_the_day_or_before() {
        involvements.decide(facilitator, space(), "Plan voor de camping", today.minusDays(10), Set.of(StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER, StakeholderGroup.RESIDENT));
        add(20, Way.VISIT, Map.of(StakeholderGroup.MIGRANT, 12));
        add(10, Way.LETTER, Map.of(StakeholderGroup.MIGRANT, 30, StakeholderGroup.RESIDENT, 200));
        add(9, Way.PHONE, Map.of(StakeholderGroup.EMPLOYER, 1));
        var found = read().decisions().getFirst();
        assertThat(found.missing()).containsExactly(StakeholderGroup.EMPLOYER);
        assertThat(found.groups()).filteredOn(it -> it.group() == StakeholderGroup.MIGRANT).singleElement().satisfies(it -> {
            assertThat(it.people()).isEqualTo(42);
            assertThat(it.last()).isEqualTo(today.minusDays(10));
            assertThat(it.reached()).extracting(Reach::way).containsExactly(Way.VISIT, Way.LETTER);
        });
        assertThat(read().reaches()).extracting(Reach::on).containsExactly(today.minusDays(9), today.minusDays(10), today.minusDays(20));
    }

    @Test
    void a_session_counts_by_itself_once_it_is_over_and_does_not_tell_the_number_of_one_or_two() {
        join(StakeholderGroup.EMPLOYER, 4);
        assertThat(read().reaches()).isEmpty();
        world.closed();
        database.update("update lab_session set wall_start = ? where id = ?", today.minusDays(4) + "T19:30", world.session.value());
        var reach = read().reaches();
        assertThat(reach).singleElement().satisfies(it -> {
            assertThat(it.way()).isEqualTo(Way.SESSION);
            assertThat(it.byHand()).isFalse();
            assertThat(it.people()).containsOnly(Map.entry(StakeholderGroup.EMPLOYER, 4), Map.entry(StakeholderGroup.MIGRANT, Reach.FEW));
        });
        involvements.decide(facilitator, space(), "Een plan", today, Set.of(StakeholderGroup.MIGRANT));
        assertThat(read().decisions().getFirst().missing()).isEmpty();
        database.update("update lab_session set wall_start = ? where id = ?", today.minusYears(3).minusDays(1) + "T19:30", world.session.value());
        assertThat(read().decisions().getFirst().missing()).containsExactly(StakeholderGroup.MIGRANT);
        database.update("update lab_session set wall_start = ? where id = ?", today.minusDays(4) + "T19:30", world.session.value());
        assertThat(csv()).contains("1 of 2").doesNotContain(";1\n");
    }

    @Test
    void a_proposal_is_a_decision_by_itself_on_the_day_of_its_agenda() {
        var id = proposals.create(facilitator, space(), new ProposalDraft("Een loket", Addressee.COUNCIL, "Horst", "Komt het er?", "Nodig", "", List.of(), Language.NL), List.of());
        assertThat(read().decisions()).singleElement().satisfies(it -> {
            assertThat(it.decision().on()).isNull();
            assertThat(it.decision().byHand()).isFalse();
            assertThat(it.groups()).hasSize(6);
        });
        proposals.submit(facilitator, id, 0);
        proposals.receive(facilitator, id, proposals.read(facilitator, id).version(), new Receipt(today, "griffie", ""));
        proposals.schedule(facilitator, id, proposals.read(facilitator, id).version(), today.plusDays(9));
        var decision = read().decisions().getFirst().decision();
        assertThat(decision.on()).isEqualTo(today.plusDays(9));
        involvements.change(facilitator, space(), new Decision(decision.id(), "iets anders", today, Set.of(StakeholderGroup.HOUSING), decision.address(), decision.version()));
        var changed = read().decisions().getFirst().decision();
        assertThat(changed).satisfies(it -> {
            assertThat(it.title()).isEqualTo("Een loket");
            assertThat(it.on()).isEqualTo(today.plusDays(9));
            assertThat(it.stakes()).containsExactly(StakeholderGroup.HOUSING);
        });
        assertThatThrownBy(() -> involvements.change(facilitator, space(), decision)).satisfies(refusedWith("kernel.stale"));
        proposals.withdraw(facilitator, id, proposals.read(facilitator, id).version(), "hoeft niet meer");
        assertThat(read().decisions()).isEmpty();
    }

    @Test
    void what_is_to_be_decided_next_comes_first() {
        var groups = Set.of(StakeholderGroup.MIGRANT);
        involvements.decide(facilitator, space(), "lang geleden", today.minusDays(90), groups);
        involvements.decide(facilitator, space(), "later", today.plusDays(60), groups);
        involvements.decide(facilitator, space(), "ooit", null, groups);
        involvements.decide(facilitator, space(), "straks", today.plusDays(3), groups);
        involvements.decide(facilitator, space(), "pas geleden", today.minusDays(2), groups);
        assertThat(read().decisions()).extracting(it -> it.decision().title()).containsExactly("straks", "later", "ooit", "pas geleden", "lang geleden");
    }

    @Test
    void nothing_impossible_is_written_down() {
        var somebody = Map.of(StakeholderGroup.MIGRANT, 3);
        assertThatThrownBy(() -> add(-1, Way.VISIT, somebody)).satisfies(refusedWith("involvement.refused.day"));
        assertThatThrownBy(() -> add(365 * 20, Way.VISIT, somebody)).satisfies(refusedWith("involvement.refused.day"));
        assertThatThrownBy(() -> add(1, Way.VISIT, Map.of())).satisfies(refusedWith("involvement.refused.nobody"));
        assertThatThrownBy(() -> add(1, Way.VISIT, Map.of(StakeholderGroup.MIGRANT, -3))).satisfies(refusedWith("involvement.refused.number"));
        assertThatThrownBy(() -> involvements.decide(facilitator, space(), "x", today.plusYears(40), Set.of(StakeholderGroup.MIGRANT))).satisfies(refusedWith("involvement.refused.far"));
        assertThatThrownBy(() -> involvements.decide(facilitator, space(), "x", null, Set.of())).satisfies(refusedWith("involvement.refused.no-groups"));
        assertThatThrownBy(() -> involvements.decide(facilitator, space(), " ", null, Set.of(StakeholderGroup.MIGRANT))).satisfies(refusedWith("kernel.text-empty"));
    }

    @Test
    void who_writes_on_an_old_version_is_told_and_another_space_is_out_of_reach() {
        var id = add(5, Way.VISIT, Map.of(StakeholderGroup.MIGRANT, 3));
        var reach = read().reaches().getFirst();
        involvements.change(facilitator, space(), reach);
        assertThatThrownBy(() -> involvements.change(facilitator, space(), reach)).satisfies(refusedWith("kernel.stale"));
        var elsewhere = world.people.get(World.Who.FACILITATOR_ELSEWHERE);
        involvements.remove(elsewhere, world.otherSpace.value(), id);
        assertThat(read().reaches()).hasSize(1);
        involvements.remove(facilitator, space(), id);
        assertThat(read().reaches()).isEmpty();
    }

    @Test
    void the_table_has_a_row_for_every_time_and_for_every_group_that_was_missed() {
        involvements.decide(facilitator, space(), "=Plan", today, Set.of(StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER));
        add(20, Way.VISIT, Map.of(StakeholderGroup.MIGRANT, 12));
        add(10, Way.LETTER, Map.of(StakeholderGroup.MIGRANT, 30));
        for (var format : SheetFormat.values()) {
            var sheet = SheetFiles.read(involvements.export(facilitator, space(), format, Language.NL));
            assertThat(sheet.head()).containsExactly("Besluit", "Dag van het besluit", "Groep", "Bereikt", "Dag", "Hoe", "Wat", "Hoeveel");
            assertThat(sheet.rows()).hasSize(3);
            assertThat(sheet.rows().get(2).cell(3)).isEqualTo(new Sheet.Cell.Text("nee"));
        }
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get("/involvement/" + space() + "/export/csv").statusCode()).isEqualTo(401);
        }
    }

    private String csv() {
        return new String(involvements.export(facilitator, space(), SheetFormat.CSV, Language.NL), StandardCharsets.UTF_8);
    }

    private Register read() {
        return involvements.read(world.people.get(World.Who.MEMBER), space());
    }

    private UUID space() {
        return world.space.value();
    }

    private UUID add(int daysAgo, Way way, Map<StakeholderGroup, Integer> people) {
        return involvements.add(facilitator, space(), new Reach(Ids.next(), today.minusDays(daysAgo), way, "Koffie", people, null, 0));
    }

    private void join(StakeholderGroup group, int number) {
        for (var count = 0; count < number; count++) {
            participants.join(Actor.ANONYMOUS, world.session.value(), new Joining(Ids.next(), "Naam " + Ids.next().toString().substring(30), group, Language.NL, null, false));
        }
    }
}
