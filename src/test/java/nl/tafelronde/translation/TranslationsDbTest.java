package nl.tafelronde.translation;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.DbTest;
import nl.tafelronde.Statements;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.translation.domain.TranslationStore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Import(TranslationsDbTest.Ears.class)
class TranslationsDbTest extends DbTest {

    /** Hears what is ready. */
    @Component
    static class Ears {

        final List<TranslationsReady> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(TranslationsReady ready) {
            heard.add(ready);
        }
    }

    @Autowired
    Translations translations;
    @Autowired
    TranslationProviders providers;
    @Autowired
    TranslationStore store;
    @Autowired
    TranslationRun run;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient database;
    @Autowired
    Ears ears;

    final TestTranslator provider = TestTranslator.shared();
    final UUID space = Ids.next();
    final UUID topic = Ids.next();
    final UUID subject = Ids.next();
    final String text = "Gdzie mogę się zarejestrować? " + UUID.randomUUID();
    final Actor magda = new Actor.Person(AccountId.next(), "Magda", true, Language.PL);
    final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void well() {
        provider.well();
        // what other tests asked for would be asked between, and would make the provider rest
        leaveNothingWaiting();
        providers.again(Actor.SYSTEM);
        lines.start();
        logger().addAppender(lines);
    }

    @AfterEach
    void wellAgain() {
        logger().detachAppender(lines);
        provider.well();
        leaveNothingWaiting();
        providers.again(Actor.SYSTEM);
    }

    private void leaveNothingWaiting() {
        database.sql("delete from translation where state <> 'DONE'").update();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("nl.tafelronde.translation");
    }

    private Original original() {
        return new Original(text, Language.PL);
    }

    private void wish(Language... languages) {
        translations.request(List.of(new Wish(space, topic, subject, original())), Set.of(languages));
    }

    private String known(Language language) {
        return translations.of(space, text, Language.PL, language).map(Translated::text).orElse("");
    }

    private String state(Language language) {
        return database.sql("select state from translation where hash = ? and target = ?").params(original().hash(), language.tag())
                .query(String.class).optional().orElse("");
    }

    @Test
    void what_is_asked_for_is_there_a_moment_later_and_whoever_asked_is_told() {
        assertThat(known(Language.NL)).isEmpty();
        wish(Language.NL, Language.UK, Language.PL);
        Awaitility.await().until(() -> known(Language.NL).equals("nl: " + text) && known(Language.UK).equals("uk: " + text));
        Awaitility.await().until(() -> ears.heard.contains(new TranslationsReady(topic, Language.NL, Set.of(subject))));
        assertThat(provider.asked(text, "pl")).isZero();
    }

    @Test
    void a_sentence_is_translated_once_whoever_asks() {
        wish(Language.NL);
        Awaitility.await().until(() -> !known(Language.NL).isEmpty());
        var other = Ids.next();
        translations.request(List.of(new Wish(space, topic, other, original())), Set.of(Language.NL));
        Awaitility.await().until(() -> ears.heard.contains(new TranslationsReady(topic, Language.NL, Set.of(other))));
        assertThat(provider.asked(text, "nl")).isEqualTo(1);
    }

    @Test
    void many_sentences_go_in_few_questions() {
        var wishes = new ArrayList<Wish>();
        var block = new CountDownLatch(1);
        provider.does((exchange, question) -> {
            await(block);
            TestTranslator.translates(exchange, question);
        });
        for (var number = 0; number < 60; number++) {
            wishes.add(new Wish(space, topic, Ids.next(), new Original(text + " " + number, Language.PL)));
        }
        translations.request(wishes, Set.of(Language.NL));
        Awaitility.await().until(() -> !provider.questions().isEmpty());
        block.countDown();
        var originals = wishes.stream().map(Wish::original).toList();
        Awaitility.await().until(() -> translations.of(space, originals, Language.NL).size() == 60);
        assertThat(provider.questions()).hasSizeLessThan(15);
    }

    @Test
    void known_ones_are_found_with_one_question_to_the_database_and_then_with_none() {
        wish(Language.NL);
        Awaitility.await().until(() -> !known(Language.NL).isEmpty());
        assertThat(Statements.during(() -> translations.of(space, List.of(original(), new Original("Nic " + text, Language.PL)), Language.NL))).isLessThanOrEqualTo(1);
    }

    @Test
    void nothing_leaves_the_house_but_the_words() {
        wish(Language.NL);
        Awaitility.await().until(() -> provider.asked(text, "nl") == 1);
        assertThat(provider.questions()).allSatisfy(it -> assertThat(it.body()).doesNotContain(space.toString()).doesNotContain(topic.toString())
                .doesNotContain(subject.toString()));
    }

