package nl.tafelronde.access.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tafelronde.access.domain.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser to refuse: foreign scripts, framing, guessing of types, telling others where one
 * was. Plain pages and data run no script that is not a file of ours. Pages of Vaadin 25.2 start with an inline script,
 * which gets a number used once, and make functions of expressions the server sends, so that {@code unsafe-eval} has to
 * stay there. Styles may be inline everywhere: components size and place themselves with them.
 */
@Component
class Headers implements VaadinServiceInitListener {

    private static final String CSP = "Content-Security-Policy";
    private static final String COMMON = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    void plain(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(COMMON));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(it -> it.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .addHeaderWriter(Headers::key);
    }

    /** An address that is a key is told to nobody, and what it opens is found by nobody and kept nowhere. */
    private static void key(HttpServletRequest request, HttpServletResponse response) {
        if (PersonalAddresses.any(request)) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** As {@link #plain}; the start page of Vaadin then puts its own policy in the place of the plain one. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(Headers::allowOwnScripts);
    }

    private static void allowOwnScripts(IndexHtmlResponse page) {
        var nonce = Secrets.token();
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        // Vaadin's components carry their icons as a font inside their styles
        page.getVaadinResponse().setHeader(CSP, "font-src 'self' data:; " + COMMON + " 'nonce-" + nonce + "' 'unsafe-eval'");
    }
}
