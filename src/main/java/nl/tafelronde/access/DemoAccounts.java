package nl.tafelronde.access;

import java.time.Clock;
import nl.tafelronde.access.domain.AccountEntity;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Texts;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Sees to it that the demo has somebody for every role. Exists in the profile {@code demo} only. */
@Service
@Profile("demo")
@Open("makes the same five accounts for whoever asks, in the demo only")
public class DemoAccounts {

    private final AccountRepository accounts;
    private final Texts texts;
    private final Clock clock;

    DemoAccounts(AccountRepository accounts, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** The account of this role, made when it is not there. */
    public AccountId ensure(DemoAccount role) {
        var email = role.email();
        var known = accounts.findByEmail(email.value());
        if (known.isPresent()) {
            return known.get().card().id();
        }
        var account = new AccountEntity(AccountId.next(), texts.say(Language.NL, "access.demo." + role.slug() + ".name"), email,
                Language.NL, clock.instant());
        account.administer(role == DemoAccount.ADMINISTRATOR);
        try {
            return accounts.save(account).card().id();
        } catch (DataIntegrityViolationException madeByAnotherNode) {
            return accounts.findByEmail(email.value()).orElseThrow().card().id();
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void ensureAll() {
        for (var role : DemoAccount.values()) {
            ensure(role);
        }
    }
}
