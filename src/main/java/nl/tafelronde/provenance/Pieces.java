package nl.tafelronde.provenance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a reader what the pieces of a chain are; each is told by the module it belongs to, which also decides who may know. */
@Service
@Transactional(readOnly = true)
public class Pieces {

    private final List<PieceTeller> tellers;

    Pieces(List<PieceTeller> tellers) {
        this.tellers = List.copyOf(tellers);
    }

    /** What this reader may know of these, in the same order; pieces they may not read, and those that are gone, are left out. */
    public Map<Piece, PieceTeller.Told> tell(Actor reader, Collection<Piece> pieces) {
        var told = pieces.stream().collect(Collectors.groupingBy(Piece::kind, Collectors.mapping(Piece::id, Collectors.toSet())))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> tell(reader, it.getKey(), it.getValue())));
        var inOrder = new LinkedHashMap<Piece, PieceTeller.Told>();
        pieces.forEach(it -> {
            var known = Objects.requireNonNull(told.get(it.kind())).get(it.id());
            if (known != null) {
                inOrder.put(it, known);
            }
        });
        return inOrder;
    }

    private Map<UUID, PieceTeller.Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        return tellers.stream().filter(it -> it.kinds().contains(kind)).findFirst().map(it -> it.tell(reader, kind, ids)).orElse(Map.of());
    }
}
