package nl.tafelronde.provenance;

import java.util.UUID;

/**
 * One piece of work in the chain: a note, a theme, an action point.
 *
 * @param id as its own module knows it
 */
public record Piece(Kind kind, UUID id) {

    /**
     * What a piece is. The order is that of the chain: a piece comes from pieces of an earlier kind, or of its own. Only what
     * is agreed comes from what is agreed in either direction: an action point from an item of a meeting, and such an item from an
     * action point.
     */
    public enum Kind {
        NOTE, CLUSTER, OBSERVATION, THEME, TEAM, NEED, PLEDGE, TRIAL, REPORT_BLOCK, ACTION_POINT, MEETING_ITEM, PROPOSAL, CLAUSE,
        /** A published version of what a space works within. */
        FRAMEWORK,
        /** What a space wants to reach; others point to it. */
        GOAL;

        /** Where it stands in the chain. Links never lead to a lower level, so that a circle stays on one. */
        int level() {
            return switch (this) {
                case ACTION_POINT, MEETING_ITEM, PROPOSAL, CLAUSE -> ACTION_POINT.ordinal();
                default -> ordinal();
            };
        }
    }

    public static Piece note(UUID id) {
        return new Piece(Kind.NOTE, id);
    }
}
