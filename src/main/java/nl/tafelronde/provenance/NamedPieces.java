package nl.tafelronde.provenance;

import java.util.List;
import nl.tafelronde.access.Actor;

/** Knows what is to be done by whom. Modules with such pieces implement it. */
public interface NamedPieces {

    /** What stands in this person's own name, the oldest first; what is over too. */
    List<PieceCard> inNameOf(Actor.Person person);
}
