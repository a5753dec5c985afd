package nl.tafelronde.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({"Dzień dobry,Goedendag", "OK,OK", "Tak,\"Ja, dat is zo en dat blijft voorlopig ook zo\"", "a < b i c > d,a < b en c > d",
            "<b>Uwaga</b>,<b>Let op</b>", "AT&T;,AT&T;"})
    void what_can_be_a_translation_is_shown(String original, String answer) {
        assertThat(Judgement.of(original, answer).text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"Dzień dobry,''", "Dzień dobry,' \u200B '", "Dzień dobry,<p>Goedendag</p>", "Dzień dobry,<!DOCTYPE html>", "Dzień dobry,'Goe&#39;dag'",
            "Dzień dobry,'... --- ...'", "Dzień dobry,'Goe\uFFFDdag'", "Gdzie mogę się zarejestrować w tym mieście?,waar waar waar waar waar waar waar waar waar"})
    void what_cannot_be_one_is_not(String original, String answer) {
        assertThat(Judgement.of(original, answer).text()).isNull();
        assertThat(Judgement.of(original, answer).fault()).isNotBlank();
    }

    @Test
    void four_times_as_long_and_forty_more_is_the_most() {
        assertThat(Judgement.of("x".repeat(10), "y".repeat(80)).text()).isNotNull();
        assertThat(Judgement.of("x".repeat(10), "y".repeat(81)).text()).isNull();
    }

    @Test
    void steering_marks_do_not_come_with_it() {
        assertThat(Judgement.of("Dzień dobry", "Goe\u202Edag\u0007").text()).isEqualTo("Goedag");
    }
}
