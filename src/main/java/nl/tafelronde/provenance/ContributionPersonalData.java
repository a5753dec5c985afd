package nl.tafelronde.provenance;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.provenance.domain.ToldRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told of their contributions: for their own file, gone when they leave, and forgotten after some years. */
@Component
class ContributionPersonalData implements PersonalData {

    private static final Logger log = LoggerFactory.getLogger(ContributionPersonalData.class);
    /** Only today counts for what is kept of days; a clock that is a little off does no harm. */
    private static final int DAYS = 3;

    private final ToldRows told;
    private final Clock clock;
    private final Duration kept;

    ContributionPersonalData(ToldRows told, Clock clock, @Value("${tafelronde.retention.told:800d}") Duration kept) {
        this.told = told;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String part() {
        return "contributions";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        var rows = switch (whom) {
            case Actor.Person person -> told.file(person.id().value());
            case Actor.Participant participant -> told.file(participant.id().value());
            default -> List.<Map<String, String>>of();
        };
        return rows.isEmpty() ? Map.of() : Map.of("told", rows);
    }

    @EventListener
    void left(ParticipantLeft event) {
        told.forgetPerson(event.participant().value());
    }

    @EventListener
    void erased(AccountErased event) {
        told.forgetPerson(event.account().value());
    }

    /** Runs once a day; on several nodes at once it does no harm. */
    @Scheduled(initialDelayString = "PT14M", fixedRateString = "P1D")
    @Transactional
    void forget() {
        var now = clock.instant();
        var old = told.forgetBefore(now.minus(kept), LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS));
        if (old > 0) {
            log.info("Retention: {} notes of what people were told about their contributions were removed", old);
        }
    }
}
