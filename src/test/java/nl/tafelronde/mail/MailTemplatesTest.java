package nl.tafelronde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import org.junit.jupiter.api.Test;

class MailTemplatesTest {

    private final MailTemplates templates = new MailTemplates(new Texts(),
            new AccessSettings(URI.create("http://localhost"), null, List.of(), new AccessSettings.Oidc(false)));

    @Test
    void where_there_is_no_place_to_name_no_empty_lines_stay_behind() {
        var nowhere = meeting("");
        assertThat(nowhere.words()).contains("19:30.\n\nIn deze mail").doesNotContain("\n\n\n");
        assertThat(nowhere.page()).contains("<p>In deze mail");
        assertThat(meeting("In De Kansenwerf").words()).contains("19:30.\nIn De Kansenwerf\n\nIn deze mail");
    }

    private WrittenMail meeting(String where) {
        return templates.write(new Mail(EmailAddress.of("ana@example.org"), Language.NL, "meeting",
                List.of("Verder met elkaar", "maandag 19:30", where, "Dag Ana,", "", "Laat weten of je komt."), null));
    }
}
