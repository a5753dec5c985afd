package nl.tafelronde.provenance;

import java.util.UUID;

/**
 * One piece of work in the chain: a note, a theme, an action point.
 *
 * @param id as its own module knows it
 */
public record Piece(Kind kind, UUID id) {

    /** What a piece is. The order is that of the chain: a piece comes from pieces of an earlier kind, or of its own. */
    public enum Kind {
        NOTE, CLUSTER, OBSERVATION, THEME, TEAM, NEED, PLEDGE, TRIAL, REPORT_BLOCK, ACTION_POINT, MEETING_ITEM, PROPOSAL, CLAUSE,
        /** A published version of what a space works within. */
        FRAMEWORK,
        /** What a space wants to reach; others point to it. */
        GOAL
    }

    public static Piece note(UUID id) {
        return new Piece(Kind.NOTE, id);
    }
}
