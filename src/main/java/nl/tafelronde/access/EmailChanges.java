package nl.tafelronde.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.tafelronde.access.domain.AccountEntity;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.access.domain.EmailChangeRows;
import nl.tafelronde.access.domain.OneTimeTokens;
import nl.tafelronde.access.domain.Secrets;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another address for one's own account. It counts once the link that was mailed there is used, within an hour and one
 * time; the earlier address is then told. Whoever is signed in stays so; links to sign in that went to the earlier address
 * are worth nothing any more.
 */
@Service
public class EmailChanges {

    /** How long the link works. */
    public static final Duration LIFE = Duration.ofHours(1);

    private final EmailChangeRows rows;
    private final AccountRepository accounts;
    private final OneTimeTokens signInTokens;
    private final RateLimits limits;
    private final AccessSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailChanges(EmailChangeRows rows, AccountRepository accounts, OneTimeTokens signInTokens, RateLimits limits,
            AccessSettings settings, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.signInTokens = signInTokens;
        this.limits = limits;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has a link mailed to the new address. When somebody else's account has it, no mail goes out and the actor is not
     * told so. What the actor asked before is void.
     *
     * @return the address in the form it is kept in
     * @throws Refusal {@code access.email-invalid}, {@code access.email-same}, {@code access.too-many}
     */
    @Transactional
    public EmailAddress ask(Actor actor, String typed) {
        var person = Accounts.requirePerson(actor);
        var email = EmailAddress.of(typed);
        var account = accounts.findById(person.id().value()).filter(AccountEntity::mayEnter)
                .orElseThrow(() -> Refusal.notFound("kernel.not-found")).card();
        if (account.email().equals(email.value())) {
            throw Refusal.invalid("access.email-same");
        }
        limits.take(RateLimits.Limit.SIGN_IN_MAIL, person.id());
        limits.take(RateLimits.Limit.SIGN_IN_MAIL, email);
        var now = clock.instant();
        var token = Secrets.token();
        rows.replace(new EmailChangeRows.Wanted(person.id(), email), Secrets.hash(token), now, now.plus(LIFE));
        if (accounts.findByEmail(email.value()).isEmpty()) {
            events.publishEvent(new EmailChangeAsked(person.id(), account.name(), email, account.language(),
                    settings.url("/sign-in/email?token=" + token), LIFE));
        }
        return email;
    }

    /**
     * Gives the account the address that the link was mailed to.
     *
     * @return the new address
     * @throws Refusal {@code access.email-change.gone} when the link was used, replaced or is too old, or the account
     *                 ended; {@code access.email-known} when another account took the address meanwhile
     */
    @Transactional
    @Open("knowing the token is the permission")
    public EmailAddress confirm(String token) {
        var wanted = rows.take(Secrets.hash(token), clock.instant()).orElseThrow(EmailChanges::gone);
        var account = accounts.findById(wanted.account().value()).filter(AccountEntity::mayEnter).orElseThrow(EmailChanges::gone);
        var before = account.card();
        account.reachAt(wanted.email());
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw Refusal.conflict("access.email-known");
        }
        signInTokens.forget(wanted.account());
        audit.record(account.actor(), "access.email-changed", "account", wanted.account().value(), Map.of());
        events.publishEvent(new EmailChanged(wanted.account(), before.name(), new EmailAddress(before.email()), wanted.email(), before.language()));
        return wanted.email();
    }

    private static Refusal gone() {
        return Refusal.of(Refusal.Kind.GONE, "access.email-change.gone");
    }
}
