package nl.tafelronde.space;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Memberships;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.space.domain.MemberEntity;
import nl.tafelronde.space.domain.MemberRepository;
import nl.tafelronde.space.domain.SpaceEntity;
import nl.tafelronde.space.domain.SpaceRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places where people work together. Administrators make them; facilitators manage them; members see them. */
@Service
@Transactional
public class Spaces {

    private final SpaceRepository spaces;
    private final MemberRepository members;
    private final Memberships memberships;
    private final Permissions permissions;
    private final SpaceThemes themes;
    private final Audit audit;
    private final Clock clock;

    Spaces(SpaceRepository spaces, MemberRepository members, Memberships memberships, Permissions permissions, SpaceThemes themes, Audit audit,
            Clock clock) {
        this.spaces = spaces;
        this.members = members;
        this.memberships = memberships;
        this.permissions = permissions;
        this.themes = themes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Administrators make spaces, and are their first facilitator. Refuses {@code space.key-taken}. */
    public SpaceId create(Actor actor, NewSpace space) {
        permissions.requireAdministrator(actor);
        themes.check(space.tokens());
        var id = SpaceId.next();
        saved(new SpaceEntity(id, space, clock.instant()));
        if (actor instanceof Actor.Person person) {
            members.save(new MemberEntity(id, person.id(), Role.FACILITATOR, null, clock.instant()));
        }
        trace(actor, "space.created", id);
        return id;
    }

    /** Changes what the space is called, is for and looks like. Refuses {@code kernel.stale} when {@code version} is old. */
    public SpaceDetails change(Actor actor, SpaceId id, long version, NewSpace space) {
        permissions.require(actor, Permission.MANAGE_SPACE, id.value());
        themes.check(space.tokens());
        var entity = present(id);
        if (entity.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        entity.change(space);
        trace(actor, "space.changed", id);
        return details(actor, saved(entity));
    }

    /** The space as this reader may see it. */
    @SingleRead
    public SpaceDetails read(Actor actor, SpaceId id) {
        permissions.require(actor, Permission.SEE_SPACE, id.value());
        return details(actor, spaces.present(id.value()).orElseThrow(Spaces::absent));
    }

    /** The spaces this person is a member of, by name. */
    @Transactional(readOnly = true)
    public List<SpaceCard> mine(Actor actor) {
        permissions.requireAccount(actor);
        return actor instanceof Actor.Person person ? spaces.cards(person.id().value(), false) : List.of();
    }

    /** Every space, by name, with the reader's own role in it. For administrators. */
    @Transactional(readOnly = true)
    public List<SpaceCard> all(Actor actor) {
        permissions.requireAdministrator(actor);
        return spaces.cards(actor instanceof Actor.Person person ? person.id().value() : SpaceId.next().value(), true);
    }

    /** Takes the space out of sight, with everything in it. Can be undone with {@link #restore}. */
    public void remove(Actor actor, SpaceId id) {
        permissions.require(actor, Permission.MANAGE_SPACE, id.value());
        present(id).remove(clock.instant());
        trace(actor, "space.removed", id);
    }

    /** Brings a removed space back as it was. For its facilitators and for administrators. */
    public void restore(Actor actor, SpaceId id) {
        if (!(actor instanceof Actor.Person person && facilitates(person, id))) {
            permissions.requireAdministrator(actor);
        }
        spaces.findById(id.value()).orElseThrow(Spaces::absent).restore();
        trace(actor, "space.restored", id);
    }

    @Open("for importers: the space with this short name, if there is one; gives its id only")
    @Transactional(readOnly = true)
    public Optional<SpaceId> withKey(String key) {
        return spaces.findByKey(key).filter(it -> !it.removed()).map(it -> it.read(null, false).id());
    }

    @Open("the look of a space is on its public pages too; gives the name of a style sheet only")
    @Transactional(readOnly = true)
    public Optional<String> tokens(SpaceId id) {
        return spaces.findById(id.value()).map(SpaceEntity::tokens).filter(themes.names()::contains);
    }

    private void trace(Actor actor, String action, SpaceId id) {
        audit.record(actor, action, "space", id.value(), Map.of());
    }

    private boolean facilitates(Actor.Person person, SpaceId id) {
        return members.findBySpaceAndAccount(id.value(), person.id().value())
                .map(it -> it.role().grants(Permission.MANAGE_SPACE)).orElse(false);
    }

    private SpaceDetails details(Actor actor, SpaceEntity space) {
        var id = space.read(null, false).id();
        return space.read(roleOf(actor, id), permissions.may(actor, Permission.MANAGE_SPACE, id.value()));
    }

    private @Nullable Role roleOf(Actor actor, SpaceId id) {
        return actor instanceof Actor.Person person ? memberships.roleOf(person.id(), id.value()).orElse(null) : null;
    }

    private SpaceEntity present(SpaceId id) {
        return spaces.findById(id.value()).filter(it -> !it.removed()).orElseThrow(Spaces::absent);
    }

    private SpaceEntity saved(SpaceEntity space) {
        try {
            return spaces.saveAndFlush(space);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        } catch (DataIntegrityViolationException sameKey) {
            throw Refusal.conflict("space.key-taken");
        }
    }

    private static Refusal absent() {
        return Refusal.notFound("kernel.not-found");
    }
}
