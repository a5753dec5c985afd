package nl.tafelronde.vision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.vision.domain.GoalEntity;
import nl.tafelronde.vision.domain.GoalRepository;
import nl.tafelronde.vision.domain.GoalVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vision of a space: its goals and starting points, each with its source and every version it had, and which pieces of
 * work do something for which goal.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Goals {

    /** The most goals and starting points of one space. */
    public static final int MOST = 60;

    private final GoalRepository goals;
    private final GoalVersions versions;
    private final Provenance provenance;
    private final List<GoalUsers> users;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Goals(GoalRepository goals, GoalVersions versions, Provenance provenance, List<GoalUsers> users, Permissions permissions, Audit audit,
            Clock clock) {
        this.goals = goals;
        this.versions = versions;
        this.provenance = provenance;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The goals and starting points of a space in their order, those that are no longer pursued last. */
    @Transactional(readOnly = true)
    public List<Goal> list(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return of(space);
    }

    /**
     * Adds a goal or starting point at the end.
     *
     * @throws Refusal {@code kernel.text-empty} without a title, {@code kernel.text-too-long}, {@code vision.refused.full}
     */
    public GoalId add(Actor actor, UUID space, GoalKind kind, GoalText text) {
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        var all = goals.heldIn(space);
        if (all.size() >= MOST) {
            throw Refusal.conflict("vision.refused.full", MOST);
        }
        var goal = new GoalEntity(GoalId.next(), space, kind, all.isEmpty() ? 0 : all.getLast().position() + 1);
        step(actor, goal, text, "vision.goal-added");
        return new GoalId(goal.id());
    }

    /**
     * Writes the next version of a goal.
     *
     * @param number of the version as it was read; refuses {@code kernel.stale} when there is a later one
     */
    public void change(Actor actor, GoalId id, int number, GoalText text) {
        var goal = held(actor, id);
        if (goal.number() != number) {
            throw Refusal.conflict("kernel.stale");
        }
        step(actor, goal, text, "vision.goal-changed");
    }

    /** Says that a goal is no longer pursued, or that it is again. What was linked to it stays. */
    public void retire(Actor actor, GoalId id, boolean retire) {
        held(actor, id).retire(retire);
        audit.record(actor, retire ? "vision.goal-retired" : "vision.goal-taken-up", "goal", id.value(), Map.of());
    }

    /** Moves a goal one place up or down among those of its kind; at the edge it stays. */
    public void move(Actor actor, GoalId id, boolean up) {
        var space = goals.findById(id.value()).map(GoalEntity::space).orElseThrow(Goals::gone);
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        var all = goals.heldIn(space);
        var goal = all.stream().filter(it -> it.id().equals(id.value())).findFirst().orElseThrow(Goals::gone);
        var same = all.stream().filter(it -> it.kind() == goal.kind() && it.retired() == goal.retired()).toList();
        var to = same.indexOf(goal) + (up ? -1 : 1);
        if (to >= 0 && to < same.size()) {
            var other = same.get(to);
            var position = goal.position();
            goal.moveTo(other.position());
            other.moveTo(position);
            goals.saveAllAndFlush(List.of(goal, other));
        }
    }

    /** A goal as it stands. */
    @Transactional(readOnly = true)
    public Goal read(Actor actor, GoalId id) {
        var goal = goals.findById(id.value()).orElseThrow(Goals::gone);
        permissions.require(actor, Permission.SEE_SPACE, goal.space());
        return goal.read(versions.of(id.value()).getFirst());
    }

    /** Every version of a goal, the newest first. */
    @Transactional(readOnly = true)
    public List<GoalVersion> history(Actor actor, GoalId id) {
        permissions.require(actor, Permission.SEE_SPACE, goals.findById(id.value()).map(GoalEntity::space).orElseThrow(Goals::gone));
        return versions.of(id.value());
    }

    /**
     * Says for which goals of a space a piece of work does something; what was said before and is not named now is forgotten.
     * The module of the piece decides who may change it.
     *
     * @throws Refusal {@code kernel.not-found} for a goal that is not of this space
     */
    public void touch(Actor actor, UUID space, Piece piece, Collection<GoalId> touched) {
        permissions.require(actor, Permission.RUN_SESSION, space);
        var ours = goals.findBySpaceOrderByPosition(space).stream().map(GoalEntity::id).collect(Collectors.toSet());
        var wanted = touched.stream().map(GoalId::value).collect(Collectors.toSet());
        if (!ours.containsAll(wanted)) {
            throw gone();
        }
        var before = provenance.into(piece).stream().filter(it -> it.kind() == Piece.Kind.GOAL && ours.contains(it.id())).toList();
        before.stream().filter(it -> !wanted.contains(it.id())).forEach(it -> provenance.unlink(it, piece));
        wanted.forEach(it -> provenance.link(piece(new GoalId(it)), List.of(piece)));
        audit.record(actor, "vision.goals-linked", "piece", piece.id(), Map.of("goals", String.valueOf(wanted.size())));
    }

    /** The goals of a space for which a piece of work does something. */
    @Transactional(readOnly = true)
    public Set<GoalId> touchedBy(Actor actor, UUID space, Piece piece) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var ours = goals.findBySpaceOrderByPosition(space).stream().map(GoalEntity::id).collect(Collectors.toSet());
        return provenance.into(piece).stream().filter(it -> it.kind() == Piece.Kind.GOAL && ours.contains(it.id())).map(it -> new GoalId(it.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** For each of these pieces of work the goals of a space for which it does something, in their order; what does nothing is left out. */
    @Transactional(readOnly = true)
    public Map<Piece, List<Goal>> touchedByEach(Actor actor, UUID space, Collection<Piece> pieces) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var into = provenance.intoEach(pieces);
        var touched = new LinkedHashMap<Piece, List<Goal>>();
        if (!into.isEmpty()) {
            of(space).forEach(goal -> into.forEach((from, outcomes) -> {
                if (outcomes.contains(piece(goal.id()))) {
                    touched.computeIfAbsent(from, _ -> new ArrayList<>()).add(goal);
                }
            }));
        }
        return touched;
    }

    /** For every goal what does something for it; also the goals for which nothing does. */
    @Transactional(readOnly = true)
    public List<Covered> coverage(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var all = of(space);
        var known = provenance.fromEach(all.stream().map(it -> piece(it.id())).toList());
        var from = new LinkedHashMap<Goal, List<Piece>>();
        all.forEach(it -> from.put(it, known.getOrDefault(piece(it.id()), List.of())));
        var pieces = from.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        var named = pieces.isEmpty() ? Map.<Piece, Touch>of() : users.stream().flatMap(it -> it.named(actor, pieces).stream())
                .collect(Collectors.toMap(Touch::piece, Function.identity(), (first, _) -> first));
        return from.entrySet().stream().map(it -> new Covered(it.getKey(),
                it.getValue().stream().filter(named::containsKey).map(named::get).toList())).toList();
    }

    private List<Goal> of(UUID space) {
        var last = versions.last(space);
        var all = goals.findBySpaceOrderByPosition(space).stream().map(it -> it.read(last.get(it.id()))).toList();
        var ordered = new ArrayList<>(all.stream().filter(it -> !it.retired()).toList());
        ordered.addAll(all.stream().filter(Goal::retired).toList());
        return List.copyOf(ordered);
    }

    private void step(Actor actor, GoalEntity goal, GoalText text, String action) {
        var clean = clean(text);
        var number = goal.nextNumber();
        goals.saveAndFlush(goal);
        versions.add(goal.id(), new GoalVersion(number, clean, clock.instant()));
        audit.record(actor, action, "goal", goal.id(), Map.of("number", String.valueOf(number)));
    }

    private GoalEntity held(Actor actor, GoalId id) {
        var goal = goals.held(id.value()).orElseThrow(Goals::gone);
        permissions.require(actor, Permission.MANAGE_SPACE, goal.space());
        return goal;
    }

    private static GoalText clean(GoalText text) {
        var title = new LinkedHashMap<Language, String>();
        text.title().texts().forEach((language, raw) -> {
            if (!PlainText.isBlank(raw)) {
                title.put(language, PlainText.line(raw, GoalText.TITLE, "vision.field.title"));
            }
        });
        if (title.isEmpty()) {
            PlainText.line("", GoalText.TITLE, "vision.field.title");
        }
        var explanation = new LinkedHashMap<Language, String>();
        text.explanation().texts().forEach((language, raw) ->
                explanation.put(language, PlainText.optionalParagraphs(raw, GoalText.EXPLANATION, "vision.field.explanation")));
        var source = text.source();
        return new GoalText(new Localized(title), new Localized(explanation), new GoalText.Source(
                line(source.document(), GoalText.Source.DOCUMENT, "vision.field.document"), line(source.page(), GoalText.Source.PAGE, "vision.field.page"),
                source.adopted(), line(source.adoptedBy(), GoalText.Source.ADOPTED_BY, "vision.field.adopted-by")));
    }

    private static String line(String raw, int max, String field) {
        var clean = PlainText.optionalLine(raw, max, field);
        return clean == null ? "" : clean;
    }

    private static Piece piece(GoalId goal) {
        return new Piece(Piece.Kind.GOAL, goal.value());
    }

    private static Refusal gone() {
        return Refusal.notFound("kernel.not-found");
    }
}
