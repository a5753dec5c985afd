package nl.tafelronde.access;

import java.time.Clock;
import nl.tafelronde.access.domain.AccountEntity;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Lets the first people in: makes an administrator of every address in {@code tafelronde.administrators} that has no account. */
@Component
class FirstAdministrators {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrators.class);

    private final AccessSettings settings;
    private final AccountRepository accounts;
    private final Clock clock;

    FirstAdministrators(AccessSettings settings, AccountRepository accounts, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void admit() {
        for (var address : settings.administrators()) {
            var email = EmailAddress.of(address);
            if (accounts.findByEmail(email.value()).isEmpty()) {
                var account = new AccountEntity(AccountId.next(), email.value().substring(0, email.value().indexOf('@')), email,
                        Language.NL, clock.instant());
                account.administer(true);
                try {
                    accounts.save(account);
                    log.info("Made an administrator of an address in tafelronde.administrators");
                } catch (DataIntegrityViolationException madeByAnotherNode) {
                    log.debug("Another node made this administrator just before");
                }
            }
        }
    }
}
