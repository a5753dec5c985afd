package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody looks at the list. The address carries it, so that a view can be sent and kept; what an address says that we do
 * not know is passed over.
 *
 * @param owner null for all; so for theme, region and pillar
 * @param group by what the list is divided; null for not
 */
record ListState(Pile pile, String words, @Nullable OrganisationId owner, @Nullable String theme, @Nullable String region, @Nullable String pillar,
        Order order, boolean descending, Form form, @Nullable Grouping group) {

    static final ListState START = new ListState(Pile.TO_DO, "", null, null, null, null, Order.DATE, false, Form.TABLE, null);

    /** How the same list is drawn. */
    enum Form {
        TABLE, BOARD;

        String textKey() {
            return "actionpoint.form." + name().toLowerCase(Locale.ROOT);
        }
    }

    static ListState of(QueryParameters address) {
        return new ListState(one(address, "pile", Pile.class).orElse(START.pile), address.getSingleParameter("q").orElse(""), owner(address),
                word(address, "theme"), word(address, "region"), word(address, "pillar"), one(address, "sort", Order.class).orElse(START.order),
                address.getSingleParameter("down").isPresent(), one(address, "form", Form.class).orElse(START.form),
                one(address, "group", Grouping.class).orElse(null));
    }

    static ListState of(String query) {
        return of(QueryParameters.fromString(query));
    }

    /** What stands behind the question mark; empty for {@link #START}. */
    String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "pile", pile == START.pile ? null : name(pile));
        put(parts, "q", words.isBlank() ? null : words.strip());
        put(parts, "owner", owner == null ? null : owner.toString());
        put(parts, "theme", theme);
        put(parts, "region", region);
        put(parts, "pillar", pillar);
        put(parts, "sort", order == START.order ? null : name(order));
        put(parts, "down", descending ? "1" : null);
        put(parts, "form", form == START.form ? null : name(form));
        put(parts, "group", group == null ? null : name(group));
        return parts.entrySet().stream().map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&"));
    }

    ActionPointQuery asked() {
        return new ActionPointQuery(pile.states(), pile.lateOnly(), owner, words, theme, region, pillar, null, order, descending);
    }

    ListState sorted(Order by) {
        return new ListState(pile, words, owner, theme, region, pillar, by, order == by && !descending, form, group);
    }

    private static void put(Map<String, String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.put(key, value);
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters address, String key, Class<E> type) {
        return address.getSingleParameter(key).flatMap(typed -> Arrays.stream(type.getEnumConstants()).filter(it -> name(it).equals(typed)).findFirst());
    }

    private static @Nullable String word(QueryParameters address, String key) {
        return address.getSingleParameter(key).filter(it -> !it.isBlank()).orElse(null);
    }

    private static @Nullable OrganisationId owner(QueryParameters address) {
        try {
            return address.getSingleParameter("owner").map(UUID::fromString).map(OrganisationId::new).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
