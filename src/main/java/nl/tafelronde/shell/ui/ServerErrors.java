package nl.tafelronde.shell.ui;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the web server itself refuses, before any of our code sees it: an address that is far too long or holds what no
 * address holds. The same page as for the rest, instead of the server's own in English.
 */
@Component
class ServerErrors implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /** Asked for late: the page needs much of the application, and the server is made before that. */
    private final ObjectProvider<PlainErrorPage> pages;
    private final Texts texts;
    private final JsonMapper json;

    ServerErrors(ObjectProvider<PlainErrorPage> pages, Texts texts, JsonMapper json) {
        this.pages = pages;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(new ErrorHandler() {
            @Override
            protected void generateResponse(Request request, Response response, int code, @Nullable String message,
                    @Nullable Throwable cause, Callback callback) {
                answer(request, response, code, cause, callback);
            }
        }));
    }

    private void answer(Request request, Response response, int code, @Nullable Throwable cause, Callback callback) {
        var accepted = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT), "*/*");
        var page = accepted.contains("text/html") || accepted.contains("*/*");
        var language = Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        var body = page ? pages.getObject().page(language, "", code, true, cause)
                : json.writeValueAsString(Map.of("status", code, "code", "kernel.malformed", "detail", texts.say(language, "kernel.malformed")));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page ? "text/html;charset=UTF-8" : "application/problem+json");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
