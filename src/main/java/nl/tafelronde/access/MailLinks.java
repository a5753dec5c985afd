package nl.tafelronde.access;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.access.domain.OneTimeTokens;
import nl.tafelronde.access.domain.Secrets;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Troubles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links that sign somebody in once. A link works for 15 minutes and one time, on every node; asking for a new one makes
 * the earlier ones worthless. Only a hash of what is in the link is kept.
 */
@Service
public class MailLinks {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final int AT_ONCE = 2;
    /** When more than this many wait, askers wait for themselves: slower for everybody, refused to nobody. */
    private static final int WAITING = 1_000;

    private final OneTimeTokens tokens;
    private final Accounts accounts;
    private final RateLimits limits;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Troubles troubles;
    private final Clock clock;
    private final ExecutorService makers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), Thread.ofVirtual().name("mail-link-", 0).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    MailLinks(OneTimeTokens tokens, Accounts accounts, RateLimits limits, AccessSettings settings,
            ApplicationEventPublisher events, TransactionTemplate transaction, Troubles troubles, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.limits = limits;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.troubles = troubles;
        this.clock = clock;
    }

    /**
     * Has a link mailed to this address when somebody with access has it, and does nothing otherwise. Who asks waits for
     * neither: the address is looked up on another thread, so that the answer takes as long for an address nobody has.
     *
     * @return what is in the link, or nothing, once it is known; callers must not let the asker see which, nor wait for it
     * @throws nl.tafelronde.kernel.Refusal {@code access.email-invalid}, or {@code access.too-many} whether or not the
     *         address is known
     */
    @Open("anybody may ask; only the owner of the mailbox gets the link")
    public CompletableFuture<Optional<String>> request(String typed) {
        var email = EmailAddress.of(typed);
        limits.look(RateLimits.Limit.SIGN_IN_MAIL_ALL, "");
        limits.take(RateLimits.Limit.SIGN_IN_MAIL, email);
        return CompletableFuture.supplyAsync(() -> transaction.execute(_ -> make(email)), makers).whenComplete((_, failed) -> {
            if (failed != null) {
                troubles.report(failed, "a link to sign in");
            }
        });
    }

    private Optional<String> make(EmailAddress email) {
        return accounts.byEmail(email).flatMap(accounts::find).filter(it -> !it.ended()).map(account -> {
            limits.take(RateLimits.Limit.SIGN_IN_MAIL_ALL, "");
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

    @PreDestroy
    void finish() {
        makers.close();
    }
}
