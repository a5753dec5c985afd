package nl.tafelronde.lab;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.lab.domain.RemarkEntity;
import nl.tafelronde.lab.domain.RemarkRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody said about reports: in their own file, gone when they go, and not kept for ever. */
@Component
class ReportPersonalData implements PersonalData {

    private static final Logger log = LoggerFactory.getLogger(ReportPersonalData.class);

    private final RemarkRepository remarks;
    private final Clock clock;
    private final Duration kept;

    ReportPersonalData(RemarkRepository remarks, Clock clock, @Value("${tafelronde.retention.remarks:365d}") Duration kept) {
        this.remarks = remarks;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String part() {
        return "report";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        var own = switch (whom) {
            case Actor.Participant it -> remarks.findByParticipantOrderByMadeAt(it.id().value());
            case Actor.Person it -> remarks.findByAccountOrderByMadeAt(it.id().value());
            default -> List.<RemarkEntity>of();
        };
        return own.isEmpty() ? Map.of() : Map.of("remarks", own.stream().map(ReportPersonalData::facts).toList());
    }

    private static Map<String, String> facts(RemarkEntity remark) {
        var read = remark.read();
        return Map.of("session", remark.session().toString(), "text", read.text(), "state", read.state().name(), "answer", read.answer(),
                "made", read.made().toString());
    }

    @EventListener
    void left(ParticipantLeft event) {
        remarks.forgetParticipant(event.participant().value());
    }

    @EventListener
    void erased(AccountErased event) {
        remarks.forgetAccount(event.account().value());
    }

    /** Runs once a day; on several nodes at once it does no harm. */
    @Scheduled(initialDelayString = "PT11M", fixedRateString = "P1D")
    @Transactional
    void forget() {
        var old = remarks.forgetOlderThan(clock.instant().minus(kept));
        if (old > 0) {
            log.info("Retention: {} remarks about reports were removed", old);
        }
    }
}
