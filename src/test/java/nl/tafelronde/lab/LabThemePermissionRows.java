package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.theme.Part;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.theme.ThemeWords;
import org.springframework.stereotype.Component;

/** Who may do what where themes and walls meet. */
@Component
record LabThemePermissionRows(LabThemes lab, SessionGoals goals, Themes themes, ThemeRounds rounds) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> PRESENT = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR);
    private static final ThemeWords WORDS = new ThemeWords("Wonen", "", Language.NL);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("read", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER), (who, world) -> lab.read(who, world.session)),
                new PermissionRow(SessionGoals.class, "of", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER), (who, world) -> goals.of(who, world.session)),
                new PermissionRow(SessionGoals.class, "ofEach", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER),
                        (who, world) -> goals.ofEach(who, world.session, List.of(piece(world)))),
                new PermissionRow(SessionGoals.class, "choice", FACILITATORS, (who, world) -> goals.choice(who, world.session, piece(world))),
                new PermissionRow(SessionGoals.class, "link", FACILITATORS, (who, world) -> goals.link(who, world.session, piece(world), List.of())),
                row("sources", PRESENT, (who, world) -> lab.sources(who, world.session, "")),
                row("notes", PRESENT, (who, world) -> lab.notes(who, world.session, theme(world))),
                row("propose", EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT), (who, world) -> {
                    theme(world);
                    lab.propose(who, world.session, new ThemeProposal(ThemeId.next(), WORDS, List.of(), List.of(world.note.value())));
                }),
                row("close", FACILITATORS, (who, world) -> lab.close(who, world.session, List.of(theme(world)))),
                row("split", FACILITATORS, (who, world) -> lab.split(who, world.session, theme(world), 0, new Part(List.of(), List.of()), WORDS)));
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(LabThemes.class, method, allowed, attempt);
    }

    private Piece piece(World world) {
        return new Piece(Piece.Kind.THEME, theme(world).value());
    }

    private ThemeId theme(World world) {
        UUID place = world.session.value();
        rounds.begin(Actor.SYSTEM, place, world.space.value(), false);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.TAKE_PART);
        rounds.reopen(Actor.SYSTEM, place);
        var known = themes.mine(world.participant(), place).proposed();
        return known.isEmpty() ? themes.propose(world.participant(), place,
                new NewTheme(ThemeId.next(), "Wonen", "", Language.NL, List.of(), List.of(world.note.value()))) : known.getFirst();
    }
}
