package nl.tafelronde.access.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** The ways to sign in. */
@Component
class SignInMethods {

    void configure(HttpSecurity http) {
        http.exceptionHandling(it -> it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SecurityConfiguration.SIGN_IN)));
    }
}
