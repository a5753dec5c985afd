package nl.tafelronde.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.access.domain.AccountEntity;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.access.domain.SignInRows;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People with an account. Administrators invite them and end their access; everybody changes their own. */
@Service
public class Accounts {

    /** The most code points of a name. */
    public static final int NAME_MAX = 80;

    private final AccountRepository repository;
    private final SignInRows signIns;
    private final Permissions permissions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountRepository repository, SignInRows signIns, Permissions permissions, Audit audit,
            ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.signIns = signIns;
        this.permissions = permissions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One page of the accounts whose name or address contains the text. */
    @Transactional(readOnly = true)
    public List<AccountCard> list(Actor actor, String text, int page, int size) {
        permissions.requireAdministrator(actor);
        return repository.search(escaped(text), PageRequest.of(page, size)).stream().map(AccountEntity::card).toList();
    }

    /** How many accounts {@link #list} finds in all. */
    @Transactional(readOnly = true)
    public int count(Actor actor, String text) {
        permissions.requireAdministrator(actor);
        return repository.countFound(escaped(text));
    }

    /**
     * Makes an account and tells the person by mail.
     *
     * @throws Refusal {@code access.email-known}, {@code access.email-invalid}, or a name that is empty or too long
     */
    @Transactional
    public AccountId invite(Actor actor, Invitation invitation) {
        permissions.requireAdministrator(actor);
        var id = add(actor, invitation);
        events.publishEvent(new AccountInvited(id, invitation.name(), EmailAddress.of(invitation.email()), invitation.language()));
        return id;
    }

    /** As {@link #invite}, without a mail: for somebody whom the organisation's own provider sends. */
    @Transactional
    public AccountId admit(Actor actor, Invitation invitation) {
        permissions.requireAdministrator(actor);
        return add(actor, invitation);
    }

    private AccountId add(Actor actor, Invitation invitation) {
        var email = EmailAddress.of(invitation.email());
        var name = PlainText.line(invitation.name(), NAME_MAX, "access.name");
        if (repository.findByEmail(email.value()).isPresent()) {
            throw Refusal.conflict("access.email-known");
        }
        var id = AccountId.next();
        var account = new AccountEntity(id, name, email, invitation.language(), clock.instant());
        account.administer(invitation.administrator());
        repository.save(account);
        audit.record(actor, "access.account-made", "account", id.value(), Map.of());
        return id;
    }

    /**
     * Makes somebody an administrator or an ordinary person again.
     *
     * @throws Refusal {@code access.last-administrator} when nobody would be left
     */
    @Transactional
    public void administer(Actor actor, AccountId id, boolean yes) {
        permissions.requireAdministrator(actor);
        var account = present(id);
        keepOneAdministrator(account, !yes);
        account.administer(yes);
        repository.save(account);
        audit.record(actor, yes ? "access.administrator-made" : "access.administrator-unmade", "account", id.value(), Map.of());
    }

    /**
     * Ends somebody's access at once, on every browser.
     *
     * @throws Refusal {@code access.last-administrator} when nobody would be left
     */
    @Transactional
    public void end(Actor actor, AccountId id) {
        permissions.requireAdministrator(actor);
        var account = present(id);
        keepOneAdministrator(account, true);
        account.end(clock.instant());
        repository.save(account);
        signIns.endAllBut(id, null);
        audit.record(actor, "access.account-ended", "account", id.value(), Map.of());
    }

    /**
     * Gives access back to somebody whose access ended; sign-ins that were ended stay so. Nothing changes for who has access.
     *
     * @throws Refusal {@code kernel.not-found} for an account that was erased, which cannot come back
     */
    @Transactional
    public void readmit(Actor actor, AccountId id) {
        permissions.requireAdministrator(actor);
        var account = present(id);
        account.readmit();
        repository.save(account);
        audit.record(actor, "access.account-readmitted", "account", id.value(), Map.of());
    }

    /** The actor's own account. */
    @Transactional(readOnly = true)
    public AccountCard me(Actor actor) {
        return present(requirePerson(actor).id()).card();
    }

    /**
     * Changes the actor's own name and language. Names need not be unique.
     *
     * @param name one line of at most {@value #NAME_MAX} code points
     * @throws Refusal {@code kernel.text-empty} or {@code kernel.text-too-long} for the name
     */
    @Transactional
    public void change(Actor actor, String name, Language language) {
        var account = present(requirePerson(actor).id());
        account.introduce(PlainText.line(name, NAME_MAX, "access.name"), language);
        repository.save(account);
    }

    /** Who has this address, for modules that add people by it; nothing for an address nobody has. */
    @Transactional(readOnly = true)
    @Open("between modules; who adds somebody by address already knows the address")
    public Optional<AccountId> byEmail(EmailAddress email) {
        return repository.findByEmail(email.value()).map(it -> it.card().id());
    }

    /** The name to show for an account; empty once erased: say {@code access.withdrawn-participant} then. */
    @Transactional(readOnly = true)
    @Open("between modules; the caller decides who sees it")
    public Optional<AccountCard> find(AccountId id) {
        return repository.findById(id.value()).map(AccountEntity::card);
    }

    /** As {@link #find(AccountId)} for many at once, in one query; accounts that are gone are absent. */
    @Transactional(readOnly = true)
    @Open("between modules; the caller decides who sees it")
    public Map<AccountId, AccountCard> find(Collection<AccountId> ids) {
        return repository.findAllById(ids.stream().map(AccountId::value).toList()).stream().map(AccountEntity::card)
                .collect(Collectors.toMap(AccountCard::id, Function.identity()));
    }

    static Actor.Person requirePerson(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person;
            case Actor.Anonymous _ -> throw Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in");
            default -> throw Refusal.forbidden("kernel.forbidden");
        };
    }

    private void keepOneAdministrator(AccountEntity account, boolean loses) {
        if (loses && account.administrator() && account.mayEnter() && repository.lockAdministrators().size() <= 1) {
            throw Refusal.conflict("access.last-administrator");
        }
    }

    private AccountEntity present(AccountId id) {
        return repository.findById(id.value()).filter(it -> !it.erased())
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private static String escaped(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
