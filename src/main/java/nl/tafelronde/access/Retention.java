package nl.tafelronde.access;

import java.time.Clock;
import java.time.Duration;
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
 * consent, and sign-ins that ended by themselves. Runs once a day; on several nodes at once it does no harm.
 */
@Component
@EnableScheduling
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final ParticipantContacts contacts;
    private final SignInRows signIns;
    private final Clock clock;
    private final Duration email;

    Retention(ParticipantContacts contacts, SignInRows signIns, Clock clock, @Value("${tafelronde.retention.email:365d}") Duration email) {
        this.contacts = contacts;
        this.signIns = signIns;
        this.clock = clock;
        this.email = email;
    }

    @Scheduled(initialDelayString = "PT10M", fixedRateString = "P1D")
    void forget() {
        var now = clock.instant();
        var addresses = contacts.forgetOlderThan(now.minus(email));
        var ended = signIns.removeExpired(now);
        if (addresses + ended > 0) {
            log.info("Retention: {} addresses of participants and {} ended sign-ins were removed", addresses, ended);
        }
    }
}
