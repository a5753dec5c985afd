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
 * The cookies by which a place remembers a participant and a projector, for 60 days. One of each per place, so that a
 * browser can be both; signed with HMAC-SHA256, so that they can be neither forged nor used elsewhere, and two places
 * cannot tell that they know the same person. Unreadable to scripts.
 */
@Component
public class ParticipantCookies {

    private static final Duration LIFE = Duration.ofDays(60);
    /** Who comes with a cookie that has less than this to live gets a new one. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(14);
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

    /** Lets the browser remember that it is this participant. One that does already, and will for a while, gets no other. */
    public void give(HttpServletRequest request, HttpServletResponse response, Actor.Participant participant) {
        var known = known(request, participant.place(), PARTICIPANT);
        if (known.isPresent() && known.get().id().equals(participant.id().value())
                && known.get().ends().minus(RENEWED_BEFORE_END).isAfter(clock.instant())) {
            return;
        }
        give(request, response, participant.place(), PARTICIPANT, participant.id().value());
    }

    /** Lets the browser remember that it is a projector of this place; its language travels in the id's place. */
    public void give(HttpServletRequest request, HttpServletResponse response, Actor.Display display) {
        give(request, response, display.place(), DISPLAY, new UUID(0, display.language().ordinal()));
    }

    /** Makes the browser forget which participant it was in this place. */
    public void take(HttpServletResponse response, UUID place) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name(place, PARTICIPANT), "", settings.secure(), Duration.ZERO));
    }

    /** Who the browser is in this place, a participant before a projector; {@link Actor#ANONYMOUS} when it is neither. */
    public Actor read(HttpServletRequest request, UUID place) {
        var participant = participant(request, place);
        return participant.isPresent() ? participant.get() : display(request, place).<Actor>map(it -> it).orElse(Actor.ANONYMOUS);
    }

    /** The participant that the browser is in this place; nobody without a valid cookie or when they left. */
    Optional<Actor.Participant> participant(HttpServletRequest request, UUID place) {
        return holder(request, place).flatMap(participants::actor).filter(it -> it.place().equals(place));
    }

    /** The projector that the browser is in this place. */
    Optional<Actor.Display> display(HttpServletRequest request, UUID place) {
        return known(request, place, DISPLAY)
                .map(it -> new Actor.Display(place, Language.values()[(int) it.id().getLeastSignificantBits()]));
    }

    /** To whom the valid cookie of this browser was given, without asking whether they are still there. */
    Optional<ParticipantId> holder(HttpServletRequest request, UUID place) {
        return known(request, place, PARTICIPANT).map(it -> new ParticipantId(it.id()));
    }

    private record Known(UUID id, Instant ends) {
    }

    private Optional<Known> known(HttpServletRequest request, UUID place, byte kind) {
        var cookie = WebUtils.getCookie(request, name(place, kind));
        return cookie == null ? Optional.empty() : payload(cookie.getValue(), place).filter(it -> it.get() == kind)
                .map(it -> new Known(new UUID(it.getLong(), it.getLong()), Instant.ofEpochSecond(it.getLong()).plus(LIFE)))
                .filter(it -> !it.ends().isBefore(clock.instant()));
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
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name(place, kind), value, settings.secure() || request.isSecure(), LIFE));
    }

    private static String cookie(String name, String value, boolean secure, Duration life) {
        return ResponseCookie.from(name, value).httpOnly(true).sameSite("Lax").secure(secure).path("/").maxAge(life)
                .build().toString();
    }

    private static String name(UUID place, byte kind) {
        return (kind == DISPLAY ? "tp_" : "tr_") + place.toString().replace("-", "");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
