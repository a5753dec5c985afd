package nl.tafelronde.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.domain.AccountEntity;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.access.domain.Secrets;
import nl.tafelronde.access.domain.SignInRows;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in. A sign-in is a random token in a cookie, of which only the hash is kept; it stands for 30
 * days after its last use, on every node and through restarts, until it is ended.
 */
@Service
public class SignIns {

    /** How long a sign-in stands after its last use. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(5);

    /** A new sign-in: what the cookie has to hold, and who it is. */
    public record Opened(String token, SignedIn signedIn) {

        @Override
        public String toString() {
            return "Opened[" + signedIn + "]";
        }
    }

    private final SignInRows rows;
    private final AccountRepository accounts;
    private final Audit audit;
    private final Clock clock;

    SignIns(SignInRows rows, AccountRepository accounts, Audit audit, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs the account in on this browser.
     *
     * @throws Refusal {@code access.no-entry} when the account does not exist or its access ended
     */
    @Transactional
    @Open("called after Spring Security has authenticated the account")
    public Opened open(AccountId account, String browser) {
        var now = clock.instant();
        var person = accounts.findById(account.value()).filter(AccountEntity::mayEnter)
                .orElseThrow(() -> Refusal.forbidden("access.no-entry"));
        person.seen(now);
        accounts.save(person);
        var id = Ids.next();
        var token = Secrets.token();
        rows.add(id, Secrets.hash(token), account, browser, now, now.plus(LIFE));
        audit.record(person.actor(), "access.signed-in", "account", account.value(), Map.of());
        return new Opened(token, new SignedIn(person.actor(), id));
    }

    /** Who is signed in with this token, as they are now; nobody when it expired or was ended. Asked at every request: one statement. */
    @SingleRead
    @Open("knowing the token is the permission")
    public Optional<SignedIn> find(String token) {
        var now = clock.instant();
        var standing = rows.find(Secrets.hash(token), now);
        standing.filter(it -> it.lastSeen().plus(NOTE_USE_EVERY).isBefore(now))
                .ifPresent(it -> rows.seen(it.id(), it.person().id(), now, now.plus(LIFE)));
        return standing.map(it -> new SignedIn(it.person(), it.id()));
    }

    /** Whose sign-in this is, as they are now; nobody when it expired or was ended. */
    @SingleRead
    @Open("asks about a sign-in that a request came with")
    public Optional<Actor.Person> standing(UUID signIn) {
        return rows.standing(signIn, clock.instant());
    }

    /** Ends the sign-in with this token. */
    @Transactional
    @Open("knowing the token is the permission")
    public void close(String token) {
        rows.endByToken(Secrets.hash(token));
    }

    /** The actor's own sign-ins, the last used first. */
    @Transactional(readOnly = true)
    public List<SignInCard> mine(Actor actor, @Nullable UUID current) {
        return rows.of(Accounts.requirePerson(actor).id(), current, clock.instant());
    }

    /** Ends one of the actor's own sign-ins; its browser is signed out at its next request. */
    @Transactional
    public void end(Actor actor, UUID signIn) {
        var person = Accounts.requirePerson(actor);
        if (!rows.end(person.id(), signIn)) {
            throw Refusal.notFound("kernel.not-found");
        }
        audit.record(actor, "access.sign-in-ended", "account", person.id().value(), Map.of());
    }

    /** Ends the actor's own sign-ins except the one named; returns how many. */
    @Transactional
    public int endOthers(Actor actor, @Nullable UUID kept) {
        var person = Accounts.requirePerson(actor);
        audit.record(actor, "access.sign-ins-ended", "account", person.id().value(), Map.of());
        return rows.endAllBut(person.id(), kept);
    }
}
