package nl.tafelronde.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.tafelronde.access.domain.OneTimeTokens;
import nl.tafelronde.access.domain.Secrets;
import nl.tafelronde.kernel.Open;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that sign somebody in once. A link works for 15 minutes and one time, on every node; asking for a new one makes
 * the earlier ones worthless. Only a hash of what is in the link is kept.
 */
@Service
public class MailLinks {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private final OneTimeTokens tokens;
    private final Accounts accounts;
    private final RateLimits limits;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailLinks(OneTimeTokens tokens, Accounts accounts, RateLimits limits, AccessSettings settings,
            ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.limits = limits;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has a link mailed to this address when somebody with access has it, and does nothing otherwise. Callers must not
     * let the asker see which of the two it was.
     *
     * @return what is in the link, or nothing
     * @throws nl.tafelronde.kernel.Refusal {@code access.email-invalid}, or {@code access.too-many} whether or not the
     *         address is known
     */
    @Transactional
    @Open("anybody may ask; only the owner of the mailbox gets the link")
    public Optional<String> request(String typed) {
        var email = EmailAddress.of(typed);
        limits.take(RateLimits.Limit.SIGN_IN_MAIL, email);
        limits.take(RateLimits.Limit.SIGN_IN_MAIL_ALL, "");
        return accounts.byEmail(email).flatMap(accounts::find).filter(it -> !it.ended()).map(account -> {
            var now = clock.instant();
            var token = Secrets.token();
            tokens.replace(account.id(), Secrets.hash(token), now, now.plus(LIFE));
            events.publishEvent(new SignInLinkRequested(account.id(), account.name(), email, account.language(),
                    settings.url("/sign-in/link?token=" + token), LIFE));
            return token;
        });
    }

    /** Uses a link up. Of two who try at once, one gets in. */
    @Transactional
    @Open("knowing the token is the permission")
    public Optional<AccountId> redeem(String token) {
        return tokens.take(Secrets.hash(token), clock.instant());
    }
}
