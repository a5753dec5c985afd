package nl.tafelronde.provenance;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.actionpoint.ActionPointEvidence;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.Finding;
import nl.tafelronde.lab.Findings;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.proposal.Verdict;
import nl.tafelronde.provenance.Piece.Kind;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.ThemeWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import({World.Maker.class, ChainWorld.Maker.class})
class ContributionsDbTest extends DbTest {

    @Autowired
    ChainWorld.Maker worlds;
    @Autowired
    Contributions contributions;
    @Autowired
    Participants participants;
    @Autowired
    PersonalFiles files;
    @Autowired
    Boards boards;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    Provenance provenance;
    @Autowired
    Proposals proposals;
    @Autowired
    LabSessions sessions;
    @Autowired
    Findings findings;
    @Autowired
    ActionPointEvidence evidence;
    @Autowired
    ContributionLinks links;
    @Autowired
    PersonalLinks signatures;
    @Autowired
    ContributionPersonalData forgetting;

    private ChainWorld chain;
    private Actor.Participant magda;
    private Actor.Participant joost;

    @BeforeEach
    void magda_and_joost_are_in() {
        chain = worlds.make();
        magda = chain.joins("Magda", Language.PL, null);
        joost = chain.joins("Joost", Language.NL, null);
    }

    @Test
    void magda_sees_step_by_step_what_became_of_her_note() {
        var hers = chain.note(magda, "Nederlands leren op het werk");
        var his = chain.note(joost, "Taalles");
        clock.move(Duration.ofMinutes(1));
        var cluster = chain.group(his, hers);
        clock.move(Duration.ofMinutes(1));
        var theme = chain.theme("Meedoen", List.of(cluster), List.of(hers, his));
        clock.move(Duration.ofMinutes(1));
        var team = chain.team("Team Taal", theme);
        clock.move(Duration.ofMinutes(1));
        var point = chain.actionPoint("Een taalcafé beginnen", new Piece(Kind.TEAM, team.value()));
        clock.move(Duration.ofMinutes(1));
        chain.published();
        var steps = only(magda).steps();
        assertThat(steps).extracting(it -> it.card().piece().kind())
                .containsExactly(Kind.CLUSTER, Kind.THEME, Kind.TEAM, Kind.ACTION_POINT, Kind.REPORT_BLOCK);
        assertThat(steps).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(steps.get(0).card()).satisfies(it -> {
            assertThat(it.text()).isNull();
            assertThat(it.number()).isEqualTo(2);
        });
        assertThat(steps.get(1).card().text()).isEqualTo("Meedoen");
        assertThat(steps.get(3)).satisfies(it -> {
            assertThat(it.card().number()).isEqualTo(1);
            assertThat(it.over()).isFalse();
            assertThat(it.card().link()).as("a participant has no account to open it with").isNull();
        });
        assertThat(steps.get(4).card().link()).isEqualTo("outcome/" + chain.place());
        chain.done(point, "https://example.org/opening");
        assertThat(only(magda).steps().stream().filter(Journey.Step::over)).singleElement().satisfies(it -> {
            assertThat(it.card().status().textKey()).isEqualTo("actionpoint.state.done");
            assertThat(it.card().proofs()).extracting(PieceCard.Proof::url).containsExactly("https://example.org/opening");
        });
        assertThat(contributions.mine(magda).toString() + contributions.mine(joost)).doesNotContain("Femke", "Magda", "Joost");
    }

    @Test
    void a_note_that_leaves_its_group_is_told_of_it_no_more_and_one_shown_for_another_goes_along() {
        var hers = chain.note(magda, "Nederlands leren");
        var his = chain.note(joost, "Taalles");
        var third = chain.note(joost, "Lessen");
        var cluster = chain.group(his, hers, third);
        assertThat(provenance.from(new Piece(Kind.CLUSTER, cluster.value()))).hasSize(3);
        chain.ungroup(hers);
        assertThat(only(magda).steps()).isEmpty();
        chain.merge(hers, his);
        chain.actionPoint("Lessen regelen", Piece.note(his.value()));
        assertThat(only(magda).steps()).extracting(it -> it.card().piece().kind()).contains(Kind.NOTE, Kind.CLUSTER, Kind.ACTION_POINT);
        assertThat(only(magda).steps().stream().filter(it -> it.card().piece().kind() == Kind.NOTE)).singleElement()
                .satisfies(it -> assertThat(it.card().text()).as("the words of others").isNull());
    }

    @Test
    void themes_that_are_merged_and_split_take_their_notes_along() {
        var hers = chain.note(magda, "Nederlands leren");
        var his = chain.note(joost, "Huizen");
        var language = chain.theme("Taal", List.of(), List.of(hers));
        var homes = chain.theme("Wonen", List.of(), List.of(his));
        var both = rounds.merge(chain.world.facilitator(), chain.place(), Map.of(language, 0L, homes, 0L), new ThemeWords("Samen leven", "", Language.NL));
        assertThat(only(magda).steps()).extracting(it -> it.card().text()).containsExactly("Samen leven");
        rounds.unmerge(chain.world.facilitator(), chain.place(), both);
        assertThat(only(magda).steps()).extracting(it -> it.card().text()).containsExactly("Taal");
    }