    @Test
    void a_space_that_does_not_want_it_asks_nobody_and_is_shown_nothing() {
        wish(Language.NL);
        Awaitility.await().until(() -> !known(Language.NL).isEmpty());
        assertThat(translations.choose(magda, space, false).on()).isFalse();
        assertThat(known(Language.NL)).isEmpty();
        translations.request(List.of(new Wish(space, topic, subject, new Original("Nie " + text, Language.PL))), Set.of(Language.NL));
        translations.choose(magda, space, true);
        assertThat(known(Language.NL)).isNotEmpty();
        assertThat(translations.choice(magda, space)).isEqualTo(new SpaceTranslation(true, true, "vertaler.example"));
        assertThat(database.sql("select count(*) from audit_entry where subject = ? and action like 'translation.switched-%'").param(space)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void numbers_and_faces_are_not_sent() {
        translations.request(List.of(new Wish(space, topic, subject, new Original("2026 👍", Language.PL)), new Wish(space, topic, Ids.next(), original())), Set.of(Language.NL));
        Awaitility.await().until(() -> !known(Language.NL).isEmpty());
        assertThat(provider.asked("2026 👍", "nl")).isZero();
    }

    @Test
    void a_better_translation_wins_is_kept_and_can_be_taken_back() {
        wish(Language.NL);
        Awaitility.await().until(() -> !known(Language.NL).isEmpty());
        translations.correct(magda, space, original(), Language.NL, "Waar kan ik mij inschrijven?");
        translations.correct(magda, space, original(), Language.NL, " Waar schrijf ik me in? ");
        assertThat(translations.of(space, text, Language.PL, Language.NL)).contains(new Translated("Waar schrijf ik me in?", true));
        assertThat(translations.of(Ids.next(), text, Language.PL, Language.NL)).contains(new Translated("nl: " + text, false));
        translations.takeBack(magda, space, original(), Language.NL);
        assertThat(known(Language.NL)).isEqualTo("Waar kan ik mij inschrijven?");
        translations.takeBack(magda, space, original(), Language.NL);
        assertThat(known(Language.NL)).isEqualTo("nl: " + text);
        assertThatThrownBy(() -> translations.takeBack(magda, space, original(), Language.NL)).satisfies(refusedWith("translation.no-correction"));
        assertThatThrownBy(() -> translations.correct(magda, space, original(), Language.NL, " ")).satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> translations.correct(magda, space, original(), Language.PL, "Ale")).satisfies(refusedWith("translation.same-language"));
    }

    @Test
    void a_better_translation_counts_also_where_no_provider_is_wanted() {
        translations.choose(magda, space, false);
        translations.correct(magda, space, original(), Language.NL, "Waar kan ik mij inschrijven?");
        assertThat(known(Language.NL)).isEqualTo("Waar kan ik mij inschrijven?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Nie</html>", "... ... ...", "\uFFFD\uFFFD"})
    void nonsense_is_never_shown_and_given_up_after_a_few_attempts(String nonsense) {
        provider.does(TestTranslator.says(200, "{\"translatedText\":\"" + nonsense + "\"}"));
        wish(Language.NL);
        Awaitility.await().until(() -> {
            if (state(Language.NL).equals("WAITING")) {
                clock.move(Duration.ofMinutes(1));
                run.soon();
            }
            return state(Language.NL).equals("FAILED");
        });
        assertThat(provider.asked(text, "nl")).isEqualTo(3);
        assertThat(known(Language.NL)).isEmpty();
        provider.well();
        wish(Language.NL);
        clock.move(Duration.ofHours(2));
        wish(Language.NL);
        Awaitility.await().until(() -> known(Language.NL).equals("nl: " + text));
    }

    @Test
    void one_sentence_that_is_refused_does_not_spoil_the_others() {
        provider.does((exchange, question) -> {
            if (question.texts().contains(text)) {
                TestTranslator.says(400, "{\"error\":\"" + text + "\"}").answer(exchange, question);
            } else {
                TestTranslator.translates(exchange, question);
            }
        });
        var fine = new Original("Dobrze " + UUID.randomUUID(), Language.PL);
        translations.request(List.of(new Wish(space, topic, subject, original()), new Wish(space, topic, Ids.next(), fine)), Set.of(Language.NL));
        Awaitility.await().until(() -> translations.of(space, fine.text(), Language.PL, Language.NL).isPresent() && state(Language.NL).equals("FAILED"));
    }

    @Test
    void a_provider_in_trouble_is_left_alone_and_asked_again_later_and_the_log_names_the_cause_and_no_text() {
        provider.does(TestTranslator.says(500, "{\"error\":\"" + text + "\"}"));
        wish(Language.NL);
        for (var attempt = 1; attempt <= 3; attempt++) {
            var number = attempt;
            Awaitility.await().until(() -> provider.asked(text, "nl") == number && state(Language.NL).equals("WAITING"));
            clock.move(Duration.ofSeconds(25));
            run.soon();
        }
        Awaitility.await().until(run::resting);
        assertThat(translations.resting()).isTrue();
        assertThat(providers.state(magda).problems()).contains("TROUBLE: status 500");
        assertThat(known(Language.NL)).isEmpty();
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).contains("Translating 1 texts from pl to nl failed: TROUBLE, status 500")
                .noneMatch(it -> it.contains("Gdzie"));
        provider.well();
        clock.move(Duration.ofMinutes(6));
        run.soon();
        Awaitility.await().until(() -> known(Language.NL).equals("nl: " + text));
        assertThat(translations.resting()).isFalse();
    }

