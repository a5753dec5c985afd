package nl.tafelronde.team.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import nl.tafelronde.team.CanvasSnapshot;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.CheckId;
import nl.tafelronde.team.EntryPosted;
import nl.tafelronde.team.ReadBacks;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPace;
import nl.tafelronde.team.TeamPeople;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A canvas over HTTP, for the office: who is signed in acts as that. Phones and projectors use {@link HallTeamApi}. */
@RestController
@RequestMapping("/api/teams/{team}")
class TeamApi {

    private final Canvases canvases;
    private final TeamPeople people;
    private final ReadBacks readBacks;
    private final Feeds feeds;
    private final CurrentActor actors;
    private final TeamPace pace;
    private final EntryReader entries;

    TeamApi(Canvases canvases, TeamPeople people, ReadBacks readBacks, Feeds feeds, CurrentActor actors, TeamPace pace, EntryReader entries) {
        this.canvases = canvases;
        this.people = people;
        this.readBacks = readBacks;
        this.feeds = feeds;
        this.actors = actors;
        this.pace = pace;
        this.entries = entries;
    }

    @GetMapping
    ResponseEntity<CanvasSnapshot> read(HttpServletRequest request, @PathVariable UUID team) {
        var id = counted(request, team, TeamPace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(canvases.read(actors.get(), id));
    }

    @PostMapping("/changes")
    EntryPosted change(HttpServletRequest request, @PathVariable UUID team) throws IOException {
        var change = entries.read(request);
        return canvases.post(actors.get(), counted(request, team, TeamPace.Limit.CHANGE), change);
    }

    @PutMapping("/help")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void help(HttpServletRequest request, @PathVariable UUID team, @RequestBody HallTeamApi.Help help) {
        people.help(actors.get(), counted(request, team, TeamPace.Limit.CHANGE), help.needed());
    }

    @PutMapping("/words/{word}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(HttpServletRequest request, @PathVariable UUID team, @PathVariable UUID word, @RequestBody HallTeamApi.Settled settled) {
        readBacks.settle(actors.get(), counted(request, team, TeamPace.Limit.CHANGE), new CheckId(word), settled.taken());
    }

    /** Whoever is signed in is asked again and again whether they still are, and may see the same; else the stream ends. */
    @GetMapping("/feed")
    void feed(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID team) throws IOException {
        var id = counted(request, team, TeamPace.Limit.READ);
        var following = canvases.follow(actors.get(), id, Following.lastNumber(request));
        var later = actors.later();
        feeds.stream(request, response, List.of(following.whileAllowed(
                () -> canvases.follow(later.get(), id, null).audiences().equals(following.audiences()))));
    }

    private TeamId counted(HttpServletRequest request, UUID team, TeamPace.Limit limit) {
        var id = new TeamId(team);
        pace.keep(actors.counted(request, canvases.placeOf(id)), limit);
        return id;
    }
}
