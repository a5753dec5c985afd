package nl.tafelronde.actionpoint;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointQuery.Group;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import nl.tafelronde.actionpoint.domain.ActionPointGroups;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.Organisations;
import org.springframework.stereotype.Service;

/** Action points of a space as numbers: in groups, and per state. Each answer takes the same few statements, however many there are. */
@Service
public class ActionPointLists {

    private final ActionPointGroups rows;
    private final ActionPointRows words;
    private final ActionPoints points;
    private final Permissions permissions;
    private final Organisations organisations;

    ActionPointLists(ActionPointGroups rows, ActionPointRows words, ActionPoints points, Permissions permissions, Organisations organisations) {
        this.rows = rows;
        this.words = words;
        this.points = points;
        this.permissions = permissions;
        this.organisations = organisations;
    }

    /**
     * One part of a divided list.
     *
     * @param name of the owner; for other groups the same as the key
     * @param late how many of them are late
     */
    public record Part(Group group, String name, int number, int late) {
    }

    /** The parts of a list, at most 500, in their order; what has nothing there comes last. */
    @SingleRead
    public List<Part> parts(Actor actor, UUID space, ActionPointQuery query, Grouping by) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var parts = rows.parts(space, query, by, points.today());
        if (by != Grouping.OWNER) {
            return parts;
        }
        var ids = parts.stream().map(Part::name).filter(it -> !it.startsWith(ActionPointGroups.PERSON)).filter(it -> !it.isEmpty())
                .map(it -> new OrganisationId(UUID.fromString(it))).toList();
        var names = organisations.find(ids);
        return parts.stream().map(it -> new Part(it.group(), name(it.name(), names), it.number(), it.late()))
                .sorted(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** How many of a list there are in each state; nothing for a state without any. */
    @SingleRead
    public Map<ActionState, Integer> perState(Actor actor, UUID space, ActionPointQuery query) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var counts = new EnumMap<ActionState, Integer>(ActionState.class);
        rows.parts(space, query, Grouping.STATE, points.today()).forEach(it -> counts.put(ActionState.valueOf(it.group().key()), it.number()));
        return counts;
    }

    /**
     * What a list of this space can be narrowed to.
     *
     * @param owners the organisations that own action points in it, by name
     */
    public record Choices(ActionPoints.Words words, List<Organisation> owners) {
    }

    @SingleRead
    public Choices choices(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var used = words.used(space);
        return new Choices(ActionPoints.Words.of(used), organisations.find(used.organisations()).values().stream()
                .sorted(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER)).toList());
    }

    private static String name(String key, Map<OrganisationId, Organisation> names) {
        if (key.isEmpty() || key.startsWith(ActionPointGroups.PERSON)) {
            return key.isEmpty() ? "" : key.substring(ActionPointGroups.PERSON.length());
        }
        var organisation = names.get(new OrganisationId(UUID.fromString(key)));
        return organisation == null ? "" : organisation.name();
    }
}
