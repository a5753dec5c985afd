package nl.tafelronde.lab.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabThemes;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.lab.ThemeNote;
import nl.tafelronde.live.Topics;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeList;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.Themes;
import org.springframework.stereotype.Component;

/** What every piece of the themes' screen works with. */
@Component
class ThemeDesk {

    private final CurrentActor current;
    private final Permissions permissions;
    private final LabThemes lab;
    private final Themes themes;
    private final ThemeRounds rounds;
    private final SessionGoals goals;
    private final FollowUps followUps;
    private final Topics topics;

    ThemeDesk(CurrentActor current, Permissions permissions, LabThemes lab, Themes themes, ThemeRounds rounds, SessionGoals goals, FollowUps followUps, Topics topics) {
        this.current = current;
        this.permissions = permissions;
        this.lab = lab;
        this.themes = themes;
        this.rounds = rounds;
        this.goals = goals;
        this.followUps = followUps;
        this.topics = topics;
    }

    Actor actor() {
        return current.get();
    }

    boolean runs(LabSessionDetails session) {
        return permissions.may(actor(), Permission.RUN_SESSION, session.space());
    }

    boolean plans(LabSessionDetails session) {
        return permissions.may(actor(), Permission.PLAN_SESSION, session.space());
    }

    ThemeList list(LabSessionDetails session) {
        return lab.read(actor(), session.id());
    }

    List<ThemeNote> notes(LabSessionDetails session, ThemeId theme) {
        return lab.notes(actor(), session.id(), theme);
    }

    /** The action points that came from each of these; those without any are left out. */
    Map<ThemeId, List<ActionPointCard>> made(LabSessionDetails session, Collection<ThemeId> themes) {
        return followUps.ofThemes(actor(), session.id(), themes);
    }

    LabThemes lab() {
        return lab;
    }

    Themes themes() {
        return themes;
    }

    ThemeRounds rounds() {
        return rounds;
    }

    SessionGoals goals() {
        return goals;
    }

    Topics topics() {
        return topics;
    }
}
