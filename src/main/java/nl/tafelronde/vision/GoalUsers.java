package nl.tafelronde.vision;

import java.util.Collection;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.provenance.Piece;

/** A module whose pieces of work can be linked to goals. Every bean of this type is asked what its pieces are called. */
public interface GoalUsers {

    /** Those of these pieces that are the module's own and that this actor may know of; what is gone is left out. */
    List<Touch> named(Actor actor, Collection<Piece> pieces);
}
