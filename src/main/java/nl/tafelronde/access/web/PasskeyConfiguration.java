package nl.tafelronde.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Keeps passkeys in the database, in the table {@code user_credentials}. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    UserCredentialRepository userCredentialRepository(JdbcOperations database) {
        return new JdbcUserCredentialRepository(database);
    }
}
