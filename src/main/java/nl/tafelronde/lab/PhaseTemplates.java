package nl.tafelronde.lab;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.PhaseTemplate;
import nl.tafelronde.lab.domain.PhaseTemplateRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Phase templates: those of a space, and those that every space can use. The last are changed by administrators; a
 * facilitator who wants another evening saves it as a template of the space.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PhaseTemplates {

    private final PhaseTemplateRepository templates;
    private final SessionAccess sessions;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    PhaseTemplates(PhaseTemplateRepository templates, SessionAccess sessions, Permissions permissions, Audit audit, Clock clock) {
        this.templates = templates;
        this.sessions = sessions;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The templates that a session of this space can be made from. */
    @Transactional(readOnly = true)
    public List<PhaseTemplateDetails> usableIn(Actor actor, UUID space) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        return templates.usableIn(space).stream().map(it -> it.read(mayChange(actor, it))).toList();
    }

    @Transactional(readOnly = true)
    public PhaseTemplateDetails read(Actor actor, UUID space, PhaseTemplateId id) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        var template = present(id);
        if (template.space() != null && !template.space().equals(space)) {
            throw gone();
        }
        return template.read(mayChange(actor, template));
    }

    /**
     * Keeps the phases of a session as a template of its space.
     *
     * @throws Refusal {@code kernel.text-empty} without a name, {@code kernel.text-too-long}, {@code lab.missing.phases},
     *                 {@code lab.session-gone}
     */
    public PhaseTemplateId saveFrom(Actor actor, LabSessionId session, Localized name, Localized description) {
        sessions.require(actor, Permission.PLAN_SESSION, session);
        var programme = sessions.present(session).programme().copied();
        return kept(actor, sessions.space(session), null, name, description, programme);
    }

    /** Brings in a template that is shipped, unless it was brought in before; people may have changed it since. */
    public PhaseTemplateId ship(Actor actor, String key, Localized name, Localized description, Programme programme) {
        permissions.requireAdministrator(actor);
        var known = templates.findByTemplateKey(key);
        return known.isPresent() ? known.get().read(false).id() : kept(actor, null, key, name, description, programme);
    }

    /** @param version as it was read; refuses {@code kernel.stale} when it changed since */
    public PhaseTemplateDetails change(Actor actor, PhaseTemplateId id, long version, Localized name, Localized description,
            Programme programme) {
        var template = changeable(actor, id);
        if (template.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        template.change(name, description, programme);
        audit.record(actor, "lab.template-changed", "phase-template", id.value(), Map.of());
        try {
            return templates.saveAndFlush(template).read(true);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    /** Puts a template away; sessions made from it keep their phases. Can be undone with {@link #restore}. */
    public void remove(Actor actor, PhaseTemplateId id) {
        changeable(actor, id).remove(clock.instant());
        audit.record(actor, "lab.template-removed", "phase-template", id.value(), Map.of());
    }

    /**
     * Brings a removed template back as it was; one that was not removed stays as it is.
     *
     * @throws Refusal {@code lab.template-gone} for one that there never was
     */
    public void restore(Actor actor, PhaseTemplateId id) {
        changeable(actor, id).restore();
        audit.record(actor, "lab.template-restored", "phase-template", id.value(), Map.of());
    }

    @Open("for importers: the phases that ship under this key")
    @Transactional(readOnly = true)
    public Optional<PhaseTemplateId> withKey(String key) {
        return templates.findByTemplateKey(key).map(it -> it.read(false).id());
    }

    private PhaseTemplateId kept(Actor actor, @Nullable UUID space,
            @Nullable String key, Localized name, Localized description, Programme programme) {
        var id = PhaseTemplateId.next();
        var template = new PhaseTemplate(id, space, key, clock.instant());
        template.change(name, description, programme);
        templates.saveAndFlush(template);
        audit.record(actor, "lab.template-kept", "phase-template", id.value(), Map.of());
        return id;
    }

    private PhaseTemplate changeable(Actor actor, PhaseTemplateId id) {
        var template = templates.findById(id.value()).orElseThrow(PhaseTemplates::gone);
        if (template.space() == null) {
            permissions.requireAdministrator(actor);
        } else {
            permissions.require(actor, Permission.PLAN_SESSION, template.space());
        }
        return template;
    }

    private boolean mayChange(Actor actor, PhaseTemplate template) {
        return template.space() == null
                ? actor instanceof Actor.TheSystem || actor instanceof Actor.Person person && person.administrator()
                : permissions.may(actor, Permission.PLAN_SESSION, template.space());
    }

    private PhaseTemplate present(PhaseTemplateId id) {
        return templates.findById(id.value()).filter(it -> !it.removed()).orElseThrow(PhaseTemplates::gone);
    }

    private static Refusal gone() {
        return Refusal.notFound("lab.template-gone");
    }
}