    @Test
    void a_busy_provider_is_left_alone_for_as_long_as_it_asks() {
        provider.does(TestTranslator.says(429, "", "Retry-After", "60"));
        wish(Language.NL);
        Awaitility.await().until(() -> provider.asked(text, "nl") == 1 && state(Language.NL).equals("WAITING"));
        provider.does(TestTranslator::translates);
        clock.move(Duration.ofSeconds(50));
        run.run();
        assertThat(provider.asked(text, "nl")).isEqualTo(1);
        clock.move(Duration.ofSeconds(20));
        run.run();
        assertThat(known(Language.NL)).isEqualTo("nl: " + text);
    }

    @Test
    void a_provider_that_hangs_keeps_nobody_waiting() {
        var over = new CountDownLatch(1);
        provider.does((_, _) -> await(over));
        transaction.executeWithoutResult(_ -> assertThat(Statements.during(() -> wish(Language.NL))).isZero());
        Awaitility.await().until(() -> provider.asked(text, "nl") == 1);
        assertThat(known(Language.NL)).isEmpty();
        Awaitility.await().until(() -> state(Language.NL).equals("WAITING"));
        over.countDown();
    }

    @Test
    void what_is_wished_in_a_transaction_that_fails_is_not_asked_for() {
        transaction.executeWithoutResult(it -> {
            wish(Language.NL);
            it.setRollbackOnly();
        });
        wish(Language.UK);
        Awaitility.await().until(() -> !known(Language.UK).isEmpty());
        assertThat(state(Language.NL)).isEmpty();
    }

    @Test
    void of_two_nodes_one_asks_and_what_a_node_that_died_had_taken_is_taken_again() {
        var block = new CountDownLatch(1);
        provider.does((exchange, question) -> {
            await(block);
            TestTranslator.translates(exchange, question);
        });
        wish(Language.NL);
        Awaitility.await().until(() -> provider.asked(text, "nl") == 1);
        var second = Thread.startVirtualThread(run::run);
        Awaitility.await().until(() -> !second.isAlive());
        assertThat(provider.asked(text, "nl")).isEqualTo(1);
        clock.move(Duration.ofMinutes(1));
        var third = Thread.startVirtualThread(run::run);
        Awaitility.await().until(() -> provider.asked(text, "nl") == 2);
        block.countDown();
        Awaitility.await().until(() -> !third.isAlive() && known(Language.NL).equals("nl: " + text));
    }

    @Test
    void what_was_translated_long_ago_is_forgotten_and_the_words_of_people_are_not() {
        wish(Language.NL);
        Awaitility.await().until(() -> state(Language.NL).equals("DONE"));
        assertThat(database.sql("select original is null from translation where hash = ?").param(original().hash()).query(Boolean.class).single()).isTrue();
        translations.correct(magda, space, original(), Language.UK, "Де?");
        clock.move(Duration.ofDays(366));
        run.forget();
        assertThat(state(Language.NL)).isEmpty();
        assertThat(known(Language.UK)).isEqualTo("Де?");
    }

    @Test
    void an_administrator_tries_it_out_and_nothing_is_kept() {
        assertThat(providers.tryOut(magda, text, Language.PL, Language.NL).text()).isEqualTo("nl: " + text);
        assertThat(state(Language.NL)).isEmpty();
        provider.does(TestTranslator.says(503, ""));
        assertThat(providers.tryOut(magda, text, Language.PL, Language.NL).problem()).isEqualTo("TROUBLE: status 503");
        assertThat(providers.reach(magda).languages()).contains(Language.PL, Language.NL);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
