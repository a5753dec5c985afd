package nl.tafelronde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.tafelronde.DbTest;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetentionDbTest extends DbTest {

    @Autowired
    Retention retention;
    @Autowired
    Participants participants;

    @Test
    void an_address_is_forgotten_a_year_after_consent_and_not_a_day_earlier() {
        var joined = participants.join(Actor.ANONYMOUS, Ids.next(), new Joining(Ids.next(), "Wilg 12", StakeholderGroup.RESIDENT,
                Language.NL, "wilg@example.org", true));
        clock.move(Duration.ofDays(364));
        retention.forget();
        assertThat(participants.find(joined.id())).get().extracting(ParticipantCard::maskedEmail).isNotNull();
        clock.move(Duration.ofDays(2));
        retention.forget();
        assertThat(participants.find(joined.id())).get().extracting(ParticipantCard::maskedEmail).isNull();
    }
}
