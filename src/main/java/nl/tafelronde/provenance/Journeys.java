package nl.tafelronde.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import nl.tafelronde.access.Actor;
import nl.tafelronde.provenance.Journey.Canvas;
import nl.tafelronde.provenance.domain.ToldRows.Stage;
import nl.tafelronde.provenance.domain.ToldRows.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out what became of contributions: follows the chain onward from each, asks the modules what may be told of what it came
 * to, and says since when. However many contributions there are, the chain is read once for every step of its length.
 */
@Component
class Journeys {

    private static final Set<Piece.Kind> ON_CANVAS = EnumSet.of(Piece.Kind.NEED, Piece.Kind.PLEDGE, Piece.Kind.TRIAL);

    private final Provenance provenance;
    private final Cards cards;

    Journeys(Provenance provenance, Cards cards) {
        this.provenance = provenance;
        this.cards = cards;
    }

    /** @param seen what their author has seen already */
    List<Journey> of(Actor who, List<Contribution> contributions, Set<Told> seen) {
        var starts = contributions.stream().filter(Contribution::followed).map(Contribution::piece).toList();
        var chain = new Chain(provenance.onward(starts));
        var told = cards.toContributor(who, chain.pieces());
        return contributions.stream().map(it -> new Journey(it, it.followed() ? steps(it, chain, told, seen) : List.of())).toList();
    }

    private static List<Journey.Step> steps(Contribution contribution, Chain chain, Map<Piece, PieceCard> told, Set<Told> seen) {
        var arrivals = chain.arrivals(contribution.piece());
        var direct = new HashSet<Piece>();
        chain.from(contribution.piece()).forEach(it -> direct.add(it.into()));
        var first = new LinkedHashMap<Piece, Journey.Step>();
        arrivals.forEach((piece, at) -> {
            var card = told.get(piece);
            if (card != null && !card.piece().equals(contribution.piece()) && (!ON_CANVAS.contains(piece.kind()) || direct.contains(piece))) {
                var canvas = piece.kind() == Piece.Kind.TEAM ? canvas(piece, chain, told) : null;
                first.merge(card.piece(), step(contribution, card, at, canvas, seen), (one, other) -> one.at().isAfter(other.at()) ? other : one);
            }
        });
        return first.values().stream().sorted(Comparator.comparing(Journey.Step::at).thenComparing(it -> it.card().piece().kind())).toList();
    }

    /** Something that was being prepared is joined when it is so far that it may be told. */
    private static Journey.Step step(Contribution contribution, PieceCard card, Instant linked, @Nullable Canvas canvas, Set<Told> seen) {
        var status = card.status();
        var at = status != null && !status.over() && status.since() != null && status.since().isAfter(linked) ? status.since() : linked;
        var step = new Journey.Step(card, at, canvas, false);
        var fresh = stages(step).stream().anyMatch(it -> !seen.contains(new Told(contribution.piece().id(), card.piece(), it)));
        return new Journey.Step(card, at, canvas, fresh);
    }

    /** What there is to know of a step. */
    static List<Stage> stages(Journey.Step step) {
        return step.over() ? List.of(Stage.JOINED, Stage.OVER) : List.of(Stage.JOINED);
    }

    private static @Nullable Canvas canvas(Piece team, Chain chain, Map<Piece, PieceCard> told) {
        var counts = new HashMap<Piece.Kind, Integer>();
        chain.from(team).stream().map(Link::into).filter(told::containsKey).forEach(it -> counts.merge(it.kind(), 1, Integer::sum));
        return new Canvas(counts.getOrDefault(Piece.Kind.NEED, 0), counts.getOrDefault(Piece.Kind.PLEDGE, 0), counts.getOrDefault(Piece.Kind.TRIAL, 0));
    }

    /** Links, to be followed onward. */
    private static final class Chain {

        private final Map<Piece, List<Link>> onward = new HashMap<>();
        private final Set<Piece> pieces = new HashSet<>();

        private Chain(Collection<Link> links) {
            links.forEach(it -> {
                onward.computeIfAbsent(it.from(), _ -> new ArrayList<>()).add(it);
                pieces.add(it.into());
            });
        }

        private Set<Piece> pieces() {
            return pieces;
        }

        private List<Link> from(Piece piece) {
            return onward.getOrDefault(piece, List.of());
        }

        /** What is reached from here and since when: a way is there when its last link is, and the earliest way counts. */
        private Map<Piece, Instant> arrivals(Piece start) {
            var arrived = new LinkedHashMap<Piece, Instant>();
            var open = new PriorityQueue<>(Comparator.comparing(Link::at));
            open.addAll(from(start));
            while (!open.isEmpty()) {
                var next = open.poll();
                if (!next.into().equals(start) && arrived.putIfAbsent(next.into(), next.at()) == null) {
                    from(next.into()).forEach(it -> open.add(it.at().isBefore(next.at()) ? new Link(it.from(), it.into(), next.at()) : it));
                }
            }
            return arrived;
        }
    }
}
