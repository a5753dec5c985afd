package nl.tafelronde.access;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of a person. Making and using them is Spring Security's; this lists and removes them. */
@Service
public class Passkeys {

    private static final int ID_BYTES = 16;

    private final UserCredentialRepository credentials;
    private final Audit audit;

    Passkeys(UserCredentialRepository credentials, Audit audit) {
        this.credentials = credentials;
        this.audit = audit;
    }

    /** The actor's own passkeys, the oldest first. */
    @Transactional(readOnly = true)
    public List<PasskeyCard> mine(Actor actor) {
        return credentials.findByUserId(handle(Accounts.requirePerson(actor).id())).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated))
                .map(it -> new PasskeyCard(it.getCredentialId().toBase64UrlString(), it.getLabel(), it.getCreated(), it.getLastUsed()))
                .toList();
    }

    /** Removes one of the actor's own passkeys. */
    @Transactional
    public void remove(Actor actor, String id) {
        var person = Accounts.requirePerson(actor);
        var own = credentials.findByUserId(handle(person.id())).stream()
                .filter(it -> it.getCredentialId().toBase64UrlString().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        credentials.delete(own.getCredentialId());
        audit.record(actor, "access.passkey-removed", "account", person.id().value(), Map.of());
    }

    /** How authenticators name the account: its id in 16 bytes. */
    @Open("a conversion")
    public static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES).putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits()).array());
    }

    /** The account an authenticator names; a random one when it is none of ours. */
    @Open("a conversion")
    public static AccountId account(Bytes handle) {
        if (handle.getBytes().length != ID_BYTES) {
            return AccountId.next();
        }
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
