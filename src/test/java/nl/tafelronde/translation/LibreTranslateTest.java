package nl.tafelronde.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A provider as it is met on a real line: well, slow, wrong and gone. */
class LibreTranslateTest {

    private final TestTranslator stub = new TestTranslator();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void off() {
        over.countDown();
        stub.stop();
    }

    private LibreTranslate provider(String url, String key) {
        return new LibreTranslate(new TranslationSettings(URI.create(url), key, null, null, Duration.ofMillis(300), Duration.ofMillis(400), 2, 100,
                Duration.ofSeconds(5)), JsonMapper.builder().build());
    }

    private Provider.Answer ask(String... texts) {
        return provider(stub.address() + "/", null).translate(List.of(texts), Language.PL, Language.NL);
    }

    private Provider.Answer.Failed fails(String... texts) {
        var answer = ask(texts);
        assertThat(answer).isInstanceOf(Provider.Answer.Failed.class);
        return (Provider.Answer.Failed) answer;
    }

    @Test
    void one_text_and_several_are_translated_in_their_order() {
        assertThat(ask("Gdzie?")).isEqualTo(new Provider.Answer.Texts(List.of("nl: Gdzie?")));
        assertThat(ask("Gdzie?", "Kiedy?", "\"Kto\" 🏠\n<i>")).isEqualTo(new Provider.Answer.Texts(List.of("nl: Gdzie?", "nl: Kiedy?", "nl: \"Kto\" 🏠\n<i>")));
    }

    @Test
    void nothing_leaves_the_house_but_texts_languages_and_the_key() {
        provider(stub.address(), "geheim").translate(List.of("Gdzie?"), Language.PL, Language.NL);
        assertThat(stub.questions().getFirst().body())
                .isEqualTo("{\"q\":\"Gdzie?\",\"source\":\"pl\",\"target\":\"nl\",\"format\":\"text\",\"api_key\":\"geheim\"}");
    }

    @ParameterizedTest
    @CsvSource({"429,BUSY", "500,TROUBLE", "503,TROUBLE", "301,TROUBLE", "403,FORBIDDEN", "401,FORBIDDEN", "400,REFUSED", "404,REFUSED", "408,SLOW"})
    void a_status_says_what_is_wrong(int status, Provider.Cause cause) {
        stub.does(TestTranslator.says(status, "{\"error\":\"Gdzie?\"}", "Location", "http://localhost:1/"));
        var failed = fails("Gdzie?");
        assertThat(failed.cause()).isEqualTo(cause);
        assertThat(failed.detail()).isEqualTo("status " + status);
    }

    @ParameterizedTest
    @CsvSource({"17,17", "99999,600", "'Wed, 21 Oct 2026 07:28:00 GMT',"})
    void a_pause_that_is_asked_for_is_kept_up_to_ten_minutes(String asked, Long seconds) {
        stub.does(TestTranslator.says(429, "", "Retry-After", asked));
        assertThat(fails("Gdzie?").pause()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<html>Bad gateway</html>", "{\"translatedText\":", "\"nl: Gdzie?\"", "''", "{\"translatedText\":[\"een\"]}",
            "{\"translatedText\":[\"een\",\"twee\",\"drie\"]}", "{\"translatedText\":null}", "{}", "[]"})
    void an_answer_that_is_none_is_nonsense(String body) {
        stub.does(TestTranslator.says(200, body));
        assertThat(fails("Gdzie?", "Kiedy?").cause()).isEqualTo(Provider.Cause.NONSENSE);
    }

    @Test
    void one_that_does_not_answer_is_not_waited_for() {
        stub.does((_, _) -> wait(over));
        var begun = System.nanoTime();
        assertThat(fails("Gdzie?").cause()).isEqualTo(Provider.Cause.SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nor_is_one_that_stops_halfway_or_drips() {
        stub.does((exchange, _) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"translatedText\":\"nl: G".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            wait(over);
        });
        assertThat(fails("Gdzie?").cause()).isEqualTo(Provider.Cause.SLOW);
    }

    @Test
    void one_that_hangs_up_halfway_did_not_answer() {
        stub.does((exchange, _) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"translatedText\":\"nl: G".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hangs up");
        });
        assertThat(fails("Gdzie?").cause()).isIn(Provider.Cause.UNREACHABLE, Provider.Cause.SLOW);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        stub.does((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            for (var more = 0; more < 1000; more++) {
                exchange.getResponseBody().write(piece);
            }
        });
        assertThat(fails("Gdzie?").cause()).isIn(Provider.Cause.UNREACHABLE, Provider.Cause.SLOW);
    }

    @Test
    void one_that_is_gone_is_unreachable() {
        var address = stub.address();
        stub.stop();
        var answer = provider(address, null).translate(List.of("Gdzie?"), Language.PL, Language.NL);
        assertThat(answer).isInstanceOfSatisfying(Provider.Answer.Failed.class, it -> assertThat(it.cause()).isEqualTo(Provider.Cause.UNREACHABLE));
        assertThat(provider(address, null).languages().failed()).isNotNull();
    }

    @Test
    void it_says_which_of_our_languages_it_knows() {
        assertThat(provider(stub.address(), null).languages().languages()).containsExactlyInAnyOrder(Language.NL, Language.PL, Language.EN);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
