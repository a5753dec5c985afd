package nl.tafelronde.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.network.domain.OrganisationEntity;
import nl.tafelronde.network.domain.OrganisationRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that people act for. Everybody with an account may read them; no two have the same name. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final Permissions permissions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Organisations(OrganisationRepository organisations, Permissions permissions, Audit audit, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.permissions = permissions;
        this.audit = audit;
        this.events = events;
    }

    /** All organisations by name. For people with an account. */
    @Transactional(readOnly = true)
    public List<Organisation> all(Actor actor) {
        permissions.requireAccount(actor);
        return organisations.findAllByOrderByName().stream().map(OrganisationEntity::read).toList();
    }

    /** Administrators make organisations. Refuses {@code network.name-taken}. */
    public OrganisationId create(Actor actor, OrganisationData data) {
        permissions.requireAdministrator(actor);
        return add(actor, data);
    }

    /** Who manages a space may add an organisation that one of its members acts for. Refuses {@code network.name-taken}. */
    public OrganisationId createFor(Actor actor, UUID space, OrganisationData data) {
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        return add(actor, data);
    }

    /**
     * Renames or corrects an organisation. Refuses {@code network.name-taken}, and {@code kernel.stale} when somebody
     * else changed it after {@code version} was read.
     */
    public Organisation change(Actor actor, OrganisationId id, long version, OrganisationData data) {
        permissions.requireAdministrator(actor);
        var organisation = organisations.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        if (organisation.read().version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        var before = organisation.read().name();
        organisation.change(data);
        audit.record(actor, "network.organisation-changed", "organisation", id.value(), Map.of());
        var now = saved(organisation).read();
        if (!now.name().equals(before)) {
            events.publishEvent(new OrganisationRenamed(id, now.name()));
        }
        return now;
    }

    /**
     * Makes one of two: whoever acts for {@code gone} acts for {@code kept} from now on, and {@code gone} is no more. The
     * kept one takes over the website when it has none. Cannot be undone.
     *
     * @param version of {@code gone} as it was read
     * @throws Refusal {@code network.merge-which} for one and the same, {@code network.gone} when the kept one is no more,
     *                 {@code kernel.not-found} when the other is, {@code kernel.stale} when somebody changed it since
     */
    public Organisation merge(Actor actor, OrganisationId gone, long version, OrganisationId kept) {
        permissions.requireAdministrator(actor);
        if (gone.equals(kept)) {
            throw Refusal.invalid("network.merge-which");
        }
        var lost = organisations.findById(gone.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var stays = organisations.findById(kept.value()).orElseThrow(() -> Refusal.notFound("network.gone"));
        if (lost.read().version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        stays.takeOver(lost);
        organisations.delete(lost);
        audit.record(actor, "network.organisations-merged", "organisation", kept.value(), Map.of("gone", gone.toString()));
        var now = saved(stays).read();
        events.publishEvent(new OrganisationsMerged(gone, kept, actor));
        return now;
    }

    @Open("for modules that show the organisation of somebody the reader may already see")
    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.findById(id.value()).map(OrganisationEntity::read);
    }

    @Open("for modules that show the organisations of people the reader may already see; one query, or none for nobody")
    @SingleRead
    public Map<OrganisationId, Organisation> find(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? Map.of() : organisations.all(ids.stream().map(OrganisationId::value).toList()).stream()
                .map(OrganisationEntity::read).collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    @Open("for importers: the organisation with this name, written in whatever case or punctuation")
    @Transactional(readOnly = true)
    public Optional<Organisation> named(String name) {
        return organisations.findByNameKey(OrganisationEntity.keyOf(name)).map(OrganisationEntity::read);
    }

    @Open("for importers: as named, for many names at once in one query; names of nobody are absent")
    @Transactional(readOnly = true)
    public Map<String, Organisation> named(Collection<String> names) {
        var found = organisations.findByNameKeyIn(names.stream().map(OrganisationEntity::keyOf).distinct().toList()).stream()
                .collect(Collectors.toMap(it -> OrganisationEntity.keyOf(it.read().name()), OrganisationEntity::read));
        return names.stream().distinct().filter(it -> found.containsKey(OrganisationEntity.keyOf(it)))
                .collect(Collectors.toMap(Function.identity(), it -> found.get(OrganisationEntity.keyOf(it))));
    }

    private OrganisationId add(Actor actor, OrganisationData data) {
        var id = saved(new OrganisationEntity(OrganisationId.next(), data)).read().id();
        audit.record(actor, "network.organisation-created", "organisation", id.value(), Map.of());
        return id;
    }

    /** The unique key decides, also when two people add the same organisation in the same second. */
    private OrganisationEntity saved(OrganisationEntity organisation) {
        try {
            return organisations.saveAndFlush(organisation);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        } catch (DataIntegrityViolationException sameName) {
            throw Refusal.conflict("network.name-taken", organisation.read().name());
        }
    }
}
