package nl.tafelronde.access;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import nl.tafelronde.access.domain.InstallationSecret;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * The link in a mail by which a participant takes their address back, on any device and without being known there. It is
 * signed with HMAC-SHA256, does this and nothing else, and does not run out.
 */
@Component
public class MailStops {

    /** Where the link leads; changes nothing until the button there is pressed. */
    public static final String PATH = "/access/no-mail";

    private static final String PURPOSE = "mail-stop";
    private static final int ID = 16;

    private final InstallationSecret secret;
    private final Participants participants;
    private final AccessSettings settings;

    MailStops(InstallationSecret secret, Participants participants, AccessSettings settings) {
        this.secret = secret;
        this.participants = participants;
        this.settings = settings;
    }

    /** The full address for this participant. */
    public String link(ParticipantId participant) {
        var id = bytes(participant.value());
        var signature = secret.sign(PURPOSE, id);
        return settings.url(PATH + "?token=" + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + signature.length).put(id).put(signature).array()));
    }

    /**
     * Forgets the address of whom this token belongs to; nothing happens when it is gone already.
     *
     * @throws Refusal {@code access.no-mail.unknown} for a token that is not ours
     */
    public void withdraw(String token) {
        participants.forgetEmail(participant(token));
    }

    private ParticipantId participant(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() > ID) {
                var id = new UUID(bytes.getLong(), bytes.getLong());
                var signature = new byte[bytes.remaining()];
                bytes.get(signature);
                if (secret.signed(PURPOSE, signature, bytes(id))) {
                    return new ParticipantId(id);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid("access.no-mail.unknown");
        }
        throw Refusal.invalid("access.no-mail.unknown");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
