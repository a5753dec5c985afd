package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.SpaceNames;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import nl.tafelronde.actionpoint.domain.ActionPointTable;
import nl.tafelronde.actionpoint.domain.ActionPointTable.Of;
import nl.tafelronde.actionpoint.file.Column;
import nl.tafelronde.actionpoint.file.Plan;
import nl.tafelronde.actionpoint.file.Planner;
import nl.tafelronde.actionpoint.file.Row;
import nl.tafelronde.actionpoint.file.Words;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.publishing.Sheet;
import nl.tafelronde.publishing.SheetFiles;
import nl.tafelronde.publishing.SheetFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The action points of a space as a table, out and in: what goes out comes back equal. A table that comes in is first looked at;
 * then all of it is done, or nothing.
 */
@Service
@Transactional
public class ActionPointFiles {

    private final ActionPointRepository points;
    private final ActionPointTable table;
    private final Words words;
    private final Organisations organisations;
    private final Permissions permissions;
    private final SpaceNames spaces;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ActionPointFiles(ActionPointRepository points, ActionPointTable table, Words words, Organisations organisations, Permissions permissions,
            SpaceNames spaces, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.points = points;
        this.table = table;
        this.words = words;
        this.organisations = organisations;
        this.permissions = permissions;
        this.spaces = spaces;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** All action points of a space, with headings in the reader's language; addresses only for who may change them. */
    public byte[] export(Actor actor, UUID space, SheetFormat format) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var all = permissions.may(actor, Permission.RUN_SESSION, space);
        var columns = Arrays.stream(Column.values()).filter(it -> all || it != Column.EMAIL).toList();
        var ground = ground(space, table.last(space), Map.of());
        var rows = new ArrayList<Sheet.Row>();
        for (var point : ground.points()) {
            var owner = point.read().owner().organisation();
            var name = owner == null || !ground.names().containsKey(owner) ? null : ground.names().get(owner).name();
            var cells = Row.of(point, name, ground.links().getOrDefault(point.id().value(), List.of()), words, actor.language());
            rows.add(new Sheet.Row(rows.size() + 2, columns.stream().map(cells::get).toList()));
        }
        audit.record(actor, "actionpoint.exported", "space", space, Map.of("format", format.name()));
        return SheetFiles.write(new Sheet(spaces.of(space).orElse(""), columns.stream().map(it -> words.head(it, actor.language())).toList(), rows), format);
    }

    /**
     * Looks at a table without doing anything.
     *
     * @throws Refusal as {@link SheetFiles#read} for what cannot be read
     */
    @Transactional(readOnly = true)
    public BroughtIn check(Actor actor, UUID space, byte[] content) {
        permissions.require(actor, Permission.RUN_SESSION, space);
        var sheet = SheetFiles.read(content);
        return BroughtIn.of(plan(actor, sheet, ground(space, table.last(space), organisations.named(Planner.organisations(sheet, words)))));
    }

    /**
     * Does what a table says, all of it or nothing.
     *
     * @param seen what {@link #check} gave: that is what somebody agreed to
     * @throws Refusal {@code actionpoint.sheet.not-right} when something is wrong in it, {@code actionpoint.sheet.other} when it would do
     *                 something else by now than what was seen
     */
    public BroughtIn bring(Actor actor, UUID space, byte[] content, String seen) {
        permissions.require(actor, Permission.RUN_SESSION, space);
        var sheet = SheetFiles.read(content);
        var last = table.lastForUs(space);
        var plan = plan(actor, sheet, ground(space, last, organisations.named(Planner.organisations(sheet, words))));
        if (!plan.problems().isEmpty()) {
            throw Refusal.invalid("actionpoint.sheet.not-right", plan.problems().size());
        }
        var done = BroughtIn.of(plan);
        if (!done.seen().equals(seen)) {
            throw Refusal.conflict("actionpoint.sheet.other");
        }
        keep(actor, space, plan, last);
        audit.record(actor, "actionpoint.imported", "space", space, Map.of("new", Integer.toString(done.fresh()), "changed", Integer.toString(done.changed())));
        return done;
    }

    private void keep(Actor actor, UUID space, Plan plan, int last) {
        var now = clock.instant();
        try {
            points.saveAll(plan.steps().stream().filter(Plan.Step::fresh).map(Plan.Step::point).toList());
            points.flush();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException changedMeanwhile) {
            throw Refusal.conflict("actionpoint.sheet.other");
        }
        table.last(space, Math.max(last, plan.steps().stream().mapToInt(it -> it.point().number()).max().orElse(0)));
        table.removeLinks(plan.steps().stream().flatMap(it -> it.gone().stream()).toList(), now);
        table.addLinks(plan.steps().stream().flatMap(it -> it.added().stream().map(link -> new Of<>(it.point().id().value(), link))).toList());
        table.keep(plan.steps().stream().flatMap(it -> it.changes().stream().map(change -> new Of<>(it.point().id().value(), change))).toList(), actor, now);
        plan.steps().stream().filter(it -> it.point().state().over() && it.was() != it.point().state())
                .forEach(it -> events.publishEvent(new ActionPointEnded(it.point().id(), it.point().state())));
    }

    private Plan plan(Actor actor, Sheet sheet, Planner.Ground ground) {
        return new Planner(words, actor.language(), ground, WallTime.today(clock), clock.instant()).plan(sheet);
    }

    private Planner.Ground ground(UUID space, int last, Map<String, Organisation> known) {
        var all = points.findBySpaceOrderByNumber(space);
        var owners = all.stream().map(it -> it.read().owner().organisation()).filter(Objects::nonNull).distinct().toList();
        Map<OrganisationId, Organisation> names = owners.isEmpty() ? Map.of() : organisations.find(owners);
        return new Planner.Ground(space, all, last, table.links(space), table.proofs(space), names, known);
    }
}
