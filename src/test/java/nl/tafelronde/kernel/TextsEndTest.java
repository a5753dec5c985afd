package nl.tafelronde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sentence ends once, whatever is filled in. */
class TextsEndTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_long_date_brings_no_second_full_stop(Language language) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(LocalDate.of(2026, 11, 22));
        assertThat(texts.say(language, "mail.action-soon.text", "Zaal regelen", day)).contains(day.endsWith(".") ? day + " " : day + ". ").doesNotContain("..");
    }

    @Test
    void what_people_wrote_stays_as_it_is() {
        assertThat(changed("Nog even...")).endsWith(": Nog even...");
        assertThat(changed("Zo...en zo")).endsWith(": Zo...en zo.");
        assertThat(changed("Nu!.")).endsWith(": Nu!.");
        assertThat(changed("Kom!")).endsWith(": Kom!");
        assertThat(changed("Kom")).endsWith(": Kom.");
    }

    private String changed(String to) {
        return texts.say(Language.NL, "actionpoint.became", "Wat", to);
    }
}
