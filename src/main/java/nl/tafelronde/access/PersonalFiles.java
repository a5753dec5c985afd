package nl.tafelronde.access;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.access.domain.EmailChangeRows;
import nl.tafelronde.access.domain.OneTimeTokens;
import nl.tafelronde.access.domain.SignInRows;
import nl.tafelronde.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One's own data: everything that is kept about somebody in one file, and being erased. */
@Service
public class PersonalFiles {

    private final List<PersonalData> parts;
    private final AccountRepository accounts;
    private final SignInRows signIns;
    private final OneTimeTokens tokens;
    private final EmailChangeRows emailChanges;
    private final UserCredentialRepository passkeys;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalFiles(List<PersonalData> parts, AccountRepository accounts, SignInRows signIns, OneTimeTokens tokens, EmailChangeRows emailChanges,
            UserCredentialRepository passkeys, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparing(PersonalData::part)).toList();
        this.accounts = accounts;
        this.signIns = signIns;
        this.tokens = tokens;
        this.emailChanges = emailChanges;
        this.passkeys = passkeys;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everything kept about the actor, by module; for people with an account and for participants. */
    @Transactional(readOnly = true)
    public Map<String, Object> export(Actor actor) {
        requireSomebody(actor);
        var file = new LinkedHashMap<String, Object>();
        file.put("exportedAt", clock.instant().toString());
        for (var part : parts) {
            var data = part.of(actor);
            if (!data.isEmpty()) {
                file.put(part.part(), data);
            }
        }
        return file;
    }

    /**
     * Erases the actor's account: name, address, passkeys and sign-ins go; what they contributed stays without their name. Those who
     * hear of it see what is theirs as it is by then.
     *
     * @param typed the actor's own address, typed again to show that this is meant
     * @throws Refusal {@code access.erase.not-typed}, or {@code access.last-administrator}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void erase(Actor actor, String typed) {
        var person = Accounts.requirePerson(actor);
        var account = accounts.findById(person.id().value()).filter(it -> !it.erased())
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        if (!account.card().email().equalsIgnoreCase(typed.strip())) {
            throw Refusal.invalid("access.erase.not-typed");
        }
        if (account.administrator() && accounts.lockAdministrators().size() <= 1) {
            throw Refusal.conflict("access.last-administrator");
        }
        var email = EmailAddress.of(account.card().email());
        account.erase(clock.instant());
        accounts.save(account);
        signIns.endAllBut(person.id(), null);
        tokens.forget(person.id());
        emailChanges.forget(person.id());
        passkeys.findByUserId(Passkeys.handle(person.id())).forEach(it -> passkeys.delete(it.getCredentialId()));
        audit.record(actor, "access.account-erased", "account", person.id().value(), Map.of());
        events.publishEvent(new AddressForgotten(email, person.id().value()));
        events.publishEvent(new AccountErased(person.id()));
    }

    private static void requireSomebody(Actor actor) {
        switch (actor) {
            case Actor.Person _, Actor.Participant _ -> { }
            case Actor.Anonymous _ -> throw Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in");
            case Actor.Display _, Actor.TheSystem _ -> throw Refusal.forbidden("kernel.forbidden");
        }
    }
}