    @Test
    void what_she_took_back_and_what_was_hidden_is_told_nothing() {
        var back = chain.note(magda, "Terug");
        var hidden = chain.note(magda, "Weg");
        chain.group(back, hidden, chain.note(joost, "Blijft"));
        boards.post(magda, chain.world.board, NoteChange.of(Ids.next(), ChangeKind.WITHDRAW, back));
        boards.post(chain.world.facilitator(), chain.world.board, NoteChange.hide(Ids.next(), hidden, new Hiding(Hiding.Reason.values()[0], null, null)));
        assertThat(contributions.mine(magda)).hasSize(2).allSatisfy(it -> {
            assertThat(it.contribution().followed()).isFalse();
            assertThat(it.steps()).isEmpty();
        });
    }

    @Test
    void new_is_new_until_it_was_seen_and_again_when_it_is_done() {
        var hers = chain.note(magda, "Nederlands leren");
        var point = chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()));
        var second = chain.note(magda, "Nog een");
        assertThat(fresh(hers)).isTrue();
        clock.move(Duration.ofMinutes(1));
        contributions.seen(magda, clock.instant());
        assertThat(fresh(hers)).isFalse();
        clock.move(Duration.ofMinutes(1));
        chain.actionPoint("Nog iets", Piece.note(second.value()));
        contributions.seen(magda, clock.instant().minusSeconds(30));
        assertThat(fresh(second)).as("it came after what was on the screen").isTrue();
        chain.done(point, "https://example.org/opening");
        assertThat(fresh(hers)).isTrue();
        clock.move(Duration.ofMinutes(1));
        contributions.seen(magda, clock.instant());
        assertThat(fresh(hers)).isFalse();
        assertThat(files.export(magda).toString()).contains("contributions", hers.toString());
        participants.leave(magda, magda.id());
        assertThat(files.export(magda).toString()).doesNotContain("contributions");
    }

    @Test
    void two_pseudonyms_of_one_person_are_never_joined_and_an_account_sees_its_own_of_all_sessions() {
        chain.note(magda, "Hier");
        var elsewhere = worlds.make();
        var again = elsewhere.joins("Magda", Language.PL, null);
        elsewhere.note(again, "Daar");
        assertThat(contributions.mine(magda)).extracting(it -> it.contribution().text()).containsExactly("Hier");
        assertThat(contributions.mine(again)).extracting(it -> it.contribution().text()).containsExactly("Daar");
        chain.note(chain.world.facilitator(), "Van het bureau");
        elsewhere.note(chain.world.administrator(), "Niet van mij");
        assertThat(contributions.mine(chain.world.facilitator())).extracting(it -> it.contribution().text()).containsExactly("Van het bureau");
        assertThat(contributions.places(chain.world.facilitator())).containsOnlyKeys(chain.place());
        assertThatThrownBy(() -> contributions.mine(Actor.ANONYMOUS)).satisfies(refusedWith("chain.refused.who"));
    }

    @Test
    void a_proposal_is_told_once_it_was_submitted_and_again_when_it_was_decided() {
        var hers = chain.note(magda, "Nederlands leren");
        var id = proposals.create(chain.world.facilitator(), chain.world.space.value(), new ProposalDraft("Taalles op het werk", Addressee.COUNCIL, "Lindeveld",
                "Wilt u dit mogelijk maken?", "Wie werkt, wil leren.", "", List.of(), Language.NL), List.of(Piece.note(hers.value())));
        assertThat(only(magda).steps()).as("a draft is still nothing").isEmpty();
        clock.move(Duration.ofDays(2));
        proposals.submit(chain.world.administrator(), id, proposals.read(chain.world.administrator(), id).version());
        assertThat(only(magda).steps()).singleElement().satisfies(it -> {
            assertThat(it.card().text()).isEqualTo("Taalles op het werk");
            assertThat(it.card().status().textKey()).isEqualTo("proposal.state.submitted");
            assertThat(it.card().link()).isNull();
            assertThat(it.at()).isAfter(clock.instant().minus(Duration.ofDays(1)));
        });
        var today = today();
        proposals.receive(chain.world.administrator(), id, proposals.read(chain.world.administrator(), id).version(), new Receipt(today, "de griffie", "ontvangen"));
        proposals.schedule(chain.world.administrator(), id, proposals.read(chain.world.administrator(), id).version(), today);
        proposals.openToAll(chain.world.administrator(), id, true);
        proposals.decide(chain.world.administrator(), id, proposals.read(chain.world.administrator(), id).version(), new Decision(Verdict.ADOPTED, today, "Aangenomen."));
        assertThat(only(magda).steps()).singleElement().satisfies(it -> {
            assertThat(it.over()).isTrue();
            assertThat(it.card().status().textKey()).isEqualTo("proposal.verdict.adopted");
            assertThat(it.card().link()).isEqualTo("proposals/" + id);
        });
    }

    @Test
    void a_report_that_was_taken_back_is_told_no_more() {
        chain.note(magda, "Nederlands leren");
        assertThat(only(magda).steps()).isEmpty();
        chain.published();
        assertThat(only(magda).steps()).extracting(it -> it.card().piece().kind()).containsExactly(Kind.REPORT_BLOCK);
        worlds.outcomes().unpublish(chain.world.administrator(), chain.world.session);
        assertThat(only(magda).steps()).isEmpty();
    }

    @Test
    void what_the_hall_may_not_read_is_told_to_nobody_in_it() {
        var hers = chain.note(magda, "Nederlands leren");
        var cluster = chain.group(chain.note(joost, "Taalles"), hers);
        chain.theme("Meedoen", List.of(cluster), List.of(hers));
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.CLUSTER, Kind.THEME);
        rounds.allow(chain.world.facilitator(), chain.place(), ThemeRules.NOTHING);
        assertThat(kinds()).as("themes are not on the screens yet").containsExactly(Kind.CLUSTER);
        boards.allow(chain.world.facilitator(), chain.world.board, BoardRules.CLOSED);
        assertThat(kinds()).as("nor is the wall").isEmpty();
    }

    @Test
    void an_observation_is_told_while_it_hangs_on_the_screen_or_once_it_is_public() {
        var hers = chain.note(magda, "Nederlands leren");
        var facilitator = chain.world.facilitator();
        var phase = sessions.read(facilitator, chain.world.session).programme().phases().getFirst().id();
        var seen = findings.add(facilitator, chain.world.session, phase, new Finding.Words("Veel over taal", Language.NL, List.of(hers.value()), List.of()));
        assertThat(kinds()).as("nobody said it aloud").isEmpty();
        findings.show(facilitator, chain.world.session, seen.id(), true);
        assertThat(only(magda).steps()).singleElement().satisfies(it -> assertThat(it.card().text()).isEqualTo("Veel over taal"));
        findings.show(facilitator, chain.world.session, seen.id(), false);
        assertThat(kinds()).isEmpty();
        chain.published();
        assertThat(kinds()).contains(Kind.OBSERVATION);
    }

    @Test
    void a_file_is_told_only_to_who_may_fetch_it() {
        var hers = chain.note(magda, "Nederlands leren");
        var his = chain.note(chain.world.facilitator(), "Een loket");
        var point = chain.actionPoint("Een taalcafé beginnen", Piece.note(hers.value()), Piece.note(his.value()));
        evidence.handIn(chain.world.facilitator(), point, "foto van Ana.txt", null, "Geopend".getBytes(StandardCharsets.UTF_8));
        chain.done(point, "https://example.org/opening");
        assertThat(only(magda).steps().getFirst().card().proofs()).extracting(PieceCard.Proof::url).containsExactly("https://example.org/opening");
        assertThat(only(chain.world.facilitator()).steps().getFirst().card().proofs()).hasSize(2);
    }

    @Test
    void the_link_is_good_for_half_a_year_and_what_was_told_is_forgotten_in_the_end() {
        var ewa = chain.joins("Ewa", Language.PL, "ewa." + Ids.next() + "@example.org");
        chain.actionPoint("Een taalcafé beginnen", Piece.note(chain.note(ewa, "Nederlands leren").value()));
        clock.move(Duration.ofMinutes(1));
        contributions.seen(ewa, clock.instant());
        var token = signatures.token(ContributionLinks.PURPOSE, links.holder(ewa.id()));
        clock.move(Duration.ofDays(179));
        assertThat(links.open(token).id()).isEqualTo(ewa.id());
        clock.move(Duration.ofDays(3));
        assertThatThrownBy(() -> links.open(token)).satisfies(refusedWith("chain.refused.link"));
        clock.move(Duration.ofDays(600));
        forgetting.forget();
        assertThat(files.export(ewa)).containsKey("contributions");
        clock.move(Duration.ofDays(30));
        forgetting.forget();
        assertThat(files.export(ewa)).doesNotContainKey("contributions");
    }

    private List<Kind> kinds() {
        return only(magda).steps().stream().map(it -> it.card().piece().kind()).toList();
    }

    private Journey only(Actor whose) {
        return contributions.mine(whose).getFirst();
    }

    private boolean fresh(NoteId note) {
        return contributions.mine(magda).stream().filter(it -> it.contribution().piece().id().equals(note.value())).findFirst().orElseThrow().fresh();
    }
}
