package nl.tafelronde.shell.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.Troubles;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * What a browser gets when something fails outside the Vaadin pages: the same plain sentences, without a script. Programs
 * that ask for JSON are answered by the interface they asked. The bean's name is the view Spring Boot looks for.
 */
@Component("error")
class PlainErrorPage implements View {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"%s><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="stylesheet" href="/tokens/neutral.css"><link rel="stylesheet" href="/tafelronde.css">
            <link rel="stylesheet" href="/shell.css"></head><body><div class="tafel-frame">
            <header class="tafel-header"><a class="tafel-brand" href="/">Tafelronde</a></header>
            <main id="main"><div class="tafel-page tafel-error"><h1>%s</h1><p>%s</p>%s<a class="tafel-button" href="/">%s</a></div></main>
            </div></body></html>
            """;

    private final Texts texts;
    private final CurrentActor current;
    private final Troubles troubles;

    PlainErrorPage(Texts texts, CurrentActor current, Troubles troubles) {
        this.texts = texts;
        this.current = current;
        this.troubles = troubles;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : response.getStatus();
        var scheme = WebUtils.getCookie(request, Browser.SCHEME_COOKIE);
        var theme = scheme == null || Scheme.of(scheme.getValue()) == Scheme.SYSTEM ? "" : " theme=\"" + Scheme.of(scheme.getValue()).cookie() + "\"";
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        response.setContentType(getContentType());
        response.getOutputStream().write(page(language(request), theme, status, "GET".equals(request.getMethod()), cause)
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The whole page, with a number that the log knows too.
     *
     * @param theme  empty, or an attribute for the page that says light or dark
     * @param asked  whether somebody came for a page; otherwise they sent something
     * @param cause  of trouble of ours, when it is known
     */
    String page(Language language, String theme, int status, boolean asked, @Nullable Throwable cause) {
        var nothing = status == HttpServletResponse.SC_NOT_FOUND || asked
                && (status == HttpServletResponse.SC_BAD_REQUEST || status == HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        var refused = status == HttpServletResponse.SC_UNAUTHORIZED || status == HttpServletResponse.SC_FORBIDDEN;
        var title = texts.say(language, nothing ? "shell.error.nothing" : refused ? "shell.error.refused" : "shell.error.trouble");
        String sentence;
        var number = "";
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            sentence = texts.say(language, "kernel.unexpected", troubles.report(cause == null ? new IllegalStateException() : cause, "http"));
        } else {
            sentence = texts.say(language, nothing ? "shell.error.nothing-what" : status == HttpServletResponse.SC_UNAUTHORIZED ? "kernel.sign-in"
                    : refused ? "kernel.forbidden" : "kernel.malformed");
            number = "<p>" + escaped(texts.say(language, "shell.error.number", troubles.refused(status))) + "</p>";
        }
        return PAGE.formatted(language.tag(), theme, escaped(Titles.of(title)), escaped(title), escaped(sentence), number,
                escaped(texts.say(language, "shell.error.home")));
    }

    private Language language(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, Browser.LANGUAGE_COOKIE);
        return chosen == null ? current.language(request) : Language.of(chosen.getValue());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
