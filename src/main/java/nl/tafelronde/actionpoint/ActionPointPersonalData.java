package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import nl.tafelronde.actionpoint.domain.EvidenceFiles;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The action points that carry somebody's address, and the files they handed in; both let go of whoever is erased. An address goes
 * {@code tafelronde.retention.action-owner} after its action point ended.
 */
@Component
class ActionPointPersonalData implements PersonalData {

    private static final Logger log = LoggerFactory.getLogger(ActionPointPersonalData.class);

    private final ActionPointRepository points;
    private final EvidenceFiles files;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Texts texts;
    private final Clock clock;
    private final Duration kept;

    ActionPointPersonalData(ActionPointRepository points, EvidenceFiles files, Accounts accounts, Organisations organisations, Texts texts, Clock clock,
            @Value("${tafelronde.retention.action-owner:365d}") Duration kept) {
        this.clock = clock;
        this.kept = kept;
        this.points = points;
        this.files = files;
        this.accounts = accounts;
        this.organisations = organisations;
        this.texts = texts;
    }

    @Override
    public String part() {
        return "actionpoint";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        if (!(whom instanceof Actor.Person person)) {
            return Map.of();
        }
        var facts = new LinkedHashMap<String, Object>();
        var own = points.ofAddress(accounts.me(person).email());
        if (!own.isEmpty()) {
            facts.put("actionPoints", own.stream().map(ActionPointPersonalData::facts).toList());
        }
        var handedIn = files.of(person.id().value());
        if (!handedIn.isEmpty()) {
            facts.put("files", handedIn);
        }
        return facts;
    }

    private static Map<String, Object> facts(ActionPoint point) {
        var facts = new LinkedHashMap<String, Object>();
        var owner = point.read().owner();
        facts.put("id", point.id().toString());
        facts.put("text", point.read().text());
        facts.put("name", owner.person() == null ? "" : owner.person());
        facts.put("email", owner.email() == null ? "" : owner.email().value());
        return facts;
    }

    /** The address goes; the name too when it is of an account that was erased. */
    @EventListener
    void on(AddressForgotten forgotten) {
        var erased = accounts.find(new AccountId(forgotten.whose())).filter(it -> it.erased()).isPresent();
        points.ofAddress(forgotten.email().value()).forEach(point -> {
            if (erased) {
                var owner = point.read().owner().organisation();
                point.forgetPerson(texts.say(point.read().language(), "actionpoint.someone"),
                        owner == null ? null : organisations.find(owner).map(Organisation::name).orElse(null));
            } else {
                point.forgetAddress();
            }
        });
    }

    @EventListener
    void on(AccountErased erased) {
        files.forget(erased.account().value());
    }

    @Scheduled(initialDelayString = "PT18M", fixedRateString = "P1D")
    @Transactional
    void forget() {
        var old = points.withAddressEndedBefore(LocalDate.ofInstant(clock.instant().minus(kept), TimeConfiguration.HOME));
        old.forEach(ActionPoint::forgetAddress);
        if (!old.isEmpty()) {
            log.info("Retention: {} addresses of owners of action points that ended long ago were removed", old.size());
        }
    }
}
