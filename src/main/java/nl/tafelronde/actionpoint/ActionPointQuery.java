package nl.tafelronde.actionpoint;

import java.util.Set;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which action points of a space are asked for, and in what order.
 *
 * @param states       in any of these
 * @param lateOnly     only those whose due date has gone by
 * @param organisation only of this owner; null for all
 * @param words        that occur in text, person, theme, region or number; empty for all
 * @param theme        exactly this one; null for all
 * @param region       exactly this one; null for all
 */
public record ActionPointQuery(Set<ActionState> states, boolean lateOnly, @Nullable OrganisationId organisation, String words,
        @Nullable String theme, @Nullable String region, Order order, boolean descending) {

    public static final ActionPointQuery LIVE = new ActionPointQuery(ActionState.LIVE, false, null, "", null, null, Order.DATE, false);

    /** By what a list is sorted; what is equal comes in order of number. */
    public enum Order {
        NUMBER, TEXT, OWNER,
        /** Due date, else review date. */
        DATE,
        STATE, THEME, REGION
    }
}
