package nl.tafelronde.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.tafelronde.access.domain.InstallationSecret;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Component;

/**
 * Hides what is kept for a while from whoever reads it there: AES-GCM under a key that follows from the installation's secret. A
 * seal says nothing about what is under it but its length, and opens only for what it was made for.
 */
@Component
@Open("seals and opens; keeps nothing")
public class Seals {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final InstallationSecret secret;
    private final SecureRandom random = new SecureRandom();

    Seals(InstallationSecret secret) {
        this.secret = secret;
    }

    /** How many characters there are in a seal over so many bytes. */
    public static int length(int bytes) {
        return ((NONCE + bytes + TAG) * 8 + 5) / 6;
    }

    /** @param about what it is for and for whom: it opens for nothing else */
    public String seal(String about, byte[] content) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, about, nonce).doFinal(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + CIPHER, impossible);
        }
    }

    /** What is under a seal; nothing when it is not ours or was made for something else. */
    public Optional<byte[]> open(String about, String seal) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(seal));
            if (bytes.remaining() < NONCE + TAG) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            bytes.get(nonce);
            var sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, about, nonce).doFinal(sealed));
        } catch (IllegalArgumentException | AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + CIPHER, impossible);
        }
    }

    private Cipher cipher(int mode, String about, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(secret.sign("seals"), "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
