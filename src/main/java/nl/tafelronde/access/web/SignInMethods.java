package nl.tafelronde.access.web;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tafelronde.access.AccessSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The ways to sign in, all Spring Security's own: a link by mail, a passkey, the organisation's provider. No passwords. */
@Component
class SignInMethods {

    private final SignInContexts contexts;
    private final MailLinkTokens tokens;
    private final OidcAccounts oidcAccounts;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final ObjectProvider<DemoSignIn> demo;
    private final AccessSettings settings;

    SignInMethods(SignInContexts contexts, MailLinkTokens tokens, OidcAccounts oidcAccounts,
            ObjectProvider<ClientRegistrationRepository> providers, ObjectProvider<DemoSignIn> demo, AccessSettings settings) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.oidcAccounts = oidcAccounts;
        this.providers = providers;
        this.demo = demo;
        this.settings = settings;
    }

    void configure(HttpSecurity http) {
        http.csrf(it -> it.csrfTokenRepository(csrfCookie()));
        http.exceptionHandling(it -> it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInPages.SIGN_IN)));
        http.oneTimeTokenLogin(it -> it
                .loginPage(SignInPages.SIGN_IN)
                .tokenGeneratingUrl(SignInPages.MAIL)
                .loginProcessingUrl(SignInPages.LINK)
                .showDefaultSubmitPage(false)
                .tokenService(tokens)
                .generateRequestResolver(SignInMethods::asked)
                .tokenGenerationSuccessHandler(this::answer)
                .successHandler(new VaadinSavedRequestAwareAuthenticationSuccessHandler())
                .failureHandler((request, response, _) -> response.sendRedirect(SignInPages.because("link"))));
        http.webAuthn(it -> it
                .rpId(settings.baseUrl().getHost())
                .rpName("Tafelronde")
                .allowedOrigins(settings.url(""))
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        filter.setSecurityContextRepository(contexts);
                        return filter;
                    }
                }));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(it -> it
                    .loginPage(SignInPages.SIGN_IN)
                    .userInfoEndpoint(user -> user.oidcUserService(oidcAccounts))
                    .successHandler(new VaadinSavedRequestAwareAuthenticationSuccessHandler())
                    .failureHandler(SignInMethods::providerFailed));
        }
    }

    private CookieCsrfTokenRepository csrfCookie() {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName("tr_csrf");
        cookies.setCookieCustomizer(it -> it.httpOnly(true).sameSite("Lax").secure(settings.secure()).path("/"));
        return cookies;
    }

    private static GenerateOneTimeTokenRequest asked(HttpServletRequest request) {
        var typed = request.getParameter("email");
        return new GenerateOneTimeTokenRequest(
                typed == null || typed.isBlank() ? "?" : typed);
    }

    /** The same answer, as soon, whether or not somebody has the address. */
    private void answer(HttpServletRequest request, HttpServletResponse response, OneTimeToken token) throws IOException {
        if (token instanceof MailLinkTokens.Asked asked) {
            if (asked.refusal() != null) {
                response.sendRedirect(SignInPages.because(asked.refusal().key().substring("access.".length())));
                return;
            }
            demo.ifAvailable(it -> it.show(request, asked.link().join().orElse("")));
        }
        response.sendRedirect(SignInPages.SENT);
    }

    private static void providerFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        var code = failed instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : "";
        response.sendRedirect(SignInPages.because(switch (code) {
            case OidcAccounts.NO_ACCOUNT, OidcAccounts.NOT_VERIFIED -> code;
            default -> "provider";
        }));
    }
}
