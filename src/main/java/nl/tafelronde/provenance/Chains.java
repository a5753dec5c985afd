package nl.tafelronde.provenance;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows where a piece of work came from and where it went, both over any number of steps. What the reader may not know is not
 * there; what it connected stays connected.
 */
@Service
@Transactional(readOnly = true)
public class Chains {

    private final Provenance provenance;
    private final Pieces pieces;

    Chains(Provenance provenance, Pieces pieces) {
        this.provenance = provenance;
        this.pieces = pieces;
    }

    /**
     * The chain around one piece, for people with an account.
     *
     * @throws Refusal {@code kernel.forbidden} when the reader may not know of it, and equally when it is gone; {@code kernel.sign-in}
     */
    public ChainPicture around(Actor actor, Piece here) {
        if (!(actor instanceof Actor.Person)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in");
        }
        var links = Stream.concat(provenance.back(List.of(here)).stream(), provenance.onward(List.of(here)).stream()).toList();
        var all = new LinkedHashSet<>(List.of(here));
        links.forEach(it -> {
            all.add(it.from());
            all.add(it.into());
        });
        var told = pieces.tell(actor, all);
        if (!told.containsKey(here)) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        var into = connected(links, told.keySet());
        var edges = into.entrySet().stream().flatMap(it -> straight(it.getKey(), it.getValue(), into)).toList();
        return new ChainPicture(here, told.entrySet().stream().map(it -> new ChainPicture.Node(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(it -> it.piece().kind())).toList(), edges);
    }

    /** What came from each piece that is told; through what is not told the chain goes on. */
    private static Map<Piece, Set<Piece>> connected(Collection<Link> links, Set<Piece> told) {
        var onward = new HashMap<Piece, Set<Piece>>();
        links.forEach(it -> onward.computeIfAbsent(it.from(), _ -> new LinkedHashSet<>()).add(it.into()));
        var into = new LinkedHashMap<Piece, Set<Piece>>();
        for (var piece : told) {
            var reached = new LinkedHashSet<Piece>();
            var seen = new HashSet<Piece>();
            var open = new ArrayDeque<>(onward.getOrDefault(piece, Set.of()));
            while (!open.isEmpty()) {
                var next = open.poll();
                if (told.contains(next)) {
                    reached.add(next);
                } else if (seen.add(next)) {
                    open.addAll(onward.getOrDefault(next, Set.of()));
                }
            }
            into.put(piece, reached);
        }
        return into;
    }

    /** Leaves out what is reached by a longer way too. */
    private static Stream<ChainPicture.Edge> straight(Piece from, Set<Piece> next, Map<Piece, Set<Piece>> into) {
        var further = new HashSet<Piece>();
        var open = new ArrayDeque<Piece>();
        next.forEach(it -> open.addAll(into.getOrDefault(it, Set.of())));
        while (!open.isEmpty()) {
            var piece = open.poll();
            if (further.add(piece)) {
                open.addAll(into.getOrDefault(piece, Set.of()));
            }
        }
        return next.stream().filter(it -> !further.contains(it)).map(it -> new ChainPicture.Edge(from, it));
    }
}
