package nl.tafelronde.translation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that speaks the language of LibreTranslate: {@code POST /translate} and {@code GET /languages}. */
@Component
class LibreTranslate implements Provider {

    /** The most bytes of an answer that are read; a thousand times what a note can need. */
    private static final long MOST_BYTES = 1024L * 1024;
    /** The longest pause that a provider can ask for. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final TranslationSettings settings;
    private final JsonMapper json;
    private final HttpClient client;

    LibreTranslate(TranslationSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        // it is asked where it is said to be and nowhere else: no redirects, no cookies
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Why there is no answer, on its way out of here. */
    private static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Answer.Failed failed;

        private NoAnswer(Cause cause, String detail, @Nullable Duration pause) {
            super(detail, null, false, false);
            failed = new Answer.Failed(cause, detail, pause);
        }
    }

    @Override
    public Answer translate(List<String> texts, Language from, Language to) {
        var question = new LinkedHashMap<String, Object>();
        question.put("q", texts.size() == 1 ? texts.getFirst() : texts);
        question.put("source", from.tag());
        question.put("target", to.tag());
        question.put("format", "text");
        if (settings.key() != null && !settings.key().isBlank()) {
            question.put("api_key", settings.key());
        }
        try {
            var body = HttpRequest.BodyPublishers.ofString(json.writeValueAsString(question));
            return new Answer.Texts(texts(ask(request("translate").header("Content-Type", "application/json").POST(body)), texts.size()));
        } catch (NoAnswer none) {
            return none.failed;
        }
    }

    @Override
    public Known languages() {
        var known = EnumSet.noneOf(Language.class);
        try {
            for (var each : ask(request("languages").GET())) {
                var code = each.path("code").asString("");
                Arrays.stream(Language.values()).filter(it -> it.tag().equals(code)).forEach(known::add);
            }
            return new Known(known, null);
        } catch (NoAnswer none) {
            return new Known(known, none.failed);
        }
    }

    private static List<String> texts(JsonNode answer, int wanted) throws NoAnswer {
        var translated = answer.path("translatedText");
        var texts = new ArrayList<String>(wanted);
        if (translated.isString()) {
            texts.add(translated.asString());
        } else {
            for (var each : translated) {
                texts.add(each.isString() ? each.asString() : "");
            }
        }
        if (texts.size() != wanted) {
            throw new NoAnswer(Cause.NONSENSE, texts.size() + " texts for " + wanted, null);
        }
        return texts;
    }

    private HttpRequest.Builder request(String path) {
        var base = Objects.requireNonNull(settings.url(), "no provider is configured").toString();
        return HttpRequest.newBuilder(URI.create(base.endsWith("/") ? base + path : base + "/" + path)).timeout(settings.timeout())
                .header("Accept", "application/json");
    }

    /** The whole answer, within the time that is set: one that stops halfway keeps nobody waiting longer. */
    private JsonNode ask(HttpRequest.Builder question) throws NoAnswer {
        var answer = client.sendAsync(question.build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return read(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLate) {
            answer.cancel(true);
            throw new NoAnswer(Cause.SLOW, "no whole answer in " + settings.timeout().toMillis() + " ms", null);
        } catch (ExecutionException failed) {
            throw new NoAnswer(cause(failed.getCause()), String.valueOf(name(failed.getCause())), null);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(Cause.UNREACHABLE, "stopping", null);
        }
    }

    private static Cause cause(@Nullable Throwable failed) {
        if (failed instanceof HttpConnectTimeoutException) {
            return Cause.UNREACHABLE;
        }
        return failed instanceof HttpTimeoutException ? Cause.SLOW : Cause.UNREACHABLE;
    }

    private static String name(@Nullable Throwable failed) {
        return failed == null ? "unknown" : (failed instanceof IOException ? "" : "unexpected ") + failed.getClass().getSimpleName();
    }

    private JsonNode read(HttpResponse<byte[]> answer) throws NoAnswer {
        var status = answer.statusCode();
        if (status != 200) {
            throw new NoAnswer(switch (status) {
                case 429 -> Cause.BUSY;
                case 401, 403 -> Cause.FORBIDDEN;
                case 408 -> Cause.SLOW;
                default -> status >= 400 && status < 500 ? Cause.REFUSED : Cause.TROUBLE;
            }, "status " + status, pause(answer));
        }
        try {
            var read = json.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            if (read != null && (read.isObject() || read.isArray())) {
                return read;
            }
        } catch (JacksonException notJson) {
            throw new NoAnswer(Cause.NONSENSE, "no JSON", null);
        }
        throw new NoAnswer(Cause.NONSENSE, "no JSON object", null);
    }

    /** Only in seconds; a date is a pause of the usual length. */
    private static @Nullable Duration pause(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").map(String::strip).filter(it -> it.matches("\\d{1,6}"))
                .map(it -> Duration.ofSeconds(Long.parseLong(it))).map(it -> it.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : it).orElse(null);
    }
}
