package nl.tafelronde.theme;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import org.springframework.stereotype.Component;

/** Who may do what with the themes of a session. */
@Component
record ThemePermissionRows(Themes themes, ThemeRounds rounds) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> PRESENT = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR);
    private static final Set<Who> TAKING_PART = EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT);
    private static final ThemeWords WORDS = new ThemeWords("Wonen", "", Language.NL);

    /** What somebody tries with the themes of the world's session, in which participants may take part now. */
    private interface Try {

        void with(Actor actor, UUID place, ThemeId theme);
    }

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row(Themes.class, "read", PRESENT, (who, place, _) -> themes.read(who, place)),
                row(Themes.class, "mine", EnumSet.of(PARTICIPANT), (who, place, _) -> themes.mine(who, place)),
                row(Themes.class, "propose", TAKING_PART, (who, place, _) -> themes.propose(who, place, theme())),
                row(Themes.class, "say", TAKING_PART, (who, place, theme) -> themes.say(who, place, theme, 0, WORDS)),
                row(Themes.class, "withdraw", TAKING_PART, (who, place, theme) -> themes.withdraw(who, place, theme, false)),
                row(Themes.class, "support", EnumSet.of(PARTICIPANT), (who, place, theme) -> themes.support(who, place, theme, true)),
                row(Themes.class, "suggest", TAKING_PART, (who, place, theme) -> themes.suggest(who, place, theme, Ids.next(), "Naam", Language.NL)),
                new PermissionRow(ThemeRounds.class, "begin", FACILITATORS,
                        (who, world) -> rounds.begin(who, world.session.value(), world.space.value(), false)),
                row("allow", (who, place, _) -> rounds.allow(who, place, ThemeRules.TAKE_PART)),
                row("close", (who, place, theme) -> rounds.close(who, place, List.of(theme))),
                row("reopen", (who, place, _) -> rounds.reopen(who, place)),
                row("each", (who, place, _) -> rounds.each(who, place, 2)),
                row("stand", (who, place, theme) -> rounds.stand(who, place, theme, 0, ThemeState.PARKED)),
                row("hide", (who, place, theme) -> rounds.hide(who, place, theme, true)),
                row("merge", (who, place, theme) -> rounds.merge(who, place, Map.of(theme, 0L), WORDS)),
                row("unmerge", (who, place, theme) -> rounds.unmerge(who, place, theme)),
                row("split", (who, place, theme) -> rounds.split(who, place, theme, 0, new Part(List.of(), List.of()), new Part(List.of(), List.of()), WORDS)),
                row("add", (who, place, theme) -> rounds.add(who, place, theme, List.of(), List.of(Ids.next()))),
                row("carry", (who, place, theme) -> rounds.carry(who, place, List.of(theme))),
                new PermissionRow(ThemeRounds.class, "seen", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, Who.FACILITATOR_ELSEWHERE, Who.OUTSIDER),
                        (who, world) -> rounds.seen(who, List.of(prepared(world)))),
                new PermissionRow(ThemeRounds.class, "elsewhere", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER),
                        (who, world) -> rounds.elsewhere(who, world.space.value(), List.of(prepared(world)))));
    }

    private PermissionRow row(String method, Try attempt) {
        return row(ThemeRounds.class, method, FACILITATORS, attempt);
    }

    private PermissionRow row(Class<?> service, String method, Set<Who> allowed, Try attempt) {
        return new PermissionRow(service, method, allowed, (who, world) -> attempt.with(who, world.session.value(), prepared(world)));
    }

    /** The session's round is open, with one theme of the participant; the same one every time. */
    private ThemeId prepared(World world) {
        var place = world.session.value();
        rounds.begin(Actor.SYSTEM, place, world.space.value(), false);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.TAKE_PART);
        rounds.reopen(Actor.SYSTEM, place);
        var known = themes.mine(world.participant(), place).proposed();
        return known.isEmpty() ? themes.propose(world.participant(), place, theme()) : known.getFirst();
    }

    private static NewTheme theme() {
        return new NewTheme(ThemeId.next(), "Wonen en handhaven", "", Language.NL, List.of(), List.of(Ids.next()));
    }
}
