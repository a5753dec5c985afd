package nl.tafelronde.access.web;

import java.io.Serial;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the account of somebody whom the organisation's provider vouches for, by an address the provider has verified.
 * Who has no account is refused, unless {@code tafelronde.oidc.create-accounts} says otherwise.
 */
@Component
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Error codes, also the reasons the sign-in page knows. */
    static final String NO_ACCOUNT = "no-account";
    static final String NOT_VERIFIED = "not-verified";

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();
    private final Accounts accounts;
    private final AccessSettings settings;

    OidcAccounts(Accounts accounts, AccessSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        return new Known(user, accountOf(user));
    }

    /** @throws OAuth2AuthenticationException with one of our codes when the person may not enter */
    AccountId accountOf(OidcUser user) {
        var email = verified(user);
        var known = accounts.byEmail(email).flatMap(accounts::find);
        if (known.isPresent()) {
            return known.filter(it -> !it.ended()).map(AccountCard::id).orElseThrow(() -> new OAuth2AuthenticationException(NO_ACCOUNT));
        }
        if (!settings.oidc().createAccounts()) {
            throw new OAuth2AuthenticationException(NO_ACCOUNT);
        }
        return accounts.admit(Actor.SYSTEM, new Invitation(name(user, email), email.value(), Language.of(user.getLocale()), false));
    }

    private static EmailAddress verified(OidcUser user) {
        try {
            var email = EmailAddress.of(user.getEmail());
            if (Boolean.TRUE.equals(user.getEmailVerified())) {
                return email;
            }
        } catch (Refusal malformed) {
            throw new OAuth2AuthenticationException(NOT_VERIFIED);
        }
        throw new OAuth2AuthenticationException(NOT_VERIFIED);
    }

    private static String name(OidcUser user, EmailAddress email) {
        var given = user.getFullName();
        return PlainText.isBlank(given) || PlainText.length(given) > Accounts.NAME_MAX
                ? email.value().substring(0, Math.min(Accounts.NAME_MAX, email.value().indexOf('@'))) : given;
    }

    /** A person of the provider under the id of our account. */
    private static final class Known extends DefaultOidcUser {

        @Serial
        private static final long serialVersionUID = 1L;
        private final String account;

        Known(OidcUser user, AccountId account) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.account = account.toString();
        }

        @Override
        public String getName() {
            return account;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known that && account.equals(that.account);
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }
}
