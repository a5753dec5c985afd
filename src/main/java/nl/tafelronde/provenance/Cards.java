package nl.tafelronde.provenance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Localized;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module about its own pieces, once each. */
@Component
class Cards {

    private final ObjectProvider<PieceTeller> tellers;
    private final ObjectProvider<PlaceNames> names;

    /** The modules are asked for when they are needed: they know the chain, and it does not know them. */
    Cards(ObjectProvider<PieceTeller> tellers, ObjectProvider<PlaceNames> names) {
        this.tellers = tellers;
        this.names = names;
    }

    Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var byKind = pieces.stream().distinct().collect(Collectors.groupingBy(Piece::kind));
        var told = new HashMap<Piece, PieceCard>();
        tellers.stream().forEach(teller -> {
            var its = teller.kinds().stream().flatMap(it -> byKind.getOrDefault(it, List.of()).stream()).toList();
            if (!its.isEmpty()) {
                told.putAll(teller.toContributor(who, its));
            }
        });
        return told;
    }

    /** What those places are called that somebody knows. */
    Map<UUID, Localized> places(Set<UUID> places) {
        var known = new HashMap<UUID, Localized>();
        names.stream().forEach(it -> known.putAll(it.of(places)));
        return known;
    }
}
