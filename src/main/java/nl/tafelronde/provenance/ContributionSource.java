package nl.tafelronde.provenance;

import java.util.List;
import nl.tafelronde.access.Actor;

/** Knows what people contributed. Whoever keeps contributions with their authors implements it. */
public interface ContributionSource {

    /** What this participant contributed in their place, or this person with their account anywhere; the oldest first. */
    List<Contribution> of(Actor who);
}
