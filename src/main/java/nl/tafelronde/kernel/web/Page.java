package nl.tafelronde.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * A small plain page: a heading and a few blocks, in the reader's language, without a script of its own unless it is
 * given one. Everything that is not written here is escaped.
 */
public final class Page {

    private static final String LANGUAGE_COOKIE = "tafel-language";
    private static final String SCHEME_COOKIE = "tafel-scheme";

    private final HttpServletRequest request;
    private final Texts texts;
    private final Language language;
    private String title;
    private Language titleLanguage;
    private final StringBuilder main = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private boolean languages;
    private boolean passkeys;

    public Page(HttpServletRequest request, Texts texts, Language fallback, String titleKey) {
        this.request = request;
        this.texts = texts;
        this.language = chosen(request, fallback);
        this.title = say(titleKey);
        this.titleLanguage = language;
    }

    public Language language() {
        return language;
    }

    public String say(String key, Object... args) {
        return escaped(texts.say(language, key, args));
    }

    /** A day as one says it in the reader's language. */
    public String day(LocalDate day, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(language.locale()).format(day);
    }

    /** What people wrote, so that it stays words. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Has this for its heading, and what it had above that in small. */
    public Page titled(String heading, Language written) {
        main.insert(0, "<p class=\"kicker\">" + title + "</p>\n");
        title = escaped(heading);
        titleLanguage = written;
        return this;
    }

    public Page paragraph(String key, Object... args) {
        return html("<p class=\"lead\">" + say(key, args) + "</p>");
    }

    public Page help(String key, Object... args) {
        return html("<p class=\"help\">" + say(key, args) + "</p>");
    }

    public Page heading(String key) {
        return html("<h2>" + say(key) + "</h2>");
    }

    /** A sentence that has to be heard: what went wrong and what to do. */
    public Page alert(String key, Object... args) {
        return html("<p class=\"alert\" role=\"alert\">" + say(key, args) + "</p>");
    }

    public Page link(String key, String href, String look) {
        return html("<a class=\"" + look + "\" href=\"" + HtmlUtils.htmlEscape(href) + "\">" + say(key) + "</a>");
    }

    /** A form that may only be sent from our own pages. */
    public Page form(String action, String inside) {
        return html("<form method=\"post\" action=\"" + HtmlUtils.htmlEscape(action) + "\">" + csrf() + inside + "</form>");
    }

    /** As {@link #form}, with a field for a file. */
    public Page fileForm(String action, String inside) {
        return html("<form method=\"post\" enctype=\"multipart/form-data\" action=\"" + HtmlUtils.htmlEscape(action) + "\">" + csrf() + inside + "</form>");
    }

    public Page html(String block) {
        main.append(block).append('\n');
        return this;
    }

    /** Offers the page in the other languages. */
    public Page inEveryLanguage() {
        languages = true;
        return this;
    }

    /** Takes a style sheet of ours along. */
    public Page styled(String href) {
        styles.append("<link rel=\"stylesheet\" href=\"").append(HtmlUtils.htmlEscape(href)).append("\">\n");
        return this;
    }

    /** Loads the script that talks to passkeys. */
    public Page withPasskeys() {
        passkeys = true;
        return this;
    }

    /** A page that only says why there is nothing to see, in a language that the browser asks for. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, Texts texts, String titleKey, Refusal refusal) throws IOException {
        new Page(request, texts, Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), titleKey).alert(refusal.key(), refusal.args())
                .send(response, refusal.kind().status());
    }

    /** Leads back to the page, in the language it was in, after something was saved: loading it again then saves nothing. */
    public static void saved(HttpServletRequest request, HttpServletResponse response, String address) {
        var language = request.getParameter("lang");
        response.setHeader(HttpHeaders.LOCATION, address + "?saved" + (language == null ? "" : "&lang=" + Language.of(language).tag()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    public void send(HttpServletResponse response, int status) throws IOException {
        send(response, status, language, """
                <!doctype html>
                <html lang="%s"%s>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s · Tafelronde</title>
                <link rel="stylesheet" href="/tokens/neutral.css">
                <link rel="stylesheet" href="/tafelronde.css">
                <link rel="stylesheet" href="/access/page.css">
                %s%s</head>
                <body>
                <header><a class="home" href="/">Tafelronde</a></header>
                <main>
                <h1%s>%s</h1>
                %s</main>
                %s</body>
                </html>
                """.formatted(language.tag(), scheme(), title, styles, script(),
                titleLanguage == language ? "" : " lang=\"" + titleLanguage.tag() + "\"", title, main, languageLinks()));
    }

    /** Sends a page that was written out elsewhere. */
    public static void send(HttpServletResponse response, int status, Language language, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.getWriter().write(html);
    }

    private String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\"" + token.getToken() + "\">" : "";
    }

    private String script() {
        if (!passkeys || !(request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)) {
            return "";
        }
        return "<meta name=\"csrf-header\" content=\"" + token.getHeaderName() + "\"><meta name=\"csrf-token\" content=\""
                + token.getToken() + "\"><script type=\"module\" src=\"/access/passkey.js\"></script>\n";
    }

    private String languageLinks() {
        if (!languages) {
            return "";
        }
        var links = new StringBuilder("<nav class=\"languages\" aria-label=\"" + say("kernel.languages") + "\">");
        for (var each : Language.values()) {
            links.append("<a lang=\"").append(each.tag()).append("\" hreflang=\"").append(each.tag()).append("\" href=\"?lang=")
                    .append(each.tag()).append('"').append(each == language ? " aria-current=\"true\"" : "").append('>')
                    .append(each.ownName()).append("</a>");
        }
        return links.append("</nav>\n").toString();
    }

    private String scheme() {
        var chosen = cookie(request, SCHEME_COOKIE);
        return "dark".equals(chosen) || "light".equals(chosen) ? " theme=\"" + chosen + "\"" : "";
    }

    private static Language chosen(HttpServletRequest request, Language fallback) {
        var asked = request.getParameter("lang");
        if (asked != null) {
            return Language.of(asked);
        }
        var kept = cookie(request, LANGUAGE_COOKIE);
        return kept == null || kept.isEmpty() ? fallback : Language.of(kept);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
