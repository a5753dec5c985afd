package nl.tafelronde.lab.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.space.Spaces;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings LAB files in: all of a file in one transaction, or nothing of it. Administrators import into new spaces, whoever
 * plans sessions in a space into that one.
 *
 * @see <a href="file:src/docs/lab-file-format.md">the format</a>
 */
@Service
public class LabImports {

    /** The most bytes of a file. */
    public static final int MAX_BYTES = YamlTree.MAX_BYTES;

    private final ShippedTemplates templates;
    private final ImportCheck check;
    private final SpaceBringer spaceBringer;
    private final SessionBringer sessionBringer;
    private final Permissions permissions;
    private final Spaces spaces;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LabImports(ShippedTemplates templates, ImportCheck check, SpaceBringer spaceBringer, SessionBringer sessionBringer,
            Permissions permissions, Spaces spaces, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.templates = templates;
        this.check = check;
        this.spaceBringer = spaceBringer;
        this.sessionBringer = sessionBringer;
        this.permissions = permissions;
        this.spaces = spaces;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Whether this actor may import anything anywhere. */
    public boolean mayImport(Actor actor) {
        permissions.requireAccount(actor);
        return administers(actor) || spaces.mine(actor).stream().anyMatch(it -> it.role() == Role.FACILITATOR);
    }

    /**
     * Reads a file and says what importing it would make, or everything that is wrong with it. Changes nothing.
     *
     * @throws Refusal {@code lab-import.not-here} when the actor may not import into this file's space
     */
    public Reading<ImportSummary> preview(Actor actor, byte[] utf8) {
        permissions.requireAccount(actor);
        return switch (within(() -> plan(actor, utf8, today()))) {
            case Reading.Wrong<ImportPlan>(var problems) -> new Reading.Wrong<>(problems);
            case Reading.Right<ImportPlan>(var plan, var warnings) -> new Reading.Right<>(plan.summary(), warnings);
        };
    }

    /**
     * Imports a file, or answers with everything that is wrong with it and changes nothing.
     *
     * @throws Refusal {@code lab-import.not-here}, or what a service refuses that reading could not foresee; then too nothing
     *                 has changed
     */
    public Reading<Imported> importFile(Actor actor, byte[] utf8) {
        permissions.requireAccount(actor);
        return imported(actor, utf8, today());
    }

    /** @param today what {@code today} in the file stands for */
    Reading<Imported> imported(Actor actor, byte[] utf8, LocalDate today) {
        try {
            return within(() -> switch (plan(actor, utf8, today)) {
                case Reading.Wrong<ImportPlan>(var problems) -> new Reading.Wrong<>(problems);
                case Reading.Right<ImportPlan>(var plan, var warnings) -> new Reading.Right<>(bring(actor, plan), warnings);
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException | Refusal lost) {
            // Somebody imported the same thing at the same moment: then the file is no longer right, and this says why.
            if (lost instanceof Refusal refusal && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            if (within(() -> plan(actor, utf8, today)) instanceof Reading.Wrong<ImportPlan>(var problems)) {
                return new Reading.Wrong<>(problems);
            }
            throw lost;
        }
    }

    private Reading<ImportPlan> plan(Actor actor, byte[] utf8, LocalDate today) {
        return switch (LabFileReader.read(utf8, templates::find, today)) {
            case Reading.Wrong<LabFile>(var problems) -> new Reading.Wrong<>(problems);
            case Reading.Right<LabFile>(var file, var warnings) -> check.check(actor, file, FilePlaces.of(utf8), warnings);
        };
    }

    private Imported bring(Actor actor, ImportPlan plan) {
        var space = spaceBringer.bring(actor, plan);
        var session = sessionBringer.bring(actor, space, plan.file());
        audit.record(actor, "lab.file-imported", "lab-session", session.value(),
                Map.of("key", plan.file().session().key(), "space", space.toString()));
        return new Imported(space, session, plan.summary());
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }

    private static boolean administers(Actor actor) {
        return actor instanceof Actor.TheSystem || actor instanceof Actor.Person person && person.administrator();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
