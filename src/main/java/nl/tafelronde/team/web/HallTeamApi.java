package nl.tafelronde.team.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import nl.tafelronde.team.CanvasSnapshot;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.CheckId;
import nl.tafelronde.team.EntryPosted;
import nl.tafelronde.team.OwnTeam;
import nl.tafelronde.team.ReadBackWord;
import nl.tafelronde.team.ReadBacks;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.RoomState;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPace;
import nl.tafelronde.team.TeamPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Teams as phones and projectors of their place use them. Here nobody is a facilitator: also in the browser of one, a phone
 * acts as the participant and a projector is sent what the hall may see.
 */
@RestController
@RequestMapping("/api/places/{place}/teams")
class HallTeamApi {

    private final ResearchTeams teams;
    private final TeamPeople people;
    private final Canvases canvases;
    private final ReadBacks readBacks;
    private final Feeds feeds;
    private final CurrentActor actors;
    private final TeamPace pace;
    private final EntryReader entries;

    HallTeamApi(ResearchTeams teams, TeamPeople people, Canvases canvases, ReadBacks readBacks, Feeds feeds, CurrentActor actors,
            TeamPace pace, EntryReader entries) {
        this.teams = teams;
        this.people = people;
        this.canvases = canvases;
        this.readBacks = readBacks;
        this.feeds = feeds;
        this.actors = actors;
        this.pace = pace;
        this.entries = entries;
    }

    /** A team to choose; null to go out of one's own. */
    record Choice(@Nullable UUID team) {
    }

    /** Whether one speaks for one's team, and under which name. */
    record Speaking(boolean speak, @Nullable String name) {

        @Override
        public String toString() {
            return "Speaking[" + speak + "]";
        }
    }

    record Help(boolean needed) {
    }

    /** What one says of a team at the read-back; without a text: that it is right. */
    record Said(@Nullable String text) {
    }

    record Settled(boolean taken) {
    }

    @GetMapping
    ResponseEntity<RoomState> read(HttpServletRequest request, @PathVariable UUID place) {
        return fresh(teams.read(reader(request, place), place));
    }

    /**
     * The teams of the place and, when asked for, one canvas beside them.
     *
     * @param after the last number of the canvas that the reader has, absent for a snapshot first
     */
    @GetMapping("/feed")
    void feed(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID place,
            @RequestParam(required = false) @Nullable UUID team, @RequestParam(required = false) @Nullable Long after) throws IOException {
        var actor = reader(request, place);
        var followings = new ArrayList<Following>(2);
        followings.add(teams.follow(actor, place));
        if (team != null) {
            followings.add(canvases.follow(actor, ours(place, team), after));
        }
        feeds.stream(request, response, followings);
    }

    @GetMapping("/{team}")
    ResponseEntity<CanvasSnapshot> canvas(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID team) {
        return fresh(canvases.read(reader(request, place), ours(place, team)));
    }

    @PostMapping("/{team}/changes")
    EntryPosted change(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID team) throws IOException {
        var change = entries.read(request);
        return canvases.post(participant(request, place), ours(place, team), change);
    }

    @PutMapping("/mine")
    OwnTeam choose(HttpServletRequest request, @PathVariable UUID place, @RequestBody Choice choice) {
        return people.choose(participant(request, place), place, choice.team() == null ? null : new TeamId(choice.team()));
    }

    @PutMapping("/{team}/speaker")
    OwnTeam speak(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID team, @RequestBody Speaking speaking) {
        var actor = participant(request, place);
        return speaking.speak() ? people.speak(actor, ours(place, team), speaking.name()) : people.quiet(actor, ours(place, team));
    }

    @PutMapping("/{team}/help")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void help(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID team, @RequestBody Help help) {
        people.help(participant(request, place), ours(place, team), help.needed());
    }

    @GetMapping("/said")
    ResponseEntity<List<ReadBackWord.Own>> said(HttpServletRequest request, @PathVariable UUID place) {
        pace.keep(actors.countedInHall(request, place), TeamPace.Limit.READ);
        return fresh(readBacks.mine(actors.inHall(request, place), place));
    }

    @PutMapping("/{team}/said")
    ReadBackWord.Own say(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID team, @RequestBody Said said) {
        return readBacks.say(participant(request, place), ours(place, team), said.text());
    }

    @PutMapping("/{team}/words/{word}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID team, @PathVariable UUID word, @RequestBody Settled settled) {
        readBacks.settle(participant(request, place), ours(place, team), new CheckId(word), settled.taken());
    }

    /** Somebody who is here with an account only sees what the hall sees. */
    private Actor reader(HttpServletRequest request, UUID place) {
        pace.keep(actors.countedInHall(request, place), TeamPace.Limit.READ);
        var actor = actors.inHall(request, place);
        if (actor instanceof Actor.Person) {
            teams.read(actor, place);
            return new Actor.Display(place, actor.language());
        }
        return actor;
    }

    private Actor participant(HttpServletRequest request, UUID place) {
        pace.keep(actors.countedInHall(request, place), TeamPace.Limit.CHANGE);
        var actor = actors.inHall(request, place);
        if (!(actor instanceof Actor.Participant)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "team.refused.not-joined");
        }
        return actor;
    }

    private TeamId ours(UUID place, UUID team) {
        var id = new TeamId(team);
        if (!canvases.placeOf(id).equals(place)) {
            throw Refusal.notFound("team.refused.team-gone");
        }
        return id;
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
