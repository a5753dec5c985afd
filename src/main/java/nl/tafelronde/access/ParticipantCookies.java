package nl.tafelronde.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.domain.InstallationSecret;
import nl.tafelronde.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie by which a place remembers a participant or a projector, for 60 days. One per place, signed with
 * HMAC-SHA256, so that it can be neither forged nor used elsewhere, and two places cannot tell that they know the same
 * person. Unreadable to scripts.
 */
@Component
public class ParticipantCookies {

    private static final Duration LIFE = Duration.ofDays(60);
    private static final byte PARTICIPANT = 1;
    private static final byte DISPLAY = 2;
    private static final int LENGTH = 1 + 16 + 8;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final InstallationSecret secret;
    private final Participants participants;
    private final AccessSettings settings;
    private final Clock clock;

    ParticipantCookies(InstallationSecret secret, Participants participants, AccessSettings settings, Clock clock) {
        this.secret = secret;
        this.participants = participants;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets the browser remember that it is this participant. */
    public void give(HttpServletRequest request, HttpServletResponse response, Actor.Participant participant) {
        give(request, response, participant.place(), PARTICIPANT, participant.id().value());
    }

    /** Lets the browser remember that it is a projector of this place; its language travels in the id's place. */
    public void give(HttpServletRequest request, HttpServletResponse response, Actor.Display display) {
        give(request, response, display.place(), DISPLAY, new UUID(0, display.language().ordinal()));
    }

    /** Makes the browser forget who it was in this place. */
    public void take(HttpServletResponse response, UUID place) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(place, "", settings.secure(), Duration.ZERO));
    }

    /** Who the browser is in this place; {@link Actor#ANONYMOUS} when it has no valid cookie or the participant left. */
    public Actor read(HttpServletRequest request, UUID place) {
        var cookie = WebUtils.getCookie(request, name(place));
        return cookie == null ? Actor.ANONYMOUS : payload(cookie.getValue(), place).flatMap(it -> actor(it, place)).orElse(Actor.ANONYMOUS);
    }

    private Optional<Actor> actor(ByteBuffer payload, UUID place) {
        var kind = payload.get();
        var id = new UUID(payload.getLong(), payload.getLong());
        var issued = Instant.ofEpochSecond(payload.getLong());
        if (issued.plus(LIFE).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return switch (kind) {
            case PARTICIPANT -> participants.actor(new ParticipantId(id)).filter(it -> it.place().equals(place)).map(Actor.class::cast);
            case DISPLAY -> Optional.of(new Actor.Display(place, Language.values()[(int) id.getLeastSignificantBits()]));
            default -> Optional.empty();
        };
    }

    private Optional<ByteBuffer> payload(String value, UUID place) {
        var dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var payload = Base64.getUrlDecoder().decode(value.substring(0, dot));
            var signature = Base64.getUrlDecoder().decode(value.substring(dot + 1));
            var ours = payload.length == LENGTH && secret.signed("participant-cookie", signature, bytes(place), payload);
            return ours ? Optional.of(ByteBuffer.wrap(payload)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private void give(HttpServletRequest request, HttpServletResponse response, UUID place, byte kind, UUID id) {
        var payload = ByteBuffer.allocate(LENGTH).put(kind).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).putLong(clock.instant().getEpochSecond()).array();
        var value = ENCODER.encodeToString(payload) + "."
                + ENCODER.encodeToString(secret.sign("participant-cookie", bytes(place), payload));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(place, value, settings.secure() || request.isSecure(), LIFE));
    }

    private static String cookie(UUID place, String value, boolean secure, Duration life) {
        return ResponseCookie.from(name(place), value).httpOnly(true).sameSite("Lax").secure(secure).path("/").maxAge(life)
                .build().toString();
    }

    private static String name(UUID place) {
        return "tr_" + place.toString().replace("-", "");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
