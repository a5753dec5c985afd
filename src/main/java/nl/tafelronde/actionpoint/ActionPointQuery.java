package nl.tafelronde.actionpoint;

import java.util.EnumSet;
import java.util.Locale;
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
 * @param pillar       exactly this one; null for all
 * @param group        only those of this group; null for all
 */
public record ActionPointQuery(Set<ActionState> states, boolean lateOnly, @Nullable OrganisationId organisation, String words,
        @Nullable String theme, @Nullable String region, @Nullable String pillar, @Nullable Group group, Order order, boolean descending) {

    public static final ActionPointQuery LIVE = new ActionPointQuery(ActionState.LIVE, false, null, "", null, null, Order.DATE, false);

    public ActionPointQuery(Set<ActionState> states, boolean lateOnly, @Nullable OrganisationId organisation, String words,
            @Nullable String theme, @Nullable String region, Order order, boolean descending) {
        this(states, lateOnly, organisation, words, theme, region, null, null, order, descending);
    }

    /** Only those of this group. */
    public ActionPointQuery in(Group one) {
        return new ActionPointQuery(states, lateOnly, organisation, words, theme, region, pillar, one, order, descending);
    }

    /** Only those in this state. */
    public ActionPointQuery in(ActionState one) {
        return new ActionPointQuery(states.contains(one) ? Set.of(one) : Set.of(), lateOnly, organisation, words, theme, region, pillar, group, order,
                descending);
    }

    /** Those in this state too. */
    public ActionPointQuery alsoIn(ActionState one) {
        var more = EnumSet.of(one);
        more.addAll(states);
        return new ActionPointQuery(more, lateOnly, organisation, words, theme, region, pillar, group, order, descending);
    }

    /** By what a list is sorted; what is equal comes in order of number. */
    public enum Order {
        NUMBER, TEXT, OWNER,
        /** Due date, else review date. */
        DATE,
        STATE, THEME, REGION, PILLAR
    }

    /** By what a list is divided. */
    public enum Grouping {
        /** The organisation; the person where there is none. */
        OWNER,
        THEME, REGION, PILLAR, STATE,
        /** Of the due date, else of the review date. */
        MONTH;

        public String textKey() {
            return "action-list.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part of a divided list.
     *
     * @param key what its action points have in common: a theme, a region, the name of a state, a month as {@code 2026-05}, the id of
     *            an organisation, or {@code p:} and the name of a person; empty for those that have nothing there
     */
    public record Group(Grouping by, String key) {
    }
}
