package nl.tafelronde.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import org.jspecify.annotations.Nullable;

/** Says what pieces of some kinds are called and where they can be read. The module that knows implements it; {@link Pieces} finds it. */
public interface PieceTeller {

    /** Which kinds it knows; no two tell of the same kind. */
    Set<Piece.Kind> kinds();

    /**
     * What this reader may know of these pieces, all of one of its kinds. What is gone, and what the reader may not read, is
     * left out.
     */
    Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids);

    /**
     * For somebody whose own contribution went into these pieces: what everybody who took part may know of them, without names.
     * What is hidden, withdrawn or not yet to be read is left out.
     *
     * @param who    a participant of a place, or a person with an account
     * @param pieces of any of its kinds
     */
    default Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        return Map.of();
    }

    /**
     * One piece, for whoever may read it.
     *
     * @param text     what it says, plain text; may be empty for a thing that has no words of its own
     * @param language tag of the language of the text; null when that is not known
     * @param address  where it can be read, without a slash in front; null when there is no such page for this reader
     * @param status   how far it is; null for what is simply there
     * @param proofs   what shows that it was done
     */
    record Told(String text, @Nullable String language, @Nullable String address, PieceCard.@Nullable Status status, List<PieceCard.Proof> proofs) {

        public Told(String text, @Nullable String language, @Nullable String address) {
            this(text, language, address, null, List.of());
        }
    }
}
