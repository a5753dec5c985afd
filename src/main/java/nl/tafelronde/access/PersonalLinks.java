package nl.tafelronde.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.domain.InstallationSecret;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Component;

/**
 * Links by which one person does one thing, on any device and without account: answer a date poll, say whether they come.
 * The token in it is signed by this installation and short enough for a QR code. Who has the link is the person: whatever
 * it opens shows no address and nothing about others that they may not see.
 */
@Component
@Open("makes and reads signatures; keeps nothing")
public class PersonalLinks {

    /** The most times a link can be renewed. */
    public static final int VERSIONS = 0x7fff;

    private static final int BODY = Long.BYTES * 2 + Short.BYTES;
    /** 96 bits: guessing takes for ever, as every guess is a request. */
    private static final int SIGNATURE = 12;

    /**
     * Whose link it is.
     *
     * @param version goes up when the link is renewed; who asked compares it with the one that counts now
     */
    public record Holder(UUID id, int version) {
    }

    private final InstallationSecret secret;

    PersonalLinks(InstallationSecret secret) {
        this.secret = secret;
    }

    /** @param purpose keeps a link for one thing from working for another, for example {@code date-poll} */
    public String token(String purpose, Holder holder) {
        if (holder.version() < 0 || holder.version() > VERSIONS) {
            throw new IllegalArgumentException("A link has version 0 to " + VERSIONS);
        }
        var body = ByteBuffer.allocate(BODY).putLong(holder.id().getMostSignificantBits()).putLong(holder.id().getLeastSignificantBits())
                .putShort((short) holder.version()).array();
        var token = ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(signature(purpose, body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whose token this is; nothing for one that is not ours or was made for something else. */
    public Optional<Holder> open(String purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != BODY + SIGNATURE) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(bytes, BODY);
        if (!MessageDigest.isEqual(signature(purpose, body), Arrays.copyOfRange(bytes, BODY, bytes.length))) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(body);
        return Optional.of(new Holder(new UUID(read.getLong(), read.getLong()), read.getShort()));
    }

    private byte[] signature(String purpose, byte[] body) {
        return Arrays.copyOf(secret.sign("personal-link/" + purpose, body), SIGNATURE);
    }
}
