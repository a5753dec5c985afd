package nl.tafelronde.lab;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.vision.GoalUsers;
import nl.tafelronde.vision.Touch;
import org.springframework.stereotype.Component;

/** Says what the themes are called that do something for a goal, and in which session they stand. */
@Component
class ThemeGoalUser implements GoalUsers {

    private final ThemeRounds rounds;
    private final SessionAccess access;

    ThemeGoalUser(ThemeRounds rounds, SessionAccess access) {
        this.rounds = rounds;
        this.access = access;
    }

    @Override
    public List<Touch> named(Actor actor, Collection<Piece> pieces) {
        var themes = pieces.stream().filter(it -> it.kind() == Piece.Kind.THEME).map(it -> new ThemeId(it.id())).toList();
        if (themes.isEmpty()) {
            return List.of();
        }
        var standing = rounds.seen(actor, themes).stream().filter(it -> it.state().stands()).toList();
        var sessions = access.present(standing.stream().map(ThemeCard::place).collect(Collectors.toSet()));
        return standing.stream().filter(it -> sessions.containsKey(it.place())).map(it -> touch(actor, it, sessions.get(it.place()))).toList();
    }

    private static Touch touch(Actor actor, ThemeCard theme, LabSession session) {
        return new Touch(new Piece(Piece.Kind.THEME, theme.id().value()), theme.title(), theme.place(), session.plan().title().in(actor.language()),
                "lab/" + session.id() + "/themes");
    }
}
