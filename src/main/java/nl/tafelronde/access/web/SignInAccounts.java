package nl.tafelronde.access.web;

import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account behind the names Spring Security works with: an account's id (mail link, OIDC) or its address (passkey). */
@Component
class SignInAccounts implements UserDetailsService {

    private final Accounts accounts;

    SignInAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var account = find(name).filter(it -> !it.ended() && !it.erased())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.id().toString()).password("").authorities("ROLE_PERSON").build();
    }

    /** @throws Refusal {@code access.no-entry} when nobody is behind this authentication */
    AccountId accountOf(Authentication authentication) {
        return find(authentication.getName()).map(AccountCard::id).orElseThrow(() -> Refusal.forbidden("access.no-entry"));
    }

    Optional<AccountCard> find(String name) {
        if (name.contains("@")) {
            return accounts.byEmail(EmailAddress.of(name)).flatMap(accounts::find);
        }
        try {
            return accounts.find(new AccountId(UUID.fromString(name)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
