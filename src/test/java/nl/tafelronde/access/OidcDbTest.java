package nl.tafelronde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in through the organisation's own provider. */
class OidcDbTest extends DbTest {

    private static final FakeProvider PROVIDER = new FakeProvider();

    @Autowired
    Accounts accounts;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        var registration = "spring.security.oauth2.client.registration.town.";
        registry.add(registration + "client-id", () -> FakeProvider.CLIENT);
        registry.add(registration + "client-secret", () -> "secret");
        registry.add(registration + "client-name", () -> "Gemeente Voorbeeld");
        registry.add(registration + "authorization-grant-type", () -> "authorization_code");
        registry.add(registration + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        registry.add(registration + "scope", () -> "openid,email,profile");
        var provider = "spring.security.oauth2.client.provider.town.";
        registry.add(provider + "authorization-uri", () -> PROVIDER.address() + "/authorize");
        registry.add(provider + "token-uri", () -> PROVIDER.address() + "/token");
        registry.add(provider + "jwk-set-uri", () -> PROVIDER.address() + "/jwks");
        registry.add(provider + "user-name-attribute", () -> "sub");
    }

    @Test
    void somebody_with_an_account_gets_in_by_the_address_the_provider_has_verified() {
        var email = newAddress();
        accounts.admit(Actor.SYSTEM, new Invitation("Petra", email, Language.NL, false));
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get("/sign-in").body()).contains("Aanmelden met Gemeente Voorbeeld", "/oauth2/authorization/town");
            assertThat(comesBack(browser, Map.of("email", email.toUpperCase(), "email_verified", true))).doesNotContain("/sign-in");
            assertThat(browser.get("/me/passkey").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_address_that_is_not_verified_or_missing_lets_nobody_in() {
        var email = newAddress();
        accounts.admit(Actor.SYSTEM, new Invitation("Petra", email, Language.NL, true));
        try (var browser = new TestBrowser(address())) {
            assertThat(comesBack(browser, Map.of("email", email, "email_verified", false))).endsWith("/sign-in?reason=not-verified");
            assertThat(comesBack(browser, Map.of("email", email))).endsWith("/sign-in?reason=not-verified");
            assertThat(comesBack(browser, Map.of("email_verified", true))).endsWith("/sign-in?reason=not-verified");
            assertThat(browser.get("/me/passkey").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void somebody_unknown_or_whose_access_ended_is_refused_in_a_clear_sentence_and_gets_no_account() {
        var unknown = newAddress();
        var ended = newAddress();
        accounts.end(Actor.SYSTEM, accounts.admit(Actor.SYSTEM, new Invitation("Petra", ended, Language.NL, false)));
        try (var browser = new TestBrowser(address())) {
            for (var email : new String[] {unknown, ended}) {
                var refused = comesBack(browser, Map.of("email", email, "email_verified", true));
                assertThat(refused).endsWith("/sign-in?reason=no-account");
                assertThat(browser.get(refused).body()).contains("role=\"alert\"", "Vraag een beheerder om een uitnodiging");
            }
        }
        assertThat(accounts.byEmail(EmailAddress.of(unknown))).isEmpty();
    }

    @Test
    void an_answer_to_a_sign_in_of_somebody_else_is_refused() {
        try (var browser = new TestBrowser(address())) {
            var refused = browser.get("/login/oauth2/code/town?code=x&state=made-up").headers().firstValue("Location").orElseThrow();
            assertThat(refused).endsWith("/sign-in?reason=provider");
        }
    }

    /** Goes to the provider and comes back as the person it describes; answers where the browser is sent. */
    private static String comesBack(TestBrowser browser, Map<String, Object> about) {
        var asked = UriComponentsBuilder.fromUri(URI.create(browser.get("/oauth2/authorization/town").headers().firstValue("Location").orElseThrow()))
                .build().getQueryParams();
        PROVIDER.says(asked.getFirst("nonce"), about);
        return browser.get("/login/oauth2/code/town?code=x&state=" + asked.getFirst("state")).headers().firstValue("Location").orElseThrow();
    }

    private static String newAddress() {
        return "petra." + UUID.randomUUID() + "@example.org";
    }
}
