package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.EntryCard;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPeople;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names in reports: of whom people were told that theirs would be there, and no longer than they want. */
@Import(LabWorld.class)
class ReportNamesDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    ResearchTeams teams;
    @Autowired
    TeamPeople people;
    @Autowired
    Canvases canvases;
    @Autowired
    Participants participants;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Reports reports;
    @Autowired
    JdbcClient database;

    private LabSessionDetails session;
    private TeamId team;
    private Actor.Participant riet;
    private EntryCard pledge;

    /** Riet and Joost promise something, Riet speaks. */
    private void evening(Naming naming) {
        var plan = LabWorld.plan();
        var id = sessions.create(world.kim, new NewLabSession(world.space().value(), new SessionPlan(plan.title(), plan.purpose(), plan.place(), plan.starts(),
                plan.ends(), naming, plan.groups(), plan.languages())), LabWorld.programme());
        sessions.open(world.kim, id);
        session = evenings.start(world.kim, id);
        teams.allow(Actor.SYSTEM, new TeamPlace(id.value(), session.space(), naming == Naming.NAME), new TeamRules(true, true, true, false));
        team = teams.make(world.kim, id.value(), NewTeam.titled("Fietsen"));
        riet = world.join(session, "Riet Zwart");
        people.choose(riet, id.value(), team);
        people.speak(riet, team, "Riet Zwart");
        pledge = canvases.post(riet, team, EntryChange.add(EntryId.next(), CanvasColumn.PLEDGE,
                new EntryChange.Words("Vijf fietsen lenen", "Riet Zwart", true, "Fietsbond", null, null, null))).entry();
        canvases.post(world.kim, team, EntryChange.add(EntryId.next(), CanvasColumn.TRIAL,
                new EntryChange.Words("Fietsles op zaterdag", "Joost Wit", false, "Buurthuis", LocalDate.of(2030, 9, 1), null, null)));
    }

    private void publish() {
        sessions.close(world.kim, session.id());
        outcomes.publish(world.kim, session.id());
    }

    private List<String> formats() throws Exception {
        var all = PublicReport.everywhere(address(), session.id());
        return List.of(all.get(0), all.get(3), all.get(4), all.get(5));
    }

    @Test
    void where_people_use_their_names_the_report_names_who_said_so_and_the_spokesperson() throws Exception {
        evening(Naming.NAME);
        publish();

        assertThat(formats()).allSatisfy(it -> assertThat(it).contains("Woordvoerder: Riet Zwart", "Riet Zwart · Fietsbond", "Joost Wit · Buurthuis · 1 september 2030"));
        assertThat(reports.canonical(session.id(), null)).doesNotContain("Riet", "Joost", riet.id().toString());
        assertThat(reports.check(session.id())).allMatch(ReportCheck::holds);
    }

    @Test
    void where_people_use_pseudonyms_the_report_names_nobody_also_no_spokesperson() throws Exception {
        evening(Naming.PSEUDONYM);
        publish();

        assertThat(PublicReport.everywhere(address(), session.id())).noneMatch(it -> it.contains("Riet") || it.contains("Joost") || it.contains("Woordvoerder"));
        assertThat(formats()).allSatisfy(it -> assertThat(it).contains("Vijf fietsen lenen", "Fietsbond"));
    }

    @Test
    void who_withdraws_is_gone_from_the_published_report_in_every_format_and_from_what_is_kept_of_it() throws Exception {
        evening(Naming.NAME);
        publish();
        var hash = reports.published(session.id()).edition().hash();
        participants.leave(riet, riet.id());

        assertThat(PublicReport.everywhere(address(), session.id())).hasSize(6).noneMatch(it -> it.contains("Riet"));
        assertThat(formats()).as("what she promised, and other names, stay").allSatisfy(it -> assertThat(it).contains("Vijf fietsen lenen", "Fietsbond", "Joost Wit"));
        assertThat(kept()).doesNotContain("Riet", riet.id().toString()).contains("Joost");
        assertThat(reports.check(session.id())).allSatisfy(it -> {
            assertThat(it.holds()).isTrue();
            assertThat(it.computed()).isEqualTo(hash);
        });
    }

    @Test
    void a_name_that_its_owner_takes_off_the_sheet_leaves_the_published_report() throws Exception {
        evening(Naming.NAME);
        publish();
        rewrite(new EntryChange.Words("Vijf fietsen lenen", null, false, "Fietsbond", null, null, null));
        people.quiet(riet, team);

        assertThat(formats()).noneMatch(it -> it.contains("Riet")).allMatch(it -> it.contains("Joost Wit"));
    }

    /** The facilitator writes on the sheet after the evening too. */
    private void rewrite(EntryChange.Words words) {
        canvases.post(world.kim, team, EntryChange.edit(Ids.next(), pledge.id(), pledge.edition(), words));
    }

    @Test
    void in_an_edition_from_before_names_stood_apart_the_whole_line_goes() {
        evening(Naming.NAME);
        publish();
        var edition = FrozenReport.read(reports.canonical(session.id(), null), kept());
        var before = new FrozenReport(edition.canonical().replaceAll("\"names\":\\{[^}]*},?", "").replace(",}", "}"), edition.kept());
        var without = before.without(riet.id().value(), Set.of(pledge.id().value()));

        assertThat(without.keptAsJson()).doesNotContain("Riet", "Vijf fietsen").contains("Fietsles");
        assertThat(edition.without(riet.id().value(), Set.of(pledge.id().value())).keptAsJson()).as("now only the name").doesNotContain("Riet").contains("Vijf fietsen");
    }

    private String kept() {
        return database.sql("select kept from lab_report_edition where session = ?").param(session.id().value()).query(String.class).single();
    }
}
