package nl.tafelronde.actionpoint;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.publishing.SheetFormat;
import org.springframework.stereotype.Component;

/** Facilitators write action points, members and observers read them. */
@Component
class ActionPointPermissionRows implements PermissionRows {

    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> READERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);

    private static final byte[] SHEET = "Wat".getBytes(StandardCharsets.UTF_8);

    private final Map<World, ActionPointId> made = new IdentityHashMap<>();
    private final ActionPoints points;
    private final ActionPointOrigins origins;
    private final ActionPointFiles files;
    private final ActionPointEvidence evidence;
    private final ProgressPages pages;
    private final ActionPointLinks links;

    ActionPointPermissionRows(ActionPoints points, ActionPointOrigins origins, ActionPointFiles files, ActionPointEvidence evidence, ProgressPages pages,
            ActionPointLinks links) {
        this.links = links;
        this.points = points;
        this.origins = origins;
        this.files = files;
        this.evidence = evidence;
        this.pages = pages;
    }

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("create", WRITERS, (who, in) -> points.create(who, in.space.value(), null, draft(), List.of())),
                row("change", WRITERS, (who, in) -> points.change(who, in(in), 0, draft())),
                row("move", WRITERS, (who, in) -> points.move(who, in(in), 0, ActionState.STARTED, null)),
                row("snooze", WRITERS, (who, in) -> points.snooze(who, in(in), 0, LocalDate.now().plusDays(9), "vakantie")),
                row("prove", WRITERS, (who, in) -> points.prove(who, in(in), "Besluit", "https://example.org/besluit")),
                row("disprove", WRITERS, (who, in) -> points.disprove(who, in(in), Ids.next())),
                row("renewLink", WRITERS, (who, in) -> points.renewLink(who, in(in))),
                new PermissionRow(ActionPointLinks.class, "link", WRITERS, (who, in) -> links.link(who, in(in))),
                new PermissionRow(ActionPointOrigins.class, "add", WRITERS, (who, in) -> origins.add(who, in(in), Piece.note(in.note.value()))),
                new PermissionRow(ActionPointOrigins.class, "remove", WRITERS, (who, in) -> origins.remove(who, in(in), Piece.note(in.note.value()))),
                row("read", READERS, (who, in) -> points.read(who, in(in))),
                row("history", READERS, (who, in) -> points.history(who, in(in))),
                row("list", READERS, (who, in) -> points.list(who, in.space.value(), ActionPointQuery.LIVE, 0, 10)),
                row("count", READERS, (who, in) -> points.count(who, in.space.value(), ActionPointQuery.LIVE)),
                new PermissionRow(ActionPointFiles.class, "export", READERS, (who, in) -> files.export(who, in.space.value(), SheetFormat.CSV)),
                new PermissionRow(ActionPointFiles.class, "check", WRITERS, (who, in) -> files.check(who, in.space.value(), SHEET)),
                new PermissionRow(ActionPointFiles.class, "bring", WRITERS, (who, in) -> files.bring(who, in.space.value(), SHEET,
                        files.check(in.administrator(), in.space.value(), SHEET).seen())),
                new PermissionRow(ActionPointEvidence.class, "handIn", WRITERS, (who, in) -> evidence.handIn(who, in(in), "x.txt", null, SHEET)),
                new PermissionRow(ActionPointEvidence.class, "file", READERS, (who, in) -> evidence.file(who, in(in), handedIn(in))),
                new PermissionRow(ActionPointEvidence.class, "show", WRITERS, (who, in) -> evidence.show(who, in(in), handedIn(in), true)),
                new PermissionRow(ActionPointEvidence.class, "restore", WRITERS, (who, in) -> evidence.restore(who, in(in), Ids.next())),
                row("show", WRITERS, (who, in) -> points.show(who, in(in), 0, true)),
                new PermissionRow(ProgressPages.class, "settings", READERS, (who, in) -> pages.settings(who, in.space.value())),
                new PermissionRow(ProgressPages.class, "change", WRITERS, (who, in) -> pages.change(who, in.space.value(), true, "")),
                row("words", READERS, (who, in) -> points.words(who, in.space.value())));
    }

    private UUID handedIn(World world) {
        return evidence.handIn(Actor.SYSTEM, in(world), "x.txt", null, SHEET).evidence().getFirst().id();
    }

    private ActionPointId in(World world) {
        return made.computeIfAbsent(world, it -> points.create(Actor.SYSTEM, it.space.value(), null, draft(), List.of()));
    }

    static ActionPointDraft draft() {
        return new ActionPointDraft("Taalcafé beginnen", "", Language.NL, new Owner(null, "Ana Kowalska", null), LocalDate.now().plusDays(30), null,
                "", "", "");
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(ActionPoints.class, method, allowed, attempt);
    }
}
