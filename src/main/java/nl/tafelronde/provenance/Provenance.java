package nl.tafelronde.provenance;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.domain.Links;
import nl.tafelronde.provenance.domain.ToldRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain: which piece of work came from which. Everyone adds links about their own pieces and anyone can follow them both
 * ways. Links carry ids only; what a piece says, and who may read it, is known by the module it belongs to.
 */
@Service
@Transactional
@Open("between modules: ids only; the module a piece belongs to decides who may read it")
public class Provenance {

    /** The most links that are followed from one piece: far more than an evening makes. */
    private static final int MOST = 20_000;

    private final Links links;
    private final ToldRows told;
    private final Clock clock;

    Provenance(Links links, ToldRows told, Clock clock) {
        this.links = links;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Remembers that a piece came from others. Saying it twice is saying it once. Waits for others who link only where the two
     * of them could close a circle: both between pieces of one level of the chain.
     *
     * @throws Refusal {@code provenance.circular} when one of them came from this piece itself, or comes later in the chain;
     *                 {@code kernel.stale} to who holds on to what it read before somebody else linked on that level
     */
    public void link(Piece piece, Collection<Piece> from) {
        if (!from.isEmpty()) {
            add(piece, from, links.from(List.of(piece)));
        }
    }

    /** As {@link #link}, and forgets about what it came from before and is not named now. */
    public void linkOnly(Piece piece, Collection<Piece> from) {
        var known = links.from(List.of(piece));
        known.stream().filter(it -> !from.contains(it)).forEach(it -> links.remove(it, piece));
        add(piece, from, known);
    }

    /**
     * As {@link #link} for a piece that was made in this transaction. Nobody else knows of it, so nothing can come from it yet
     * and nobody waits.
     */
    public void linkNew(Piece piece, Collection<Piece> from) {
        if (from.isEmpty()) {
            return;
        }
        if (!links.into(List.of(piece)).isEmpty()) {
            link(piece, from);
            return;
        }
        requireEarlier(piece, from);
        links.add(from, piece, clock.instant());
    }

    private void add(Piece piece, Collection<Piece> from, Collection<Piece> known) {
        var fresh = new LinkedHashSet<>(from);
        requireEarlier(piece, fresh);
        known.forEach(fresh::remove);
        if (fresh.stream().anyMatch(it -> sameLevel(it, piece))) {
            links.hold(piece.kind().level());
            var after = closure(Set.of(piece), it -> links.into(it).stream().filter(next -> sameLevel(next, piece)).toList());
            if (fresh.stream().anyMatch(after::contains)) {
                throw circular();
            }
        }
        links.add(fresh, piece, clock.instant());
    }

    private static void requireEarlier(Piece piece, Collection<Piece> from) {
        if (from.stream().anyMatch(it -> it.equals(piece) || it.kind().level() > piece.kind().level())) {
            throw circular();
        }
    }

    private static boolean sameLevel(Piece one, Piece other) {
        return one.kind().level() == other.kind().level();
    }

    private static Refusal circular() {
        return Refusal.conflict("provenance.circular");
    }

    /**
     * As {@link #link}, without looking for a circle and so without waiting for others who link: for what its own module keeps
     * free of circles. Notes join groups, and are shown for other notes, many at a time.
     */
    public void join(Piece piece, Piece from) {
        links.add(List.of(from), piece, clock.instant());
    }

    /** Forgets that this piece came from that one. */
    public void unlink(Piece piece, Piece from) {
        links.remove(from, piece);
    }

    /** Forgets every link of a piece, both ways: it is no more. */
    public void forget(Piece piece) {
        links.removeAll(piece);
        told.forget(piece.id());
    }

    /** What this piece came from directly, in the order in which it was told. */
    @Transactional(readOnly = true)
    public List<Piece> from(Piece piece) {
        return links.from(List.of(piece));
    }

    /** What came from this piece directly, in the order in which it was told. */
    @Transactional(readOnly = true)
    public List<Piece> into(Piece piece) {
        return links.into(List.of(piece));
    }

    /** What each of these came from directly, in the order in which it was told; pieces that came from nothing are left out. One query. */
    @Transactional(readOnly = true)
    public Map<Piece, List<Piece>> fromEach(Collection<Piece> pieces) {
        return links.fromEach(pieces);
    }

    /** What came directly from each of these, in the order in which it was told; pieces from which nothing came are left out. One query. */
    @Transactional(readOnly = true)
    public Map<Piece, List<Piece>> intoEach(Collection<Piece> pieces) {
        return links.intoEach(pieces);
    }

    /** Everything of one kind that this piece came from, over any number of steps; for example all its notes. */
    @Transactional(readOnly = true)
    public List<Piece> origins(Piece piece, Piece.Kind kind) {
        return ofKind(closure(Set.of(piece), links::from), kind);
    }

    /** As {@link #origins} for each of several pieces; a query for each step back, however many pieces there are. */
    @Transactional(readOnly = true)
    public Map<Piece, Set<Piece>> originsEach(Collection<Piece> pieces, Piece.Kind kind) {
        var from = back(pieces).stream().collect(Collectors.groupingBy(Link::into, Collectors.mapping(Link::from, Collectors.toList())));
        return pieces.stream().distinct().collect(Collectors.toMap(it -> it, piece -> Set.copyOf(ofKind(closure(Set.of(piece),
                edge -> edge.stream().flatMap(it -> from.getOrDefault(it, List.of()).stream()).toList()), kind))));
    }

    /** Everything that came from these pieces, over any number of steps, the nearest first. */
    @Transactional(readOnly = true)
    public List<Piece> outcomes(Collection<Piece> pieces) {
        return List.copyOf(closure(pieces, links::into));
    }

    /** Every link that leads on from these pieces, over any number of steps. */
    @Transactional(readOnly = true)
    public List<Link> onward(Collection<Piece> pieces) {
        return walk(pieces, links::linksInto, Link::into);
    }

    /** Every link that leads back from these pieces, over any number of steps. */
    @Transactional(readOnly = true)
    public List<Link> back(Collection<Piece> pieces) {
        return walk(pieces, links::linksFrom, Link::from);
    }

    private static List<Link> walk(Collection<Piece> start, Function<Collection<Piece>, List<Link>> step, Function<Link, Piece> end) {
        var found = new LinkedHashSet<Link>();
        var known = new HashSet<>(start);
        Collection<Piece> edge = Set.copyOf(start);
        while (!edge.isEmpty() && found.size() < MOST) {
            var links = step.apply(edge);
            found.addAll(links);
            edge = links.stream().map(end).filter(known::add).toList();
        }
        return List.copyOf(found);
    }

    private static List<Piece> ofKind(Collection<Piece> pieces, Piece.Kind kind) {
        return pieces.stream().filter(it -> it.kind() == kind).toList();
    }

    /** All that is reached from these, without themselves. */
    private static Set<Piece> closure(Collection<Piece> start, Function<Collection<Piece>, List<Piece>> step) {
        var reached = new LinkedHashSet<Piece>();
        var edge = new ArrayDeque<Collection<Piece>>(List.of(start));
        while (!edge.isEmpty() && reached.size() < MOST) {
            var next = step.apply(edge.poll()).stream().filter(it -> !start.contains(it) && reached.add(it)).toList();
            if (!next.isEmpty()) {
                edge.add(next);
            }
        }
        return reached;
    }
}
