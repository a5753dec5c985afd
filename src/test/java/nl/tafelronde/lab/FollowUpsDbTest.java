package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller.Told;
import nl.tafelronde.provenance.Pieces;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Trials and agreements become action points, once each, and both sides know of each other. */
@Import(LabWorld.class)
class FollowUpsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    FollowUps followUps;
    @Autowired
    Evenings evenings;
    @Autowired
    LabSessions sessions;
    @Autowired
    LabTeams labTeams;
    @Autowired
    ResearchTeams teams;
    @Autowired
    Canvases canvases;
    @Autowired
    Outcomes outcomes;
    @Autowired
    ActionPoints points;
    @Autowired
    Organisations organisations;
    @Autowired
    Pieces pieces;

    private SpaceId space;
    private LabSessionDetails session;
    private TeamId team;
    private String municipality;

    @BeforeEach
    void an_evening_with_a_team_and_a_report() {
        space = world.space();
        session = world.running(space);
        labTeams.prepare(world.kim, session.id());
        team = teams.make(world.kim, session.id().value(), NewTeam.titled("Wonen"));
        municipality = "Gemeente " + Ids.next();
        organisations.create(world.kim, new OrganisationData(municipality, OrganisationKind.MUNICIPALITY, null));
    }

    @Test
    void a_trial_is_proposed_with_its_team_its_owner_and_its_day() {
        var due = today().plusDays(30);
        var trial = trial("Een proef met een huismeester", "Ana", municipality, due);
        trial("Lang geleden", "Bo", "Onbekende club", today().plusDays(2));
        clock.move(Duration.ofDays(5));
        var proposals = followUps.proposals(world.kim, session.id());
        assertThat(proposals).hasSize(2);
        var first = proposals.getFirst();
        assertThat(first.from()).isEqualTo(trial);
        assertThat(first.team()).isEqualTo("Wonen");
        assertThat(first.due()).isEqualTo(due);
        assertThat(first.owner().person()).isEqualTo("Ana");
        assertThat(first.owner().organisation()).isEqualTo(organisations.named(municipality).orElseThrow().id());
        assertThat(proposals.getLast().owner()).isEqualTo(new Owner(null, "Bo, Onbekende club", null));
        assertThat(proposals.getLast().due()).as("a day that has gone by is not proposed").isNull();
    }

    @Test
    void what_is_made_knows_where_it_came_from_and_is_not_made_twice() {
        var trial = trial("Een proef", "Ana", null, null);
        var block = agreed("Wij openen een loket", municipality);
        var proposals = followUps.proposals(world.kim, session.id());
        assertThat(proposals).extracting(ProposedAction::kind).containsExactly(ProposedAction.Kind.TRIAL, ProposedAction.Kind.AGREEMENT);
        var chosen = proposals.stream().map(this::chosen).toList();
        var made = followUps.make(world.kim, session.id(), chosen);
        assertThat(made).hasSize(2);
        assertThat(points.read(world.kim, made.getFirst()).from()).containsExactly(trial);
        assertThat(points.read(world.kim, made.getLast()).from()).containsExactly(block);
        assertThat(points.read(world.kim, made.getFirst()).place()).isEqualTo(session.id().value());
        assertThat(followUps.make(world.kim, session.id(), chosen)).isEmpty();
        assertThat(points.count(world.kim, space.value(), ActionPointQuery.LIVE)).isEqualTo(2);
        assertThat(followUps.proposals(world.kim, session.id())).allSatisfy(it -> assertThat(it.made()).hasSize(1));
        assertThat(followUps.ofTeams(world.kim, session.id()).get(team)).extracting(ActionPointCard::id).containsExactly(made.getFirst());
        assertThat(followUps.ofBlocks(world.kim, session.id()).get(block.id())).extracting(ActionPointCard::id).containsExactly(made.getLast());
    }

    @Test
    void what_hangs_on_a_wall_leads_to_its_action_points_in_as_many_statements_for_three_as_for_one() {
        var wall = session.programme().boards().getFirst().id();
        var note = world.write(evenings.next(world.kim, session.id(), session.stageVersion()), wall, "Een loket");
        var point = points.create(world.kim, space.value(), null, draft("Wij openen een loket"), List.of(Piece.note(note.value())));
        var one = Queries.during(() -> assertThat(followUps.ofWall(world.kim, session.id(), wall)).hasSize(1));
        for (var text : List.of("Nog een loket", "En een derde")) {
            points.create(world.kim, space.value(), null, draft(text), List.of(Piece.note(world.write(session, wall, text).value())));
        }
        assertThat(Queries.during(() -> assertThat(followUps.ofWall(world.kim, session.id(), wall)).hasSize(3))).isEqualTo(one);
        assertThat(followUps.ofWall(world.kim, session.id(), wall).get(note.value())).extracting(ActionPointCard::id).containsExactly(point);
        assertThatThrownBy(() -> followUps.ofWall(world.kim, session.id(), world.running(space).programme().boards().getFirst().id())).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void what_came_from_a_team_itself_is_among_its_action_points_and_a_reader_from_outside_is_told_of_none() {
        var piece = new Piece(Piece.Kind.TEAM, team.value());
        var point = points.create(world.kim, space.value(), null, draft("Samen kijken"), List.of(piece));
        assertThat(followUps.ofTeams(world.kim, session.id()).get(team)).extracting(ActionPointCard::id).containsExactly(point);
        var block = agreed("Wij openen een loket", "Ans");
        var made = points.create(world.kim, space.value(), null, draft("Wij openen een loket"), List.of(block));
        assertThat(followUps.forReader(world.member(space, Role.OBSERVER), session.id()).get(block.id())).extracting(ActionPointCard::id).containsExactly(made);
        assertThat(followUps.forReader(world.member(world.space(), Role.FACILITATOR), session.id())).isEmpty();
        assertThat(followUps.forReader(Actor.ANONYMOUS, session.id())).isEmpty();
    }

    @Test
    void two_facilitators_who_press_at_the_same_moment_make_one() {
        trial("Een proef", "Ana", null, null);
        agreed("Wij openen een loket", "Ans");
        var chosen = followUps.proposals(world.kim, session.id()).stream().map(this::chosen).toList();
        var all = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> followUps.make(world.kim, session.id(), chosen).size())).toList();
        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(2);
    }

    @Test
    void an_agreement_whose_words_change_stays_made_and_a_new_one_is_proposed() {
        agreed("Wij openen een loket", "Ans");
        followUps.make(world.kim, session.id(), followUps.proposals(world.kim, session.id()).stream().map(this::chosen).toList());
        agreed("Wij openen een loket in mei", "Ans", "Bo zoekt een zaal", "Bo");
        var proposals = followUps.proposals(world.kim, session.id());
        assertThat(proposals.getFirst().made()).hasSize(1);
        assertThat(proposals.getLast().made()).isEmpty();
        assertThat(proposals.getLast().text()).isEqualTo("Bo zoekt een zaal");
    }

    @Test
    void lines_of_what_happens_next_are_proposed_and_left_out_at_first() {
        var block = outcomes.edit(world.kim, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.FOLLOW_UP).findFirst().orElseThrow();
        outcomes.change(world.kim, session.id(), new OutcomeBlock(block.id(), block.version(), block.kind(), null, Localized.EMPTY,
                Localized.nl("- Het verslag gaat naar iedereen\n\n• In mei is er een tweede avond"), List.of(), Set.of(), true));
        var proposals = followUps.proposals(world.kim, session.id());
        assertThat(proposals).extracting(ProposedAction::text).containsExactly("Het verslag gaat naar iedereen", "In mei is er een tweede avond");
        assertThat(proposals).noneMatch(it -> it.kind().chosenAtFirst());
        var made = followUps.make(world.kim, session.id(), List.of(proposals.getLast().as(draft("In mei is er een tweede avond"))));
        assertThat(made).hasSize(1);
        assertThat(followUps.proposals(world.kim, session.id())).extracting(it -> it.made().size()).containsExactly(0, 1);
    }

    @Test
    void one_that_is_wrong_or_gone_makes_none() {
        trial("Een proef", "Ana", null, null);
        agreed("Wij openen een loket", "Ans");
        var chosen = followUps.proposals(world.kim, session.id()).stream().map(this::chosen).toList();
        var wrong = new ProposedAction.Chosen(chosen.getLast().from(), chosen.getLast().line(), new ActionPointDraft("x", "", Language.NL,
                new Owner(null, "Ana", null), null, null, "", "", ""));
        assertThatThrownBy(() -> followUps.make(world.kim, session.id(), List.of(chosen.getFirst(), wrong))).satisfies(refusedWith("actionpoint.refused.date"));
        var gone = new ProposedAction.Chosen(new Piece(Piece.Kind.TRIAL, Ids.next()), "", draft("x"));
        assertThatThrownBy(() -> followUps.make(world.kim, session.id(), List.of(chosen.getFirst(), gone))).satisfies(refusedWith("lab-follow.gone"));
        assertThat(points.count(world.kim, space.value(), ActionPointQuery.LIVE)).isZero();
    }

    @Test
    void a_member_reads_where_it_came_from_and_a_stranger_nothing() {
        var trial = trial("Een proef met een huismeester", "Ana", null, null);
        var block = agreed("Wij openen een loket", "Ans");
        var member = world.member(space, Role.MEMBER);
        assertThat(pieces.tell(world.kim, List.of(trial))).containsEntry(trial, new Told("Een proef met een huismeester", "pl", "lab/" + session.id() + "/teams"));
        assertThat(pieces.tell(member, List.of(trial)).get(trial).address()).as("the teams' page is for facilitators").isNull();
        assertThat(pieces.tell(member, List.of(block)).get(block).address()).startsWith("outcome/");
        assertThat(pieces.tell(world.member(world.space(), Role.MEMBER), List.of(trial, block))).isEmpty();
        var point = followUps.make(world.kim, session.id(), followUps.proposals(world.kim, session.id()).stream().limit(1).map(this::chosen).toList()).getFirst();
        var piece = new Piece(Piece.Kind.ACTION_POINT, point.value());
        assertThat(pieces.tell(member, List.of(piece)).get(piece).address()).isEqualTo("action/" + point);
        assertThat(pieces.tell(Actor.ANONYMOUS, List.of(piece, trial, block))).isEmpty();
    }

    private ProposedAction.Chosen chosen(ProposedAction proposal) {
        return proposal.as(draft(proposal.text()));
    }

    private ActionPointDraft draft(String text) {
        return new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null), today().plusDays(30), null, "", "", "");
    }

    private Piece trial(String text, String person, String organisation, LocalDate due) {
        var id = EntryId.next();
        canvases.post(world.kim, team, EntryChange.add(id, CanvasColumn.TRIAL,
                new EntryChange.Words(text, person, false, organisation, due, null, Language.PL)));
        return new Piece(Piece.Kind.TRIAL, id.value());
    }

    /** Text, by whom, text, by whom. */
    private Piece agreed(String... lines) {
        var block = outcomes.edit(world.kim, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
        var agreements = IntStream.range(0, lines.length / 2).mapToObj(it -> new OutcomeBlock.Agreement(Localized.nl(lines[2 * it]), lines[2 * it + 1])).toList();
        outcomes.change(world.kim, session.id(), new OutcomeBlock(block.id(), block.version(), block.kind(), null, Localized.EMPTY, Localized.EMPTY, agreements,
                Set.of(), true));
        return new Piece(Piece.Kind.REPORT_BLOCK, block.id());
    }
}
