package nl.tafelronde.access.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.tafelronde.access.AccessSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this installation signs with: {@code tafelronde.secret} when it is set, else 32 random bytes that the first node
 * puts in the database and every node reads from there.
 */
@Component
public class InstallationSecret {

    private static final int LENGTH = 32;

    private final JdbcClient database;
    private final AccessSettings settings;
    private final Clock clock;
    private volatile byte @Nullable [] known;

    InstallationSecret(JdbcClient database, AccessSettings settings, Clock clock) {
        if (settings.secret() != null && !settings.secret().isEmpty() && settings.secret().length() < LENGTH) {
            throw new IllegalStateException("tafelronde.secret is too short: give at least " + LENGTH + " characters.");
        }
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** HMAC-SHA256 over the parts; the purpose keeps a signature for one thing from counting for another. */
    public byte[] sign(String purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                mac.update((byte) 0);
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    /** Whether this is our signature over the parts; takes equally long for every wrong one. */
    public boolean signed(String purpose, byte[] signature, byte[]... parts) {
        return MessageDigest.isEqual(sign(purpose, parts), signature);
    }

    private byte[] secret() {
        var secret = known;
        if (secret == null) {
            secret = settings.secret() == null || settings.secret().isEmpty() ? shared()
                    : settings.secret().getBytes(StandardCharsets.UTF_8);
            known = secret;
        }
        return secret;
    }

    private byte[] shared() {
        var fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        database.sql("insert ignore into installation_secret (id, secret, created) values (1, ?, ?)")
                .params(fresh, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return database.sql("select secret from installation_secret where id = 1").query(byte[].class).single();
    }
}
