package nl.tafelronde.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamCard;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.Themes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the themes of a session and its research teams together. What happens in the teams is module team's. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class LabTeams {

    private final SessionAccess access;
    private final TeamTables tables;
    private final ResearchTeams teams;
    private final Themes themes;

    LabTeams(SessionAccess access, TeamTables tables, ResearchTeams teams, Themes themes) {
        this.access = access;
        this.tables = tables;
        this.teams = teams;
        this.themes = themes;
    }

    /** Makes room for teams in this session, also in one from before there were any; twice is once. For facilitators. */
    public void prepare(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        tables.open(actor, access.present(id).read());
    }

    /** How many of the chosen themes have no team yet. */
    @Transactional(readOnly = true)
    public int waiting(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        return without(actor, id).size();
    }

    /**
     * Makes a team for every chosen theme that has none yet.
     *
     * @return the teams that were made
     * @throws nl.tafelronde.kernel.Refusal {@code team.refused.too-many}, {@code team.refused.title-taken}
     */
    public List<TeamId> fromThemes(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        prepare(actor, id);
        var made = new ArrayList<TeamId>();
        without(actor, id).forEach(it -> made.add(teams.make(actor, id.value(), new NewTeam(TeamId.next(), it.id().value(), it.title(), null))));
        return made;
    }

    /** A team about a theme that went into another is about that one now. */
    private List<ThemeCard> without(Actor actor, LabSessionId id) {
        if (themes.forEverybodyPresent(id.value()).isEmpty()) {
            return List.of();
        }
        var have = teams.known(id.value()) ? teams.read(actor, id.value()).teams().stream().map(TeamCard::theme).filter(Objects::nonNull)
                .map(it -> themes.current(new ThemeId(it))).toList() : List.<ThemeId>of();
        return themes.read(actor, id.value()).chosen().stream().filter(it -> !have.contains(it.id())).toList();
    }
}
