package nl.tafelronde.access;

import java.time.Clock;
import java.time.Duration;
import nl.tafelronde.access.domain.EmailChangeRows;
import nl.tafelronde.access.domain.ParticipantContacts;
import nl.tafelronde.access.domain.SignInRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what was kept long enough: addresses that participants left, {@code tafelronde.retention.email} after their
 * consent, sign-ins that ended by themselves, and new addresses of accounts that nobody confirmed. Runs once a day; on several nodes at once it does no harm.
 */
@Component
@EnableScheduling
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final ParticipantContacts contacts;
    private final SignInRows signIns;
    private final EmailChangeRows emailChanges;
    private final Clock clock;
    private final Duration email;

    Retention(ParticipantContacts contacts, SignInRows signIns, EmailChangeRows emailChanges, Clock clock,
            @Value("${tafelronde.retention.email:365d}") Duration email) {
        this.contacts = contacts;
        this.signIns = signIns;
        this.emailChanges = emailChanges;
        this.clock = clock;
        this.email = email;
    }

    @Scheduled(initialDelayString = "PT10M", fixedRateString = "P1D")
    void forget() {
        var now = clock.instant();
        var addresses = contacts.forgetOlderThan(now.minus(email));
        var ended = signIns.removeExpired(now);
        var wanted = emailChanges.removeExpired(now);
        if (addresses + ended + wanted > 0) {
            log.info("Retention: {} addresses of participants, {} ended sign-ins and {} new addresses that nobody confirmed were removed",
                    addresses, ended, wanted);
        }
    }
}
