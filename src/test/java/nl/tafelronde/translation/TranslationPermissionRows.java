package nl.tafelronde.translation;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.kernel.Language;
import org.springframework.stereotype.Component;

/** Who manages a space decides whether its texts go to a provider; only administrators look after the provider. */
@Component
record TranslationPermissionRows(Translations translations, TranslationProviders providers) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Translations.class, "choice", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER),
                        (who, in) -> translations.choice(who, in.space.value())),
                new PermissionRow(Translations.class, "choose", EnumSet.of(ADMINISTRATOR, FACILITATOR),
                        (who, in) -> translations.choose(who, in.space.value(), true)),
                row("state", (who, _) -> providers.state(who)),
                row("reach", (who, _) -> providers.reach(who)),
                row("tryOut", (who, _) -> providers.tryOut(who, "Hallo", Language.NL, Language.PL)),
                row("again", (who, _) -> providers.again(who)));
    }

    private static PermissionRow row(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(TranslationProviders.class, method, EnumSet.of(ADMINISTRATOR), attempt);
    }
}
