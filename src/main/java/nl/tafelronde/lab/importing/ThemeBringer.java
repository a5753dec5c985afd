package nl.tafelronde.lab.importing;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.theme.ThemeState;
import org.springframework.stereotype.Component;

/** Brings in the themes that people made, as if they proposed and supported them themselves. */
@Component
class ThemeBringer {

    private final Themes themes;
    private final ThemeRounds rounds;

    ThemeBringer(Themes themes, ThemeRounds rounds) {
        this.themes = themes;
        this.rounds = rounds;
    }

    /** @param notes the ids of the notes that have a key in the file */
    void bring(Actor actor, SpaceId space, LabSessionId session, LabFile file, Map<String, Actor.Participant> people, Map<String, UUID> notes) {
        if (file.themes().isEmpty()) {
            return;
        }
        var place = session.value();
        rounds.begin(actor, place, space.value(), file.session().naming() == Naming.NAME);
        rounds.allow(actor, place, ThemeRules.TAKE_PART);
        rounds.each(actor, place, Themes.THEMES_MAX);
        var chosen = new HashSet<ThemeId>();
        var back = new EnumMap<ThemeState, HashSet<ThemeId>>(ThemeState.class);
        for (var theme : file.themes()) {
            var id = ThemeId.next();
            var by = theme.notes().isEmpty() ? actor : Objects.requireNonNull(people.get(theme.by()));
            themes.propose(by, place, new NewTheme(id, theme.title(), theme.about(), theme.language(), List.of(),
                    theme.notes().stream().map(notes::get).filter(Objects::nonNull).toList()));
            theme.support().forEach(it -> themes.support(Objects.requireNonNull(people.get(it)), place, id, true));
            if (theme.state() == ThemeState.CHOSEN) {
                chosen.add(id);
            } else {
                back.computeIfAbsent(theme.state(), _ -> new HashSet<>()).add(id);
            }
        }
        rounds.each(actor, place, Themes.EACH_SUPPORTS);
        if (!chosen.isEmpty()) {
            rounds.close(actor, place, chosen);
        }
        back.getOrDefault(ThemeState.PROPOSED, new HashSet<>()).forEach(it -> {
            var now = themes.read(actor, place).theme(it).orElseThrow();
            rounds.stand(actor, place, it, now.version(), ThemeState.PROPOSED);
        });
        rounds.allow(actor, place, ThemeRules.READ);
    }
}
