package nl.tafelronde.provenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.domain.ToldRows;
import nl.tafelronde.provenance.domain.ToldRows.Stage;
import nl.tafelronde.provenance.domain.ToldRows.Told;
import nl.tafelronde.provenance.domain.ToldRows.Way;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of what somebody contributed, for nobody but themselves. A participant sees their place and nothing else: two
 * pseudonyms of one person are never joined here. Who left, or took a contribution back, is told nothing.
 *
 * @see <a href="file:src/docs/decisions/0033-told-once-a-day.md">decision 0033</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Contributions {

    /** What became so before that is no news any more. */
    private static final Duration NEWS = Duration.ofDays(400);
    /** Steps that are worth a mail; the others stand on the page. */
    private static final Set<Piece.Kind> MAILED = EnumSet.complementOf(EnumSet.of(Piece.Kind.NOTE, Piece.Kind.GOAL));

    private final ObjectProvider<ContributionSource> sources;
    private final ObjectProvider<NamedPieces> named;
    private final Journeys journeys;
    private final Cards cards;
    private final ToldRows told;
    private final Clock clock;

    Contributions(ObjectProvider<ContributionSource> sources, ObjectProvider<NamedPieces> named, Journeys journeys, Cards cards, ToldRows told, Clock clock) {
        this.sources = sources;
        this.named = named;
        this.journeys = journeys;
        this.cards = cards;
        this.told = told;
        this.clock = clock;
    }

    /** What became of everything the actor contributed, the oldest contribution first. For participants and people with an account. */
    @Transactional(readOnly = true)
    public List<Journey> mine(Actor actor) {
        return journeys.of(actor, contributed(actor), told.of(person(actor), Set.of(Way.PAGE)));
    }

    /** What the places are called where the actor contributed something. */
    @Transactional(readOnly = true)
    public Map<UUID, Localized> places(Actor actor) {
        person(actor);
        return cards.places(contributed(actor).stream().map(Contribution::place).collect(Collectors.toSet()));
    }

    /** What is to be done in the actor's own name; nothing for participants, whose name is known to nobody. */
    @Transactional(readOnly = true)
    public List<PieceCard> inMyName(Actor actor) {
        person(actor);
        return actor instanceof Actor.Person it ? named.stream().flatMap(from -> from.inNameOf(it).stream()).toList() : List.of();
    }

    /** The actor has seen all that was so at this moment: it is new no more. */
    public void seen(Actor actor, Instant until) {
        var known = new ArrayList<Told>();
        mine(actor).forEach(journey -> journey.steps().stream().filter(it -> it.fresh() && !it.last().isAfter(until)).forEach(step ->
                Journeys.stages(step).forEach(it -> known.add(new Told(journey.contribution().piece().id(), step.card().piece(), it)))));
        told.add(person(actor), known, Way.PAGE, clock.instant());
    }

    /** Those of these people whose turn it still is today, who waited longest first. */
    @Open("between modules: ids only")
    @Transactional(readOnly = true)
    public List<UUID> waiting(Collection<UUID> people, LocalDate today) {
        return told.waiting(people, today);
    }

    /**
     * Takes it on to tell this person by mail today. Once a day, whoever asks and on how many nodes: the second time, and
     * while the first is not committed, it says no.
     */
    public boolean turn(Actor actor, LocalDate today) {
        return told.look(person(actor), today);
    }

    /** Takes the one mail of the day for this address, named by a keyed hash; false when it is gone: then it is for tomorrow. */
    @Open("between modules: a hash that says nothing, and a day")
    public boolean mayMail(byte[] address, LocalDate today) {
        return told.mail(address, today);
    }

    /**
     * What somebody was not told yet, neither by mail nor on their page, of what became so before this moment and still is so.
     * Whoever asks tells it: with the end of this transaction it counts as told.
     */
    public News news(Actor actor, Instant before) {
        var person = person(actor);
        var known = told.of(person, Set.of(Way.PAGE, Way.MAIL));
        var oldest = before.minus(NEWS);
        var fresh = new ArrayList<Told>();
        for (var journey : journeys.of(actor, contributed(actor), Set.of())) {
            for (var step : journey.steps()) {
                var piece = step.card().piece();
                if (MAILED.contains(piece.kind()) && step.last().isAfter(oldest)) {
                    add(fresh, known, new Told(journey.contribution().piece().id(), piece, Stage.JOINED), step.at().isBefore(before));
                    add(fresh, known, new Told(journey.contribution().piece().id(), piece, Stage.OVER), step.over() && step.last().isBefore(before));
                }
            }
        }
        told.add(person, fresh, Way.MAIL, clock.instant());
        return News.of(fresh);
    }

    /** Those of these pieces that came to somebody and of which they were not told yet; with the end of this transaction they were. */
    public Set<UUID> arrived(Actor actor, Piece.Kind kind, Collection<UUID> pieces) {
        var person = person(actor);
        var known = told.of(person, Set.of(Way.PAGE, Way.MAIL));
        var fresh = pieces.stream().map(it -> new Told(it, new Piece(kind, it), Stage.JOINED)).filter(it -> !known.contains(it)).toList();
        told.add(person, fresh, Way.MAIL, clock.instant());
        return fresh.stream().map(Told::contribution).collect(Collectors.toSet());
    }

    private static void add(List<Told> fresh, Set<Told> known, Told one, boolean so) {
        if (so && !known.contains(one)) {
            fresh.add(one);
        }
    }

    private List<Contribution> contributed(Actor actor) {
        return sources.stream().flatMap(it -> it.of(actor).stream()).sorted(Comparator.comparing(Contribution::at)).toList();
    }

    private static UUID person(Actor actor) {
        return switch (actor) {
            case Actor.Participant participant -> participant.id().value();
            case Actor.Person person -> person.id().value();
            default -> throw Refusal.of(Refusal.Kind.SIGN_IN, "chain.refused.who");
        };
    }
}
