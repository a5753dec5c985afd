package nl.tafelronde.involvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.involvement.domain.ReachRows;
import nl.tafelronde.involvement.domain.ReachRows.Kept;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.publishing.Sheet;
import nl.tafelronde.publishing.Sheet.Cell;
import nl.tafelronde.publishing.SheetFiles;
import nl.tafelronde.publishing.SheetFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was reached before what was decided. Members of a space read it; who plans sessions there writes it. A group is reached before
 * a decision when it was on the day itself or in the {@value #FRESH_YEARS} years before it: who was asked longer ago was asked about
 * something else. Of one or two people in a session the number is not told.
 *
 * @see <a href="file:src/docs/decisions/0009-nobody-alone-behind-a-mark.md">decision 0009</a>
 * @see <a href="file:src/docs/decisions/0041-reached-in-time.md">decision 0041</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Involvements {

    /** For so many years somebody who was reached counts as reached. */
    public static final int FRESH_YEARS = 3;

    private static final int MOST = 1_000;
    private static final int FARTHEST_YEARS = 15;
    private static final Set<StakeholderGroup> ALL = Set.of(StakeholderGroup.RESIDENT, StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER,
            StakeholderGroup.HOUSING, StakeholderGroup.CIVIL, StakeholderGroup.MUNICIPALITY);

    private final ReachRows rows;
    private final List<ReachSource> sources;
    private final Permissions permissions;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Involvements(ReachRows rows, ObjectProvider<ReachSource> sources, Permissions permissions, Texts texts, Audit audit, Clock clock) {
        this.rows = rows;
        this.sources = sources.orderedStream().toList();
        this.permissions = permissions;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that is known. */
    @Transactional(readOnly = true)
    public Register read(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var reaches = Stream.concat(sources.stream().flatMap(it -> it.reached(actor, space).stream()).map(Involvements::told), rows.reaches(space).stream())
                .sorted(Comparator.comparing(Reach::on)).toList();
        var decisions = decisions(actor, space).stream().map(it -> before(it, reaches)).sorted(order()).toList();
        return new Register(decisions, reaches.reversed());
    }

    /**
     * Writes down that people were reached.
     *
     * @param reach its id and version do not count
     * @throws Refusal {@code involvement.refused.nobody} without people, {@code involvement.refused.number}, {@code involvement.refused.day} for a
     *                 day that is still to come, {@code involvement.refused.too-many}
     */
    public UUID add(Actor actor, UUID space, Reach reach) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        if (rows.reaches(space).size() >= MOST) {
            throw Refusal.conflict("involvement.refused.too-many", MOST);
        }
        var clean = clean(reach, Ids.next());
        rows.addReach(space, clean, clock.instant());
        audit.record(actor, "involvement.reached", "space", space, Map.of("reach", clean.id().toString()));
        return clean.id();
    }

    /** @throws Refusal as {@link #add} does, {@code kernel.stale} */
    public void change(Actor actor, UUID space, Reach reach) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        if (!rows.changeReach(space, clean(reach, reach.id()))) {
            throw Refusal.conflict("kernel.stale");
        }
        audit.record(actor, "involvement.reach-changed", "space", space, Map.of("reach", reach.id().toString()));
    }

    /** Nothing happens when it is gone already. */
    public void remove(Actor actor, UUID space, UUID reach) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        if (rows.removeReach(space, reach)) {
            audit.record(actor, "involvement.reach-removed", "space", space, Map.of("reach", reach.toString()));
        }
    }

    /**
     * Names a decision.
     *
     * @param stakes the groups it is about, at least one
     * @throws Refusal {@code involvement.refused.no-groups}, {@code involvement.refused.far}
     */
    public UUID decide(Actor actor, UUID space, String title, @Nullable LocalDate on, Set<StakeholderGroup> stakes) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        if (rows.decisions(space).size() >= MOST) {
            throw Refusal.conflict("involvement.refused.too-many", MOST);
        }
        var decision = new Kept(Ids.next(), space, null, PlainText.line(title, Reach.TITLE, "involvement.decision-title"), possible(on), some(stakes), 0);
        rows.addDecision(decision, clock.instant());
        audit.record(actor, "involvement.decision-named", "space", space, Map.of("decision", decision.id().toString()));
        return decision.id();
    }

    /**
     * Says something else about a decision: of one that a proposal named only which groups it is about.
     *
     * @throws Refusal as {@link #decide} does, {@code kernel.stale}
     */
    public void change(Actor actor, UUID space, Decision decision) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        var there = rows.decision(space, decision.id()).orElse(null);
        if (there == null) {
            ofProposal(actor, space, decision);
        } else {
            var own = there.source() == null;
            if (!rows.changeDecision(new Kept(there.id(), space, there.source(), own ? PlainText.line(decision.title(), Reach.TITLE, "involvement.decision-title") : there.title(),
                    own ? possible(decision.on()) : there.on(), some(decision.stakes()), decision.version()))) {
                throw Refusal.conflict("kernel.stale");
            }
        }
        audit.record(actor, "involvement.decision-changed", "space", space, Map.of("decision", decision.id().toString()));
    }

    /** Takes back a decision that was named here. */
    public void undecide(Actor actor, UUID space, UUID decision) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        if (rows.removeDecision(space, decision)) {
            audit.record(actor, "involvement.decision-removed", "space", space, Map.of("decision", decision.toString()));
        }
    }

    /** One row for every time a group was reached before a decision, and one for every group that was not. */
    @Transactional(readOnly = true)
    public byte[] export(Actor actor, UUID space, SheetFormat format, Language reader) {
        var register = read(actor, space);
        var head = Stream.of("decision", "decision-day", "group", "reached", "day", "way", "what", "people").map(it -> texts.say(reader, "involvement.sheet." + it)).toList();
        var table = new ArrayList<Sheet.Row>();
        for (var involvement : register.decisions()) {
            for (var group : involvement.groups()) {
                if (group.missing()) {
                    table.add(row(table, involvement, group, reader, null));
                }
                group.reached().forEach(it -> table.add(row(table, involvement, group, reader, it)));
            }
        }
        return SheetFiles.write(new Sheet(texts.say(reader, "involvement.tab"), head, table), format);
    }

    private Sheet.Row row(List<Sheet.Row> table, Involvement involvement, Involvement.Group group, Language reader, @Nullable Reach reach) {
        var decision = involvement.decision();
        return new Sheet.Row(table.size() + 2, List.of(text(decision.title()), decision.on() == null ? Cell.NOTHING : new Cell.Day(decision.on()),
                text(texts.say(reader, group.group().textKey())), text(texts.say(reader, reach == null ? "involvement.no" : "involvement.yes")),
                reach == null ? Cell.NOTHING : new Cell.Day(reach.on()), reach == null ? Cell.NOTHING : text(texts.say(reader, reach.way().textKey())),
                reach == null ? Cell.NOTHING : text(reach.title()), reach == null ? Cell.NOTHING : people(reach, group.group(), reader)));
    }

    private Cell people(Reach reach, StakeholderGroup group, Language reader) {
        var number = reach.people().getOrDefault(group, 0);
        return number == Reach.FEW ? text(texts.say(reader, "involvement.few")) : new Cell.Whole(number);
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private List<Decision> decisions(Actor actor, UUID space) {
        var kept = rows.decisions(space);
        var named = kept.stream().filter(it -> it.source() == null).map(it -> new Decision(it.id(), it.title(), it.on(), it.stakes(), null, it.version()));
        var proposed = sources.stream().flatMap(it -> it.decisions(actor, space).stream()).map(it -> kept.stream().filter(row -> it.id().equals(row.source())).findFirst()
                .map(row -> new Decision(it.id(), it.title(), it.on(), row.stakes(), it.address(), row.version()))
                .orElseGet(() -> new Decision(it.id(), it.title(), it.on(), ALL, it.address(), -1)));
        return Stream.concat(named, proposed).toList();
    }

    private void ofProposal(Actor actor, UUID space, Decision decision) {
        var proposed = sources.stream().flatMap(it -> it.decisions(actor, space).stream()).filter(it -> it.id().equals(decision.id())).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        try {
            rows.addDecision(new Kept(Ids.next(), space, proposed.id(), "", null, some(decision.stakes()), 0), clock.instant());
        } catch (DataIntegrityViolationException savedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    private Involvement before(Decision decision, List<Reach> reaches) {
        var day = decision.on() == null ? today() : decision.on();
        return new Involvement(decision, decision.stakes().stream().map(group -> new Involvement.Group(group, reaches.stream()
                .filter(it -> it.people().containsKey(group) && !it.on().isAfter(day) && !it.on().isBefore(day.minusYears(FRESH_YEARS))).toList())).toList());
    }

    private Comparator<Involvement> order() {
        var today = today();
        return Comparator.comparingInt((Involvement it) -> it.decision().on() == null ? 1 : it.decision().on().isBefore(today) ? 2 : 0)
                .thenComparing((a, b) -> {
                    var one = a.decision().on();
                    var other = b.decision().on();
                    return one == null || other == null ? 0 : one.isBefore(today) ? other.compareTo(one) : one.compareTo(other);
                });
    }

    private static Reach told(ReachSource.Reached reached) {
        var people = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        reached.people().forEach((group, number) -> {
            if (number > 0) {
                people.put(group, number < Reach.TOLD_FROM ? Reach.FEW : number);
            }
        });
        return new Reach(reached.id(), reached.on(), reached.way(), reached.title(), people, reached.address(), -1);
    }

    private Reach clean(Reach reach, UUID id) {
        if (reach.people().isEmpty()) {
            throw Refusal.invalid("involvement.refused.nobody");
        }
        if (reach.people().values().stream().anyMatch(it -> it < 1 || it > Reach.PEOPLE)) {
            throw Refusal.invalid("involvement.refused.number", Reach.PEOPLE);
        }
        if (reach.on().isAfter(today()) || reach.on().isBefore(today().minusYears(FARTHEST_YEARS))) {
            throw Refusal.invalid("involvement.refused.day");
        }
        return new Reach(id, reach.on(), reach.way(), PlainText.line(reach.title(), Reach.TITLE, "involvement.reach-title"), reach.people(), null, reach.version());
    }

    private @Nullable LocalDate possible(@Nullable LocalDate on) {
        if (on != null && (on.isAfter(today().plusYears(FARTHEST_YEARS)) || on.isBefore(today().minusYears(FARTHEST_YEARS)))) {
            throw Refusal.invalid("involvement.refused.far");
        }
        return on;
    }

    private static Set<StakeholderGroup> some(Set<StakeholderGroup> stakes) {
        if (stakes.isEmpty()) {
            throw Refusal.invalid("involvement.refused.no-groups");
        }
        return stakes;
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }
}
