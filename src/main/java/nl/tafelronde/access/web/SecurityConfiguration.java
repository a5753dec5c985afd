package nl.tafelronde.access.web;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import jakarta.servlet.DispatcherType;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.kernel.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Two doors. The hall (REST, phone, projector, public outcome) is open and without session: each service asks who acts.
 * The office (Vaadin views) lets in whom a view's annotation allows. Both know people by {@link SignInContexts}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] HALL = {"/api/**", "/join/**", "/j/**", "/projector/**", "/outcome/**", "/progress/**", "/hall/**",
            "/proposals/**", "/involvement/**", "/personal/**", "/tokens/**", "/fonts/**", "/*.css", "/*.svg", "/*.ico", "/*.png", "/.well-known/**", "/actuator/**"};
    private static final String[] OPEN_PAGES = {"/sign-in", "/sign-in/**", "/access/**", "/error"};

    private static final String[] SIGNED_IN_PAGES = {"/me/passkey", "/webauthn/**"};

    /** One for the whole of Java, because others find it through a static field. */
    private static final SecurityContextHolderStrategy STRATEGY = new VaadinAwareSecurityContextHolderStrategy();

    /** In force before any filter is made: those of passkeys keep the one they find then, and Vaadin would set its own too late. */
    @Bean
    static SecurityContextHolderStrategy securityContextHolderStrategy() {
        SecurityContextHolder.setContextHolderStrategy(STRATEGY);
        return STRATEGY;
    }

    @Bean
    @Order(1)
    SecurityFilterChain hall(HttpSecurity http, SignInContexts contexts, Problems problems, Headers headers) {
        return http.securityMatchers(it -> it.requestMatchers(HALL).requestMatchers(PersonalAddresses.PATTERNS))
                .securityContext(it -> it.securityContextRepository(contexts))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers::plain)
                .addFilterBefore(new WritesComeFromUs(problems), ExceptionTranslationFilter.class)
                .exceptionHandling(it -> it
                        .authenticationEntryPoint((request, response, _) -> problems.write(request, response, 401,
                                Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in")))
                        .accessDeniedHandler((request, response, _) -> problems.write(request, response, 403,
                                Refusal.forbidden("kernel.forbidden"))))
                .authorizeHttpRequests(it -> it
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole(SignedIn.ADMINISTRATOR)
                        .anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain office(HttpSecurity http, SignInContexts contexts, SignInMethods methods, Headers headers,
            NavigationAccessControl navigation, UnknownPages unknown) {
        http.securityContext(it -> it.securityContextRepository(contexts))
                .addFilterAfter(new SessionFollowsSignIn(), SecurityContextHolderFilter.class)
                // the button of a mail program (RFC 8058) posts here from outside; the signed token is all it needs and does
                .csrf(it -> it.ignoringRequestMatchers(MailStops.PATH))
                .headers(headers::plain)
                .authorizeHttpRequests(it -> it
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(OPEN_PAGES).permitAll()
                        .requestMatchers(SIGNED_IN_PAGES).authenticated()
                        .requestMatchers(unknown).permitAll());
        methods.configure(http);
        http.with(vaadin(), it -> it.defaultSuccessUrl("/"));
        var chain = http.build();
        navigation.setLoginView(SignInPages.SIGN_IN);
        return chain;
    }
}
