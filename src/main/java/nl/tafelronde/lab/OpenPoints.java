package nl.tafelronde.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.theme.ThemeList;
import org.springframework.stereotype.Component;

/**
 * What a session left open: its action points that are not over, what was agreed and became none, and the groups of notes
 * that are behind no theme. What is an action point is said once.
 */
@Component
class OpenPoints {

    private static final int BY_WHOM = OutcomeBlock.Agreement.BY_WHOM;

    private final SessionAccess access;
    private final Outcomes outcomes;
    private final FollowUps follow;
    private final ActionPointOrigins points;
    private final LabThemes themes;
    private final ThemeTable table;

    OpenPoints(SessionAccess access, Outcomes outcomes, FollowUps follow, ActionPointOrigins points, LabThemes themes, ThemeTable table) {
        this.access = access;
        this.outcomes = outcomes;
        this.follow = follow;
        this.points = points;
        this.themes = themes;
        this.table = table;
    }

    List<OpenPoint> of(Actor actor, LabSessionId id) {
        var open = new ArrayList<OpenPoint>();
        var cards = points.ofPlace(actor, access.space(id), id.value());
        cards.stream().filter(it -> !it.state().over()).forEach(it -> open.add(new OpenPoint(Ids.next(), Localized.of(it.language(), it.text()), shortened(it.owner()), false,
                it.id().value())));
        var made = made(actor, id);
        var said = new HashSet<>(cards.stream().map(ActionPointCard::text).collect(Collectors.toSet()));
        outcomes.edit(actor, id).blocks().forEach(block -> block.agreements().forEach(it -> {
            var words = it.text().in(Language.NL).strip();
            if (!made.contains(words) && !said.contains(firstSentence(words)) && said.add(words)) {
                open.add(new OpenPoint(Ids.next(), it.text(), it.byWhom(), false));
            }
        }));
        open.addAll(groups(actor, id));
        return List.copyOf(open);
    }

    /** Points as they are now: what is an action point is as far as that one; one that is no more is done with. */
    List<OpenPoint> now(Actor actor, LabSessionId id, List<OpenPoint> kept) {
        var cards = points.cards(actor, access.space(id), kept.stream().map(OpenPoint::actionPoint).filter(Objects::nonNull).map(ActionPointId::new).toList());
        return kept.stream().map(it -> {
            if (it.actionPoint() == null) {
                return it;
            }
            var card = cards.get(new ActionPointId(it.actionPoint()));
            return it.as(card == null || card.state().over());
        }).toList();
    }

    /** The words of what was agreed and is an action point already. */
    private Set<String> made(Actor actor, LabSessionId id) {
        return follow.proposals(actor, id).stream().filter(it -> it.kind() == ProposedAction.Kind.AGREEMENT && !it.made().isEmpty())
                .map(it -> it.details().isEmpty() ? it.text() : it.details()).map(String::strip).collect(Collectors.toSet());
    }

    private List<OpenPoint> groups(Actor actor, LabSessionId id) {
        var open = new ArrayList<OpenPoint>();
        if (table.known(id)) {
            var placed = placed(themes.read(actor, id));
            var covered = access.present(id).covered();
            themes.sources(actor, id, "").walls().stream().filter(it -> !covered.contains(it.board())).forEach(wall -> wall.groups().stream().filter(it -> !placed.contains(it.id())).forEach(it -> {
                var text = it.name() == null ? String.join(" · ", it.some()) : it.name();
                open.add(new OpenPoint(Ids.next(), Localized.of(Language.NL, text), "", false));
            }));
        }
        return open;
    }

    private static HashSet<UUID> placed(ThemeList list) {
        var placed = new HashSet<UUID>();
        list.themes().stream().filter(it -> it.state().stands()).forEach(it -> placed.addAll(it.clusters()));
        return placed;
    }

    private static String firstSentence(String words) {
        var end = words.indexOf(". ");
        return end < 0 ? words : words.substring(0, end + 1);
    }

    private static String shortened(String owner) {
        return PlainText.length(owner) <= BY_WHOM ? owner : owner.substring(0, owner.offsetByCodePoints(0, BY_WHOM - 1)) + "…";
    }
}
