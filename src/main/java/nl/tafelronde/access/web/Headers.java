package nl.tafelronde.access.web;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What every answer tells the browser to refuse: foreign scripts, framing, guessing of types, telling others where one was. */
@Component
class Headers {

    /** For pages and data of our own: nothing inline, nothing from elsewhere. Styles of Lit components come as style sheets of the document. */
    static final String PLAIN = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    void plain(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.contentSecurityPolicy(it -> it.policyDirectives(PLAIN));
    }

    void pages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(it -> it.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
