package nl.tafelronde.proposal;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;

/** Where the material for a proposal comes from: whoever has something that people said or made implements it. */
public interface ProposalSource {

    /** What this actor may take over in this space, the newest place first; nothing for who may not see it. */
    List<Offer> offers(Actor actor, UUID space);

    /**
     * One thing to take over.
     *
     * @param piece    what it is, for the chain
     * @param place    where it was made, for example the title of a session
     * @param title    the heading over it in a proposal
     * @param text     may be empty
     * @param language it is written in
     */
    record Offer(Piece piece, String place, String title, String text, Language language) {
    }
}
