package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.actionpoint.domain.SavedViewRows;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways of looking at the action points of a space, under a name: everybody's own, and those that facilitators share with the space. */
@Service
@Transactional
public class ActionPointViews {

    /** The most views of one person in a space, and of a space. */
    public static final int MOST = 40;

    private final SavedViewRows rows;
    private final Permissions permissions;
    private final Clock clock;

    ActionPointViews(SavedViewRows rows, Permissions permissions, Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** The reader's own, then those of the space. */
    @SingleRead
    public List<SavedView> list(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.of(space, account(actor));
    }

    /** With which the list opens: the reader's own choice, else that of the space. */
    @SingleRead
    public Optional<SavedView> first(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.first(space, account(actor)).flatMap(rows::find).map(SavedViewRows.Placed::view);
    }

    /**
     * Keeps how the list stands; one with the same name is replaced.
     *
     * @param query  as the address of the list carries it
     * @param shared for everybody in the space; for facilitators
     * @throws Refusal {@code action-list.too-many} beyond {@value #MOST}, and what is wrong with the name
     */
    public SavedView save(Actor actor, UUID space, String name, String query, boolean shared) {
        permissions.require(actor, shared ? Permission.RUN_SESSION : Permission.SEE_SPACE, space);
        permissions.requireAccount(actor);
        var view = new SavedView(Ids.next(), PlainText.line(name, SavedView.NAME, "action-list.name"), PlainText.optionalParagraphs(query, SavedView.QUERY,
                "action-list.query"), shared);
        if (rows.of(space, account(actor)).stream().filter(it -> it.shared() == shared && !it.name().equalsIgnoreCase(view.name())).count() >= MOST) {
            throw Refusal.conflict("action-list.too-many", MOST);
        }
        return new SavedView(rows.keep(space, shared ? null : account(actor), view, clock.instant()), view.name(), view.query(), shared);
    }

    /** Takes a view away: one's own, or as a facilitator one of the space. */
    public void remove(Actor actor, UUID id) {
        mine(actor, id);
        rows.remove(id);
    }

    /**
     * The list opens with this view from now on.
     *
     * @param view        null for none
     * @param forEverybody who chose none themselves; for facilitators, with a view of the space
     */
    public void open(Actor actor, UUID space, @Nullable UUID view, boolean forEverybody) {
        permissions.require(actor, forEverybody ? Permission.RUN_SESSION : Permission.SEE_SPACE, space);
        permissions.requireAccount(actor);
        if (view != null) {
            var placed = rows.find(view).filter(it -> it.space().equals(space))
                    .filter(it -> it.account() == null || !forEverybody && it.account().equals(account(actor)))
                    .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
            rows.first(space, who(actor, forEverybody), placed.view().id());
        } else {
            rows.first(space, who(actor, forEverybody), null);
        }
    }

    private static UUID who(Actor actor, boolean everybody) {
        var account = account(actor);
        return everybody || account == null ? SavedViewRows.EVERYBODY : account;
    }

    private void mine(Actor actor, UUID id) {
        permissions.requireAccount(actor);
        var placed = rows.find(id).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        if (placed.account() == null) {
            permissions.require(actor, Permission.RUN_SESSION, placed.space());
        } else if (!placed.account().equals(account(actor))) {
            throw Refusal.notFound("kernel.not-found");
        }
    }

    private static @Nullable UUID account(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }

    @EventListener
    void on(AccountErased erased) {
        rows.forget(erased.account().value());
    }

    /** Somebody's own views, for the file of their own data. */
    @Component
    static class File implements PersonalData {

        private final SavedViewRows rows;

        File(SavedViewRows rows) {
            this.rows = rows;
        }

        @Override
        public String part() {
            return "actionpoint-views";
        }

        @Override
        public Map<String, Object> of(Actor whom) {
            var account = account(whom);
            var views = account == null ? List.<Map<String, String>>of() : rows.ofAccount(account).stream()
                    .map(it -> Map.of("space", it.space().toString(), "name", it.view().name(), "query", it.view().query())).toList();
            return views.isEmpty() ? Map.of() : Map.of("views", views);
        }
    }
}
