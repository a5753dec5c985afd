package nl.tafelronde.lab.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.FrameworkChoice;
import nl.tafelronde.lab.JoinCode;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.lab.Showing;
import nl.tafelronde.lab.VoteRules;
import nl.tafelronde.lab.VotingState;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LabSessionTest {

    private static final Instant NOW = Instant.parse("2018-04-24T17:30:00Z");

    private final UUID wall = Ids.next();
    private final Phase welcome = phase(PhaseKind.WELCOME, "Welkom", 10, null, May.NOTHING);
    private final Phase today = phase(PhaseKind.BOARD, "Vandaag", 20, wall, May.WRITE);
    private final Phase talk = phase(PhaseKind.TALK, "Wat valt op", 15, null, May.NOTHING);
    private final Programme programme = new Programme(List.of(welcome, today, talk), List.of(board(wall)));

    // — opening —

    @Test
    void a_session_without_title_does_not_open() {
        refusedOpening(session(plan(Localized.EMPTY), programme), "lab.missing.title");
    }

    @Test
    void a_session_without_time_does_not_open() {
        refusedOpening(session(SessionPlan.titled(Localized.nl("LAB")), programme), "lab.missing.time");
    }

    @Test
    void a_session_without_groups_does_not_open() {
        var bare = plan();
        refusedOpening(session(new SessionPlan(bare.title(), bare.purpose(), "", bare.starts(), bare.ends(), bare.naming(),
                List.of(), bare.languages()), programme), "lab.missing.groups");
    }

    @Test
    void a_session_without_languages_does_not_open() {
        var bare = plan();
        refusedOpening(session(new SessionPlan(bare.title(), bare.purpose(), "", bare.starts(), bare.ends(), bare.naming(),
                bare.groups(), List.of()), programme), "lab.missing.languages");
    }

    @Test
    void a_session_without_phases_does_not_open() {
        refusedOpening(session(plan(), Programme.EMPTY), "lab.missing.phases");
    }

    @Test
    void a_phase_without_title_keeps_the_session_shut() {
        var untitled = phase(PhaseKind.TALK, " ", 10, null, May.NOTHING);
        refusedOpening(session(plan(), new Programme(List.of(untitled), List.of())), "lab.missing.phase-titles");
    }

    @Test
    void a_board_phase_without_board_keeps_the_session_shut() {
        var boardless = phase(PhaseKind.BOARD, "Muur", 10, null, May.WRITE);
        refusedOpening(session(plan(), new Programme(List.of(boardless), List.of())), "lab.missing.boards");
    }

    @Test
    void a_board_without_columns_keeps_the_session_shut() {
        var bare = new Programme(List.of(today), List.of(new PlannedBoard(wall, Localized.EMPTY, List.of())));
        refusedOpening(session(plan(), bare), "lab.missing.columns");
    }

    @Test
    void an_evening_cannot_end_before_it_begins() {
        var at = LocalDateTime.parse("2018-04-24T19:30");
        refused(() -> session(new SessionPlan(Localized.nl("LAB"), Localized.EMPTY, "", at, at, Naming.NAME, List.of(), List.of()),
                programme), "lab.end-before-start");
    }

    @Test
    void an_hour_that_the_clock_skips_is_refused_and_one_it_shows_twice_is_not() {
        refused(() -> session(at("2027-03-28T02:30", "2027-03-28T04:00"), programme), "lab.time-does-not-exist");
        assertThat(session(at("2027-10-31T02:30", "2027-10-31T04:00"), programme).read().startsAt())
                .isEqualTo("2027-10-31T00:30:00Z");
    }

    // — the evening —

    @Test
    void the_evening_goes_through_its_phases_and_keeps_the_time_of_each() {
        var session = open();
        assertThat(session.state()).isEqualTo(LabState.OPEN);
        session.start(NOW);
        assertThat(session.read().currentPhase()).contains(welcome);
        take(session, EveningStep.next(), NOW.plusSeconds(60));
        var read = session.read();
        assertThat(read.currentPhase()).contains(today);
        assertThat(leftAt(read, NOW.plusSeconds(120))).isEqualTo(Duration.ofMinutes(19).toMillis());
        take(session, EveningStep.back(), NOW);
        assertThat(session.read().currentPhase()).contains(welcome);
        take(session, EveningStep.jump(talk.id()), NOW);
        assertThat(session.read().atLastPhase()).isTrue();
    }

    @Test
    void a_press_on_a_screen_that_shows_how_things_were_does_nothing() {
        var session = running();
        var shown = session.read().stageVersion();
        session.take(EveningStep.next(), shown, NOW);
        for (var step : List.of(EveningStep.next(), EveningStep.back(), EveningStep.jump(talk.id()), EveningStep.skip(talk.id(), true),
                EveningStep.pause(), EveningStep.resume(), EveningStep.reveal(), EveningStep.cover())) {
            refused(() -> session.take(step, shown, NOW), "lab.already-moved-on");
        }
        assertThat(session.read().currentPhase()).contains(today);
        assertThat(session.read().stageVersion()).isEqualTo(shown + 1);
    }

    @Test
    void there_is_nothing_before_the_first_and_nothing_after_the_last_phase() {
        var session = running();
        refused(() -> take(session, EveningStep.back(), NOW), "lab.first-phase");
        take(session, EveningStep.jump(talk.id()), NOW);
        refused(() -> take(session, EveningStep.next(), NOW), "lab.last-phase");
    }

    @Test
    void a_skipped_phase_is_passed_over_until_somebody_jumps_to_it() {
        var session = running();
        take(session, EveningStep.skip(today.id(), true), NOW);
        take(session, EveningStep.next(), NOW);
        assertThat(session.read().currentPhase()).contains(talk);
        take(session, EveningStep.jump(today.id()), NOW);
        assertThat(session.read().skipped()).isEmpty();
    }

    @Test
    void the_current_phase_is_left_with_next_not_skipped() {
        var session = running();
        refused(() -> take(session, EveningStep.skip(welcome.id(), true), NOW), "lab.current-phase-not-skipped");
        refused(() -> take(session, EveningStep.skip(Ids.next(), true), NOW), "lab.phase-gone");
        refused(() -> take(session, EveningStep.jump(Ids.next()), NOW), "lab.phase-gone");
    }

    @Test
    void the_timer_pauses_goes_on_and_takes_extra_minutes() {
        var session = running();
        take(session, EveningStep.pause(), NOW.plus(Duration.ofMinutes(4)));
        refused(() -> take(session, EveningStep.pause(), NOW), "lab.timer-is-paused");
        session.extend(Duration.ofMinutes(2), NOW.plus(Duration.ofMinutes(30)));
        assertThat(session.read().timer().leftMs()).isEqualTo(Duration.ofMinutes(8).toMillis());
        take(session, EveningStep.resume(), NOW.plus(Duration.ofHours(1)));
        refused(() -> take(session, EveningStep.resume(), NOW), "lab.timer-runs");
        assertThat(session.read().timer().endsAt()).isEqualTo(NOW.plus(Duration.ofMinutes(68)));
        assertThat(session.read().timer().totalMs()).isEqualTo(Duration.ofMinutes(12).toMillis());
    }

    @Test
    void minutes_given_after_the_end_count_from_now_and_time_never_gets_less_than_none() {
        var session = running();
        var late = NOW.plus(Duration.ofMinutes(15));
        assertThat(leftAt(session.read(), late)).isEqualTo(-Duration.ofMinutes(5).toMillis());
        session.extend(Duration.ofMinutes(2), late);
        assertThat(leftAt(session.read(), late)).isEqualTo(Duration.ofMinutes(2).toMillis());
        session.extend(Duration.ofMinutes(-30), late);
        assertThat(leftAt(session.read(), late)).isZero();
        refused(() -> session.extend(Duration.ofHours(3), late), "lab.extension-too-long");
    }

    @Test
    void an_announcement_is_one_clean_line_and_empty_takes_it_away() {
        var session = open();
        session.announce("  Koffie\nin de\u202E zaal ", NOW);
        assertThat(session.read().announcement().text()).isEqualTo("Koffie in de zaal");
        refused(() -> session.announce("x".repeat(281), NOW), "kernel.text-too-long");
        session.announce(" ", NOW);
        assertThat(session.read().announcement()).isNull();
    }

    @Test
    void participants_write_only_on_the_board_of_the_current_phase() {
        var session = running();
        assertThat(session.mayOn(wall)).isEqualTo(May.NOTHING);
        take(session, EveningStep.next(), NOW);
        assertThat(session.mayOn(wall)).isEqualTo(May.WRITE);
        take(session, EveningStep.next(), NOW);
        assertThat(session.mayOn(wall)).isEqualTo(May.READ);
        session.close(NOW);
        assertThat(session.mayOn(wall)).isEqualTo(May.READ);
    }

    @Test
    void a_reveal_that_is_jumped_over_or_skipped_reveals_nothing() {
        var covered = phase(PhaseKind.BOARD, "Schrijf", 10, wall, new May(false, true, false));
        var reveal = phase(PhaseKind.TALK, "Kijk", 10, wall, May.READ);
        var end = phase(PhaseKind.CLOSE, "Einde", 5, null, May.NOTHING);
        var evening = new Programme(List.of(covered, reveal, end), List.of(board(wall)));
        var jumped = started(evening);
        take(jumped, EveningStep.jump(end.id()), NOW);
        assertThat(jumped.mayOn(wall)).as("jumped over").isEqualTo(May.NOTHING);
        jumped.close(NOW);
        assertThat(jumped.mayOn(wall)).as("and closed").isEqualTo(May.NOTHING);
        var skipped = started(evening);
        take(skipped, EveningStep.skip(reveal.id(), true), NOW);
        take(skipped, EveningStep.next(), NOW);
        assertThat(skipped.mayOn(wall)).as("skipped").isEqualTo(May.NOTHING);
        take(skipped, EveningStep.back(), NOW);
        assertThat(skipped.mayOn(wall)).as("gone back to").isEqualTo(May.READ);
        take(skipped, EveningStep.next(), NOW);
        assertThat(skipped.mayOn(wall)).as("seen after all").isEqualTo(May.READ);
    }

    // — first in private, then shown —

    private final Phase quiet = phase(PhaseKind.BOARD, "Schrijf", 10, wall, new May(true, true, true)).with(Showing.ON_REVEAL);
    private final Phase look = phase(PhaseKind.TALK, "Kijk", 10, wall, May.READ);
    private final Programme inPrivate = new Programme(List.of(quiet, talk, look), List.of(board(wall)));

    @Test
    void what_is_written_in_private_is_read_and_voted_on_only_after_the_reveal() {
        var session = started(inPrivate);
        assertThat(session.mayOn(wall)).isEqualTo(new May(false, true, false));
        assertThat(session.read().privateNow()).isTrue();
        take(session, EveningStep.reveal(), NOW);
        assertThat(session.mayOn(wall)).isEqualTo(May.WRITE);
        assertThat(session.read().privateNow()).isFalse();
        assertThat(session.read().revealedNow()).isTrue();
        refused(() -> take(session, EveningStep.reveal(), NOW), "lab.already-revealed");
    }

    @Test
    void a_reveal_is_taken_back_and_that_people_saw_it_stays_known() {
        var session = started(inPrivate);
        refused(() -> take(session, EveningStep.cover(), NOW), "lab.not-revealed");
        assertThat(session.read().seenNow()).isFalse();
        take(session, EveningStep.reveal(), NOW);
        take(session, EveningStep.cover(), NOW);
        assertThat(session.mayOn(wall).read()).isFalse();
        assertThat(session.read().seenNow()).isTrue();
        take(session, EveningStep.reveal(), NOW);
        assertThat(session.mayOn(wall).read()).isTrue();
    }

    @Test
    void a_phase_that_is_entered_again_is_as_it_was_left() {
        var session = started(inPrivate);
        take(session, EveningStep.next(), NOW);
        take(session, EveningStep.back(), NOW);
        assertThat(session.read().privateNow()).as("left in private").isTrue();
        take(session, EveningStep.reveal(), NOW);
        take(session, EveningStep.next(), NOW);
        assertThat(session.mayOn(wall)).as("what was shown stays readable").isEqualTo(May.READ);
        take(session, EveningStep.jump(quiet.id()), NOW);
        assertThat(session.read().revealedNow()).as("left shown").isTrue();
    }

    @Test
    void a_phase_that_was_never_shown_stays_covered_whatever_the_evening_does_next() {
        var session = started(inPrivate);
        take(session, EveningStep.next(), NOW);
        assertThat(session.mayOn(wall)).as("in the next phase").isEqualTo(May.NOTHING);
        session.close(NOW);
        assertThat(session.mayOn(wall)).as("after the evening").isEqualTo(May.NOTHING);
        session.reopen(code -> false, NOW);
        take(session, EveningStep.jump(look.id()), NOW);
        assertThat(session.mayOn(wall)).as("a later phase shows the same wall").isEqualTo(May.READ);
        take(session, EveningStep.jump(quiet.id()), NOW);
        assertThat(session.mayOn(wall).read()).as("back where it was written").isFalse();
        assertThat(session.read().seenNow()).as("people have read it").isTrue();
    }

    @Test
    void a_wall_is_covered_as_long_as_the_hall_was_not_shown_what_was_written_on_it() {
        assertThat(open().covered()).as("nobody wrote yet").isEmpty();
        var session = started(inPrivate);
        assertThat(session.covered()).as("while they write").containsExactly(wall);
        take(session, EveningStep.reveal(), NOW);
        assertThat(session.covered()).as("shown").isEmpty();
        take(session, EveningStep.cover(), NOW);
        take(session, EveningStep.next(), NOW);
        session.close(NOW);
        assertThat(session.covered()).as("covered again, and closed").containsExactly(wall);
        session.reopen(code -> false, NOW);
        take(session, EveningStep.jump(look.id()), NOW);
        session.close(NOW);
        assertThat(session.covered()).as("a later phase showed it").isEmpty();
        session.reopen(code -> false, NOW);
        take(session, EveningStep.jump(quiet.id()), NOW);
        session.close(NOW);
        assertThat(session.covered()).as("written on once more").containsExactly(wall);
        session.reopen(code -> false, NOW);
        take(session, EveningStep.jump(talk.id()), NOW);
        assertThat(session.covered()).as("and left again, past the phase that showed it before").containsExactly(wall);
        assertThat(session.mayOn(wall)).isEqualTo(May.NOTHING);
        take(session, EveningStep.jump(look.id()), NOW);
        take(session, EveningStep.jump(talk.id()), NOW);
        assertThat(session.covered()).as("shown once more").isEmpty();
    }

    @Test
    void what_is_written_in_private_once_more_is_not_shown_by_a_phase_that_the_evening_was_in_before() {
        var session = started(new Programme(List.of(quiet, look, talk), List.of(board(wall))));
        take(session, EveningStep.next(), NOW);
        take(session, EveningStep.back(), NOW);
        take(session, EveningStep.jump(talk.id()), NOW);
        assertThat(session.covered()).containsExactly(wall);
        assertThat(session.mayOn(wall)).isEqualTo(May.NOTHING);
    }

    @Test
    void a_wall_that_the_hall_reads_after_the_private_phase_is_shown_also_when_that_phase_comes_later_in_the_programme() {
        var session = started(new Programme(List.of(look, quiet, talk), List.of(board(wall))));
        take(session, EveningStep.next(), NOW);
        take(session, EveningStep.back(), NOW);
        take(session, EveningStep.jump(talk.id()), NOW);
        assertThat(session.covered()).isEmpty();
        assertThat(session.mayOn(wall)).isEqualTo(May.READ);
    }

    @Test
    void what_is_written_in_private_on_a_wall_that_was_read_before_stays_covered_when_the_phase_is_left() {
        var open = phase(PhaseKind.BOARD, "Lees en schrijf", 10, wall, May.WRITE);
        var session = started(new Programme(List.of(open, quiet, talk), List.of(board(wall))));
        take(session, EveningStep.next(), NOW);
        take(session, EveningStep.next(), NOW);
        assertThat(session.mayOn(wall)).as("left in private").isEqualTo(May.NOTHING);
        session.close(NOW);
        assertThat(session.mayOn(wall)).as("and after the evening").isEqualTo(May.NOTHING);
        session.reopen(code -> false, NOW);
        take(session, EveningStep.back(), NOW);
        take(session, EveningStep.reveal(), NOW);
        take(session, EveningStep.next(), NOW);
        assertThat(session.mayOn(wall)).as("shown after all").isEqualTo(May.READ);
    }

    @Test
    void a_wall_that_nobody_may_read_is_covered_and_one_that_everybody_read_is_not() {
        var writeOnly = phase(PhaseKind.BOARD, "Schrijf", 10, wall, new May(false, true, false));
        assertThat(started(new Programme(List.of(writeOnly), List.of(board(wall)))).covered()).containsExactly(wall);
        var session = running();
        take(session, EveningStep.next(), NOW);
        take(session, EveningStep.next(), NOW);
        assertThat(session.covered()).isEmpty();
    }

    @Test
    void where_nobody_writes_in_private_there_is_nothing_to_reveal() {
        var session = running();
        refused(() -> take(session, EveningStep.reveal(), NOW), "lab.nothing-to-reveal");
        refused(() -> take(session, EveningStep.cover(), NOW), "lab.nothing-to-reveal");
        var neverRead = phase(PhaseKind.BOARD, "Schrijf", 10, wall, new May(false, true, false)).with(Showing.ON_REVEAL);
        var closed = started(new Programme(List.of(neverRead), List.of(board(wall))));
        refused(() -> take(closed, EveningStep.reveal(), NOW), "lab.nothing-to-reveal");
    }

    @Test
    void people_vote_from_when_it_is_opened_until_it_is_closed_and_again_when_it_is_opened_again() {
        var session = started(inPrivate);
        refused(() -> take(session, EveningStep.openVoting(), NOW), "lab.show-first");
        take(session, EveningStep.reveal(), NOW);
        refused(() -> take(session, EveningStep.closeVoting(), NOW), "lab.voting-is-not-open");
        take(session, EveningStep.openVoting(), NOW);
        assertThat(session.mayOn(wall).vote()).isTrue();
        refused(() -> take(session, EveningStep.openVoting(), NOW), "lab.voting-is-open");
        take(session, EveningStep.closeVoting(), NOW);
        assertThat(session.mayOn(wall).vote()).isFalse();
        assertThat(session.read().votingNow()).isEqualTo(VotingState.CLOSED);
        take(session, EveningStep.openVoting(), NOW);
        assertThat(session.mayOn(wall).vote()).isTrue();
    }

    @Test
    void nobody_leaves_a_vote_open_behind_them() {
        for (var leave : List.of(EveningStep.next(), EveningStep.jump(look.id()))) {
            var session = started(inPrivate);
            take(session, EveningStep.reveal(), NOW);
            take(session, EveningStep.openVoting(), NOW);
            take(session, leave, NOW);
            assertThat(session.read().voting()).containsOnly(Map.entry(quiet.id(), VotingState.CLOSED));
            assertThat(session.mayOn(wall)).isEqualTo(May.READ);
        }
        var closed = started(inPrivate);
        take(closed, EveningStep.reveal(), NOW);
        take(closed, EveningStep.openVoting(), NOW);
        closed.close(NOW);
        assertThat(closed.read().voting()).containsOnly(Map.entry(quiet.id(), VotingState.CLOSED));
    }

    @Test
    void a_wall_that_is_covered_again_cannot_be_voted_on_and_the_voting_goes_on_when_it_is_shown() {
        var session = started(inPrivate);
        take(session, EveningStep.reveal(), NOW);
        take(session, EveningStep.openVoting(), NOW);
        take(session, EveningStep.cover(), NOW);
        assertThat(session.mayOn(wall)).isEqualTo(new May(false, true, false));
        take(session, EveningStep.reveal(), NOW);
        assertThat(session.mayOn(wall).vote()).isTrue();
    }

    @Test
    void where_no_voting_was_planned_none_is_opened() {
        var session = running();
        take(session, EveningStep.next(), NOW);
        refused(() -> take(session, EveningStep.openVoting(), NOW), "lab.no-voting-here");
    }

    @Test
    void a_copied_programme_keeps_what_is_private_and_how_people_vote() {
        var rules = new VoteRules(5, 2, true);
        var copy = new Programme(List.of(quiet.with(rules)), List.of(board(wall))).copied().phases().getFirst();
        assertThat(copy.privately()).isTrue();
        assertThat(copy.voting()).isEqualTo(rules);
        assertThat(copy.board()).isNotEqualTo(wall);
    }

    @Test
    void votes_are_between_one_and_twenty_and_no_cap_is_above_the_budget() {
        for (var wrong : List.of(new VoteRules(0, 1, false), new VoteRules(21, 1, false), new VoteRules(3, 0, false))) {
            refused(() -> session(plan(), new Programme(List.of(quiet.with(wrong)), List.of(board(wall)))), "lab.votes-out-of-range");
        }
        var session = session(plan(), new Programme(List.of(quiet.with(new VoteRules(3, 5, false))), List.of(board(wall))));
        assertThat(session.programme().phases().getFirst().voting()).isEqualTo(new VoteRules(3, 3, false));
    }

    private static LabSession started(Programme programme) {
        var session = session(plan(), programme);
        session.open(1, NOW);
        session.start(NOW);
        return session;
    }

    @Test
    void a_board_phase_that_was_closed_in_cannot_be_written_any_more() {
        var session = running();
        take(session, EveningStep.next(), NOW);
        session.close(NOW);
        assertThat(session.mayNow()).isEqualTo(May.READ);
    }

    // — the plan while people are in —

    @Test
    void columns_stand_once_the_boards_are_made() {
        var session = open();
        var changed = new Programme(programme.phases(), List.of(new PlannedBoard(wall, Localized.EMPTY,
                List.of(new PlannedColumn("other", Localized.nl("Anders"))))));
        refused(() -> session.programme(changed), "lab.columns-stand");
    }

    @Test
    void a_board_added_later_is_reported_so_that_it_is_made() {
        var session = open();
        var extra = board(Ids.next());
        var more = new ArrayList<>(programme.phases());
        more.add(phase(PhaseKind.BOARD, "Ideeën", 10, extra.id(), May.WRITE));
        assertThat(session.programme(new Programme(more, List.of(board(wall), extra)))).containsExactly(extra);
    }

    @Test
    void the_phase_that_is_on_cannot_be_taken_out() {
        var session = running();
        refused(() -> session.programme(new Programme(List.of(today, talk), programme.boards())), "lab.current-phase-stays");
    }

    @Test
    void a_phase_takes_between_one_minute_and_eight_hours() {
        for (var minutes : List.of(0, -1, 481)) {
            refused(() -> session(plan(), new Programme(List.of(phase(PhaseKind.TALK, "x", minutes, null, May.NOTHING)), List.of())),
                    "lab.minutes-out-of-range");
        }
    }

    // — every step at the wrong moment —

    @Test
    void in_a_draft_nothing_can_run() {
        var draft = session(plan(), programme);
        refused(() -> draft.start(NOW), "lab.not-now.draft");
        refused(() -> take(draft, EveningStep.next(), NOW), "lab.not-now.draft");
        refused(() -> take(draft, EveningStep.pause(), NOW), "lab.not-now.draft");
        refused(() -> draft.announce("Hallo", NOW), "lab.not-now.draft");
        refused(() -> draft.close(NOW), "lab.not-now.draft");
        refused(() -> draft.publish(NOW), "lab.not-now.draft");
    }

    @Test
    void an_open_session_opens_only_once_and_is_not_thrown_away() {
        var session = open();
        refused(() -> session.open(1, NOW), "lab.not-now.open");
        refused(() -> session.remove(NOW), "lab.not-now.open");
    }

    @Test
    void a_session_that_never_began_is_closed_and_opens_again() {
        var session = open();
        session.close(NOW);
        assertThat(session.state()).isEqualTo(LabState.CLOSED);
        session.reopen(code -> false, NOW);
        assertThat(session.state()).isEqualTo(LabState.OPEN);
        assertThat(session.read().timer()).isNull();
    }

    @Test
    void an_open_session_becomes_a_draft_again_with_other_boards_while_nobody_is_in() {
        var session = open();
        refused(() -> session.shut(1), "lab.people-are-in");
        session.shut(0);
        assertThat(session.state()).isEqualTo(LabState.DRAFT);
        assertThat(session.programme().phases()).extracting(Phase::id).isEqualTo(programme.phases().stream().map(Phase::id).toList());
        assertThat(session.programme().boards()).hasSize(1).extracting(PlannedBoard::id).doesNotContain(wall);
        assertThat(session.programme().phases().get(1).board()).isEqualTo(session.programme().boards().getFirst().id());
        session.plan(new SessionPlan(Localized.nl("LAB"), Localized.EMPTY, "", session.plan().starts(), session.plan().ends(), Naming.NAME,
                session.plan().groups(), session.plan().languages()));
        session.open(1, NOW);
        session.start(NOW);
        refused(() -> session.shut(0), "lab.not-now.running");
    }

    @Test
    void a_new_code_lives_twelve_hours_also_when_the_evening_is_long_over() {
        var session = open();
        var late = Instant.parse("2018-05-24T10:00:00Z");
        assertThat(session.expired(late)).isTrue();
        var before = session.joinCode();
        session.renewCode(before::equals, late);
        assertThat(session.joinCode()).isNotEqualTo(before);
        assertThat(session.expired(late.plus(Duration.ofHours(11)))).isFalse();
        assertThat(session.expired(late.plus(Duration.ofHours(13)))).isTrue();
        refused(() -> closed().renewCode(code -> false, NOW), "lab.not-now.closed");
    }

    @Test
    void the_framework_is_that_of_the_opening_unless_another_or_none_was_chosen() {
        assertThat(open().frameworkVersion()).isEqualTo(1);
        var none = session(plan(), programme);
        none.choose(FrameworkChoice.NONE, 1);
        none.open(1, NOW);
        assertThat(none.frameworkVersion()).isNull();
        assertThat(none.framework()).isEqualTo(FrameworkChoice.NONE);
        var older = session(plan(), programme);
        older.choose(FrameworkChoice.version(3), 7);
        older.open(7, NOW);
        assertThat(older.frameworkVersion()).isEqualTo(3);
        older.choose(FrameworkChoice.CURRENT, 7);
        assertThat(older.frameworkVersion()).isEqualTo(7);
        refused(() -> closed().choose(FrameworkChoice.NONE, 1), "lab.not-now.closed");
    }

    @Test
    void a_running_session_does_not_start_again() {
        var session = running();
        refused(() -> session.start(NOW), "lab.not-now.running");
        refused(() -> session.publish(NOW), "lab.not-now.running");
        refused(() -> session.reopen(code -> false, NOW), "lab.not-now.running");
    }

    @Test
    void a_closed_session_stands_still_until_it_is_reopened() {
        var session = closed();
        refused(() -> session.plan(plan()), "lab.not-now.closed");
        refused(() -> session.programme(programme), "lab.not-now.closed");
        refused(() -> take(session, EveningStep.next(), NOW), "lab.not-now.closed");
        refused(() -> session.extend(Duration.ofMinutes(1), NOW), "lab.not-now.closed");
        refused(() -> session.unpublish(), "lab.not-now.closed");
        session.reopen(code -> false, NOW);
        assertThat(session.read().currentPhase()).contains(welcome);
        assertThat(session.read().timer().paused()).isTrue();
    }

    @Test
    void a_published_session_is_taken_back_before_it_is_reopened() {
        var session = closed();
        session.publish(NOW);
        refused(() -> session.reopen(code -> false, NOW), "lab.not-now.published");
        refused(() -> session.publish(NOW), "lab.not-now.published");
        session.unpublish();
        assertThat(session.state()).isEqualTo(LabState.CLOSED);
    }

    @Test
    void a_session_reopened_while_another_uses_its_code_gets_a_new_one() {
        var session = closed();
        var before = session.joinCode();
        session.reopen(before::equals, NOW);
        assertThat(session.joinCode()).isNotEqualTo(before);
    }

    @Test
    void every_change_that_screens_show_raises_the_stage_version() {
        var session = open();
        var version = session.read().stageVersion();
        for (var step : List.<Runnable>of(() -> session.start(NOW), () -> session.extend(Duration.ofMinutes(1), NOW),
                () -> take(session, EveningStep.pause(), NOW), () -> take(session, EveningStep.resume(), NOW), () -> session.announce("Ja", NOW),
                () -> take(session, EveningStep.skip(today.id(), true), NOW), () -> take(session, EveningStep.next(), NOW), () -> session.close(NOW),
                () -> session.publish(NOW), session::unpublish)) {
            step.run();
            assertThat(session.read().stageVersion()).isEqualTo(++version);
        }
    }

    // — the code —

    @Test
    void a_code_has_no_letters_that_are_mistaken_for_each_other() {
        for (var i = 0; i < 500; i++) {
            assertThat(JoinCode.random()).matches("[2-9A-HJKMNP-Z]{6}");
        }
    }

    @Test
    void a_code_is_read_whatever_way_it_is_typed() {
        assertThat(JoinCode.bare(" 7k4-2pm ")).isEqualTo("7K42PM");
        assertThat(JoinCode.bare("7К4 2РМ")).as("Cyrillic letters that look the same").isEqualTo("7K42PM");
        assertThat(JoinCode.bare(null)).isEmpty();
        assertThat(JoinCode.shown("7K42PM")).isEqualTo("7K4-2PM");
    }

    private static long leftAt(LabSessionDetails session, Instant now) {
        return Duration.between(now, session.timer().endsAt()).toMillis();
    }

    /** Pressed on a screen that shows how things stand. */
    private static void take(LabSession session, EveningStep step, Instant now) {
        session.take(step, session.read().stageVersion(), now);
    }

    private LabSession open() {
        var session = session(plan(), programme);
        session.open(1, NOW);
        return session;
    }

    private LabSession running() {
        var session = open();
        session.start(NOW);
        return session;
    }

    private LabSession closed() {
        var session = running();
        session.close(NOW);
        return session;
    }

    private static void refusedOpening(LabSession session, String key) {
        assertThat(session.missing()).extracting("key").containsExactly(key);
        refused(() -> session.open(1, NOW), key);
        assertThat(session.state()).isEqualTo(LabState.DRAFT);
    }

    private static void refused(ThrowingCallable step, String key) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private static LabSession session(SessionPlan plan, Programme programme) {
        return new LabSession(LabSessionId.next(), new NewLabSession(Ids.next(), plan), programme, code -> false, NOW);
    }

    private static SessionPlan plan() {
        return plan(Localized.nl("LAB Wonen"));
    }

    private static SessionPlan plan(Localized title) {
        return new SessionPlan(title, Localized.EMPTY, "Buurthuis", LocalDateTime.parse("2018-04-24T19:30"),
                LocalDateTime.parse("2018-04-24T21:30"), Naming.PSEUDONYM, List.of(StakeholderGroup.values()),
                List.of(Language.values()));
    }

    private static SessionPlan at(String starts, String ends) {
        return new SessionPlan(Localized.nl("LAB"), Localized.EMPTY, "", LocalDateTime.parse(starts), LocalDateTime.parse(ends),
                Naming.NAME, List.of(), List.of());
    }

    private static Phase phase(PhaseKind kind, String title, int minutes, UUID board, May may) {
        return new Phase(Ids.next(), kind, Localized.nl(title), Localized.EMPTY, minutes, board, may);
    }

    private static PlannedBoard board(UUID id) {
        return new PlannedBoard(id, Localized.EMPTY, List.of(new PlannedColumn("c1", Localized.nl("Nu"))));
    }
}
