package nl.tafelronde.team;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tafelronde.Statements;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.live.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class TeamPeopleDbTest extends TeamDbTest {

    @Autowired
    PersonalFiles files;
    @Autowired
    JdbcTemplate database;
    @Autowired
    RoomFeed feed;

    @Test
    void one_chooses_a_team_changes_ones_mind_and_goes_out() {
        assertThat(teams.mine(magda, place)).isEqualTo(new OwnTeam(housing, false, false));
        assertThat(people.choose(magda, place, language).team()).isEqualTo(language);
        assertThat(teams.read(joost, place).teams()).extracting(TeamCard::people).containsExactly(1, 2);
        assertThat(people.choose(magda, place, null)).isEqualTo(OwnTeam.NONE);
        assertThat(teams.read(joost, place).teams()).extracting(TeamCard::people).containsExactly(1, 1);
        assertThat(teams.overview(Actor.SYSTEM, place).without()).extracting(MemberCard::name).containsExactly("Magda");
    }

    @Test
    void choosing_is_only_for_participants_and_only_while_it_is_open() {
        assertThatThrownBy(() -> people.choose(Actor.SYSTEM, place, housing)).satisfies(refusedWith("team.refused.not-in-hall"));
        assertThatThrownBy(() -> people.choose(projector, place, housing)).satisfies(refusedWith("team.refused.not-in-hall"));
        teams.allow(Actor.SYSTEM, where, READING_BACK);
        assertThatThrownBy(() -> people.choose(magda, place, language)).satisfies(refusedWith("team.refused.choosing-closed"));
        people.place(Actor.SYSTEM, place, magda.id(), language);
        assertThat(teams.mine(magda, place).team()).isEqualTo(language);
    }

    @Test
    void forty_people_at_once_want_seven_places_and_seven_get_one() throws Exception {
        var small = teams.make(Actor.SYSTEM, place, new NewTeam(TeamId.next(), null, "Klein team", 7));
        var hall = IntStream.range(0, 40).mapToObj(it -> join("Wie " + it, StakeholderGroup.RESIDENT, Language.NL)).toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(hall.stream().<Callable<String>>map(who -> () -> {
                try {
                    people.choose(who, place, small);
                    return "in";
                } catch (Refusal full) {
                    return full.key();
                }
            }).toList()).stream().map(it -> it.resultNow()).collect(Collectors.groupingBy(it -> it, Collectors.counting()));
            assertThat(answers).containsOnly(java.util.Map.entry("in", 7L), java.util.Map.entry("team.refused.full", 33L));
        }
        assertThat(teams.read(joost, place).teams().getLast().people()).isEqualTo(7);
        assertThat(teams.overview(Actor.SYSTEM, place).teams().getLast().people()).hasSize(7);
    }

    @Test
    void one_person_who_presses_everything_at_once_ends_in_one_team() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var presses = IntStream.range(0, 24).<Callable<OwnTeam>>mapToObj(it -> () -> people.choose(magda, place, it % 3 == 0 ? null : it % 3 == 1 ? housing : language)).toList();
            for (var pressed : threads.invokeAll(presses)) {
                pressed.get();
            }
        }
        var own = teams.mine(magda, place).team();
        var overview = teams.overview(Actor.SYSTEM, place);
        var in = overview.teams().stream().filter(it -> it.people().stream().anyMatch(who -> who.person().equals(magda.id()))).map(it -> it.card().id()).toList();
        assertThat(in).isEqualTo(own == null ? List.of() : List.of(own));
        assertThat(overview.without().stream().anyMatch(it -> it.person().equals(magda.id()))).isEqualTo(own == null);
    }

    @Test
    void the_facilitator_spreads_who_has_no_team_and_who_chose_stays() {
        var hall = new ArrayList<Actor.Participant>();
        for (var group : List.of(StakeholderGroup.EMPLOYER, StakeholderGroup.HOUSING, StakeholderGroup.CIVIL)) {
            IntStream.range(0, 4).forEach(it -> hall.add(join(group + " " + it, group, Language.NL)));
        }
        people.place(Actor.SYSTEM, place, hall.getFirst().id(), language);
        assertThat(people.spread(Actor.SYSTEM, place, true, false)).isZero();
        var overview = teams.overview(Actor.SYSTEM, place);
        assertThat(overview.without()).isEmpty();
        assertThat(teams.mine(magda, place).team()).isEqualTo(housing);
        assertThat(teams.mine(iwona, place).team()).isEqualTo(language);
        var sizes = overview.teams().stream().map(it -> it.people().size()).toList();
        assertThat(Math.abs(sizes.get(0) - sizes.get(1))).isLessThanOrEqualTo(1);
        for (var group : List.of(StakeholderGroup.EMPLOYER, StakeholderGroup.HOUSING, StakeholderGroup.CIVIL)) {
            assertThat(overview.teams()).allSatisfy(team -> assertThat(team.people().stream().filter(it -> it.group() == group)).as("%s", group).hasSize(2));
        }
        people.spread(Actor.SYSTEM, place, true, true);
        assertThat(teams.overview(Actor.SYSTEM, place).teams()).allSatisfy(it -> assertThat(it.people()).noneMatch(MemberCard::chosen));
    }

    @Test
    void a_hall_is_spread_in_one_change_with_as_many_statements_as_a_few_people() {
        var few = hall(8);
        var many = hall(48);
        var spread = Statements.during(() -> people.spread(Actor.SYSTEM, few, false, false));
        var before = teams.read(Actor.SYSTEM, many).number();
        assertThat(Statements.during(() -> people.spread(Actor.SYSTEM, many, false, false))).isEqualTo(spread);
        var overview = teams.overview(Actor.SYSTEM, many);
        assertThat(overview.without()).isEmpty();
        assertThat(overview.teams()).allSatisfy(it -> assertThat(it.people()).hasSize(12));
        var told = feed.after(TeamPlace.room(many), before, 500);
        assertThat(told).singleElement().satisfies(it -> assertThat(it.number()).isEqualTo(before + 1));
        overview.teams().forEach(team -> team.people().forEach(it -> {
            var heard = told.getFirst().variantFor(List.of(Audience.only(it.person().value()), Audience.EVERYONE));
            assertThat(new String(heard.bytes(), StandardCharsets.UTF_8)).contains("event: teams\n", "event: team-mine\n")
                    .endsWith("\"team\":\"" + team.card().id() + "\",\"asked\":false,\"speaks\":false}\n\n");
        }));
        var away = overview.teams().getFirst().card().id();
        var fewer = teams.overview(Actor.SYSTEM, few).teams().getFirst().card().id();
        var removed = Statements.during(() -> teams.remove(Actor.SYSTEM, fewer));
        assertThat(Statements.during(() -> teams.remove(Actor.SYSTEM, away))).as("a team that is put away").isEqualTo(removed);
        assertThat(teams.overview(Actor.SYSTEM, many).without()).hasSize(12);
    }

    /** A place with four teams and so many people who are in none. */
    private UUID hall(int people) {
        var hall = new TeamPlace(Ids.next(), Ids.next(), false);
        teams.allow(Actor.SYSTEM, hall, WORKING);
        IntStream.range(0, 4).forEach(it -> teams.make(Actor.SYSTEM, hall.place(), NewTeam.titled("Team " + it)));
        IntStream.range(0, people).forEach(it -> participants.join(Actor.ANONYMOUS, hall.place(),
                new Joining(Ids.next(), "Mens " + it, StakeholderGroup.RESIDENT, Language.NL, null, false)));
        return hall.place();
    }

    @Test
    void a_spokesperson_offers_or_is_asked_and_says_yes_or_no() {
        assertThat(people.speak(magda, housing, "Magda K.").speaks()).isTrue();
        assertThat(teams.read(iwona, place).teams().getFirst().speaker()).isEqualTo("Magda K.");
        assertThatThrownBy(() -> people.speak(joost, housing, "Joost")).satisfies(refusedWith("team.refused.has-speaker"));
        assertThatThrownBy(() -> people.speak(iwona, housing, "Iwona")).satisfies(refusedWith("team.refused.not-in-team"));
        people.ask(Actor.SYSTEM, housing, joost.id());
        assertThat(teams.mine(joost, place)).isEqualTo(new OwnTeam(housing, true, false));
        assertThat(teams.mine(magda, place).speaks()).isFalse();
        assertThat(teams.read(iwona, place).teams().getFirst().speaker()).as("asked is not yet yes").isNull();
        assertThat(people.quiet(joost, housing)).isEqualTo(new OwnTeam(housing, false, false));
        people.ask(Actor.SYSTEM, housing, joost.id());
        people.speak(joost, housing, "Joost");
        assertThatThrownBy(() -> people.ask(Actor.SYSTEM, housing, joost.id())).satisfies(refusedWith("team.refused.speaks-already"));
        assertThatThrownBy(() -> people.ask(Actor.SYSTEM, housing, iwona.id())).satisfies(refusedWith("team.refused.person-gone"));
        people.choose(joost, place, language);
        assertThat(teams.read(iwona, place).teams().getFirst().speaker()).as("who goes does not speak any more").isNull();
    }

    @Test
    void a_team_that_needs_help_says_so_until_somebody_came() {
        people.help(magda, housing, true);
        assertThat(teams.overview(Actor.SYSTEM, place).teams().getFirst().help()).isNotNull();
        assertThat(canvases.read(joost, housing).inside().help()).isNotNull();
        assertThatThrownBy(() -> people.help(iwona, housing, false)).satisfies(refusedWith("team.refused.not-in-team"));
        people.help(Actor.SYSTEM, housing, false);
        assertThat(teams.overview(Actor.SYSTEM, place).teams().getFirst().help()).isNull();
    }

    @Test
    void who_withdraws_is_in_no_team_speaks_for_none_and_promised_as_nobody() {
        people.speak(magda, housing, "Magda K.");
        var entry = EntryId.next();
        canvases.post(magda, housing, new EntryChange(Ids.next(), EntryStep.ADD, entry, new EntryChange.Words("Ik vertaal de folder", "Magda K.", true,
                "Stichting Taal", null, null, null), 0, CanvasColumn.PLEDGE, null, false, List.of()));
        canvases.post(joost, housing, EntryChange.edit(Ids.next(), entry, 1, new EntryChange.Words("Ik vertaal de folder dit jaar", "Magda K.", false,
                "Stichting Taal", null, null, null)));
        assertThat(canvases.read(joost, housing).entries()).singleElement().satisfies(it -> {
            assertThat(it.person()).isEqualTo("Magda K.");
            assertThat(it.self()).isTrue();
        });
        assertThat(files.export(magda).get("team").toString()).contains("Magda K.", "Ik vertaal de folder", housing.toString()).doesNotContain("Joost");
        participants.leave(magda, magda.id());
        assertThat(teams.read(joost, place).teams().getFirst()).satisfies(it -> {
            assertThat(it.people()).isEqualTo(1);
            assertThat(it.speaker()).isNull();
        });
        assertThat(canvases.read(joost, housing).entries()).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("Ik vertaal de folder dit jaar");
            assertThat(it.person()).isNull();
            assertThat(it.personGone()).isTrue();
            assertThat(it.organisation()).isEqualTo("Stichting Taal");
        });
        canvases.post(joost, housing, EntryChange.of(Ids.next(), EntryStep.UNDO, entry));
        assertThat(canvases.read(joost, housing).entries()).as("not even a step back brings the name back").singleElement()
                .extracting(EntryCard::person).isNull();
        canvases.post(joost, housing, EntryChange.edit(Ids.next(), entry, 3, new EntryChange.Words("Ik vertaal", "Joost", true, null, null, null, null)));
        assertThat(canvases.read(joost, housing).entries()).singleElement().extracting(EntryCard::person).isEqualTo("Joost");
    }

    @Test
    void nobody_is_twice_in_a_place_and_a_removed_team_has_nobody() {
        teams.remove(Actor.SYSTEM, housing);
        assertThat(teams.mine(magda, place)).isEqualTo(OwnTeam.NONE);
        assertThatThrownBy(() -> people.choose(magda, place, housing)).satisfies(refusedWith("team.refused.team-gone"));
        assertThatThrownBy(() -> people.choose(magda, place, TeamId.next())).satisfies(refusedWith("team.refused.team-gone"));
        teams.restore(Actor.SYSTEM, housing);
        people.choose(magda, place, housing);
    }

    @Test
    void when_all_teams_together_are_full_that_is_said_and_who_is_in_can_still_change() {
        var other = teams.make(Actor.SYSTEM, place, NewTeam.titled("Vol"));
        var already = 3;
        for (var at = 0; at < ResearchTeams.PEOPLE_MAX - already; at++) {
            database.update("insert into team_member (place_id, person_id, team_id, chosen, at) values (?, ?, ?, false, now(6))", place, Ids.next(), other.value());
        }
        var late = join("Laat", StakeholderGroup.RESIDENT, Language.NL);
        assertThatThrownBy(() -> people.choose(late, place, housing)).satisfies(refusedWith("team.refused.room-full"));
        assertThat(people.choose(magda, place, language).team()).isEqualTo(language);
    }
}
