package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.MailLinks;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** The pages around signing in. Plain HTML, so that they work on any phone and under the strictest policy. */
@Controller
class SignInPages {

    static final String SIGN_IN = "/sign-in";
    static final String MAIL = "/sign-in/mail";
    static final String SENT = "/sign-in/sent";
    static final String LINK = "/sign-in/link";

    /** Why somebody is back at the sign-in page, and the sentence that says so. */
    private static final Map<String, String> REASONS = Map.of(
            "link", "access.sign-in.link-used",
            "email-invalid", "access.email-invalid",
            "too-many", "access.too-many",
            OidcAccounts.NO_ACCOUNT, "access.no-entry",
            OidcAccounts.NOT_VERIFIED, "access.sign-in.not-verified",
            "provider", "access.sign-in.provider-failed");

    private final Texts texts;
    private final CurrentActor actors;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final ObjectProvider<DemoSignIn> demo;

    SignInPages(Texts texts, CurrentActor actors, ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<DemoSignIn> demo) {
        this.texts = texts;
        this.actors = actors;
        this.providers = providers;
        this.demo = demo;
    }

    static String because(String reason) {
        return SIGN_IN + "?reason=" + reason;
    }

    @GetMapping(SIGN_IN)
    void signIn(HttpServletRequest request, HttpServletResponse response, @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String lang) throws IOException {
        var page = page(request, "access.sign-in.title").inEveryLanguage().withPasskeys();
        if (lang != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from("tafel-language", page.language().tag()).path("/")
                    .httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(365)).build().toString());
        }
        if (reason != null && REASONS.containsKey(reason)) {
            page.alert(REASONS.get(reason));
        }
        page.paragraph("access.sign-in.lead");
        page.form(MAIL, "<div class=\"field\"><label for=\"email\">" + page.say("access.email") + "</label>"
                + "<input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"username webauthn\" inputmode=\"email\" maxlength=\"254\" required></div>"
                + "<button class=\"button primary\">" + page.say("access.sign-in.mail-me") + "</button>");
        page.html("<div class=\"other\" data-passkey-area hidden><button type=\"button\" class=\"button\" data-passkey=\"use\">"
                + page.say("access.sign-in.passkey") + "</button><p class=\"alert\" role=\"alert\" data-passkey-problem hidden>"
                + page.say("access.sign-in.passkey-failed") + "</p></div>");
        if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
            registrations.forEach(it -> providerButton(page, (ClientRegistration) it));
        }
        demo.ifAvailable(it -> it.offer(page));
        page.html("<p class=\"help\">" + page.say("access.sign-in.participant") + " <a href=\"/\">"
                + page.say("access.sign-in.to-code") + "</a></p>");
        page.send(response, HttpServletResponse.SC_OK);
    }

    @GetMapping(SENT)
    void sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = page(request, "access.sent.title").paragraph("access.sent.lead", MailLinks.LIFE.toMinutes());
        demo.ifAvailable(it -> it.showLink(request, page));
        page.help("access.sent.nothing").link("access.sent.again", SIGN_IN, "button").send(response, HttpServletResponse.SC_OK);
    }

    /** Opening the link changes nothing: only the button on this page uses it up, so that a mail scanner cannot. */
    @GetMapping(LINK)
    void link(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token)
            throws IOException {
        var page = page(request, "access.link.title").paragraph("access.link.lead");
        page.form(LINK, "<input type=\"hidden\" name=\"token\" value=\"" + HtmlUtils.htmlEscape(token) + "\">"
                + "<button class=\"button primary\">" + page.say("access.link.enter") + "</button>")
                .send(response, HttpServletResponse.SC_OK);
    }

    /** Whatever else is asked for here does not exist, whoever asks. */
    @RequestMapping("/sign-in/**")
    void unknown() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Making a passkey for the account that is signed in. */
    @GetMapping("/me/passkey")
    void passkey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(actors.get() instanceof Actor.Person)) {
            response.sendRedirect(SIGN_IN);
            return;
        }
        var page = page(request, "access.passkey.title").withPasskeys().paragraph("access.passkey.lead");
        page.html("<form data-passkey-register><div class=\"field\"><label for=\"label\">" + page.say("access.passkey.label")
                + "</label><input id=\"label\" name=\"label\" maxlength=\"" + Accounts.NAME_MAX + "\" value=\""
                + HtmlUtils.htmlEscape(Browsers.family(request.getHeader(HttpHeaders.USER_AGENT))) + "\" required></div>"
                + "<button class=\"button primary\">" + page.say("access.passkey.make") + "</button>"
                + "<p class=\"alert\" role=\"alert\" data-passkey-problem hidden>" + page.say("access.passkey.failed") + "</p></form>"
                + "<p class=\"alert\" data-passkey-none hidden>" + page.say("access.passkey.none") + "</p>");
        page.link("access.passkey.back", "/me", "button").send(response, HttpServletResponse.SC_OK);
    }

    private Page page(HttpServletRequest request, String titleKey) {
        return new Page(request, texts, actors.language(request), titleKey);
    }

    private static void providerButton(Page page, ClientRegistration provider) {
        page.html("<a class=\"button\" href=\"/oauth2/authorization/" + HtmlUtils.htmlEscape(provider.getRegistrationId()) + "\">"
                + page.say("access.sign-in.with", provider.getClientName()) + "</a>");
    }
}
