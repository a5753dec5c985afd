package nl.tafelronde.access.web;

import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Shows accounts to Spring Security's passkeys: the handle is the account's id, the name its address. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;
    private final SignInAccounts signInAccounts;

    PasskeyOwners(Accounts accounts, SignInAccounts signInAccounts) {
        this.accounts = accounts;
        this.signInAccounts = signInAccounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.find(Passkeys.account(id)).filter(it -> !it.ended() && !it.erased()).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return signInAccounts.find(name).filter(it -> !it.ended() && !it.erased()).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException("Accounts are made by invitation, not by a passkey");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("Accounts are not removed with a passkey");
    }

    private static PublicKeyCredentialUserEntity entity(AccountCard account) {
        return ImmutablePublicKeyCredentialUserEntity.builder().id(Passkeys.handle(account.id())).name(account.email())
                .displayName(account.name()).build();
    }
}
