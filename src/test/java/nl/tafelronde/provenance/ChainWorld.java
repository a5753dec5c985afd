package nl.tafelronde.provenance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session in which notes are written and followed: each step of the chain as people make it. */
public final class ChainWorld {

    /** Makes them; the services come from the application under test. */
    @Component
    public record Maker(World.Maker worlds, Boards boards, Themes themes, ThemeRounds rounds, ResearchTeams teams, LabSessions sessions, Outcomes outcomes,
            ActionPoints points, Participants participants) {

        public ChainWorld make() {
            return new ChainWorld(this, worlds.make());
        }
    }

    public final World world;
    private final Maker maker;

    private ChainWorld(Maker maker, World world) {
        this.maker = maker;
        this.world = world;
    }

    public UUID place() {
        return world.session.value();
    }

    /** Somebody new in the hall; with an address when there is one. */
    public Actor.Participant joins(String name, Language language, @Nullable String email) {
        return maker.participants().join(Actor.ANONYMOUS, place(), new Joining(Ids.next(), name, StakeholderGroup.MIGRANT, language, email, email != null));
    }

    public NoteId note(Actor author, String text) {
        var id = new NoteId(Ids.next());
        maker.boards().post(author, world.board, NoteChange.add(id, "c1", text, null, Language.NL));
        return id;
    }

    /** Puts notes together in a new group. */
    public ClusterId group(NoteId first, NoteId... others) {
        var cluster = ClusterId.next();
        for (var other : others) {
            maker.boards().post(world.facilitator(), world.board, ClusterChange.group(Ids.next(), other, first, cluster));
        }
        return cluster;
    }

    public void ungroup(NoteId note) {
        maker.boards().post(world.facilitator(), world.board, ClusterChange.ungroup(Ids.next(), note));
    }

    public void merge(NoteId note, NoteId into) {
        maker.boards().post(world.facilitator(), world.board, ClusterChange.merge(Ids.next(), note, into));
    }

    public ThemeId theme(String title, List<ClusterId> clusters, List<NoteId> notes) {
        maker.rounds().begin(world.facilitator(), place(), world.space.value(), false);
        maker.rounds().allow(world.facilitator(), place(), ThemeRules.TAKE_PART);
        return maker.themes().propose(world.facilitator(), place(), new NewTheme(ThemeId.next(), title, "", Language.NL,
                clusters.stream().map(ClusterId::value).toList(), notes.stream().map(NoteId::value).toList()));
    }

    public TeamId team(String title, ThemeId theme) {
        maker.teams().allow(world.facilitator(), new TeamPlace(place(), world.space.value(), false), new TeamRules(true, true, true, false));
        return maker.teams().make(world.facilitator(), place(), new NewTeam(TeamId.next(), theme.value(), title, null));
    }

    public ActionPointId actionPoint(String text, Piece... from) {
        return maker.points().create(world.facilitator(), world.space.value(), place(), new ActionPointDraft(text, "", Language.NL,
                new Owner(null, "Femke de Wit", null), LocalDate.of(2031, 5, 1), null, "", "", ""), List.of(from));
    }

    public void done(ActionPointId id, String url) {
        maker.points().prove(world.facilitator(), id, "De foto van de opening", url);
        maker.points().move(world.facilitator(), id, maker.points().read(world.facilitator(), id).version(), ActionState.DONE, "Het lukte dankzij Femke");
    }

    public void published() {
        world.closed();
        maker.outcomes().edit(world.administrator(), world.session);
        maker.outcomes().publish(world.administrator(), world.session);
    }
}
