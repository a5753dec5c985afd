package nl.tafelronde.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is acting: in a view the person who is signed in, in a request also the participant or projector of a place. */
@Component
public class CurrentActor {

    private static final String KNOWN = CurrentActor.class.getName();

    private final ParticipantCookies cookies;

    CurrentActor(ParticipantCookies cookies) {
        this.cookies = cookies;
    }

    /** The person who is signed in, or {@link Actor#ANONYMOUS}. */
    public Actor get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? signedIn.person() : Actor.ANONYMOUS;
    }

    /** Which of the person's sign-ins this is, or nothing when nobody is signed in. */
    public Optional<UUID> signIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.signIn()) : Optional.empty();
    }

    /** Who acts in this place: the person who is signed in, else the participant or projector of the place's cookie, else nobody. */
    public Actor at(HttpServletRequest request, UUID place) {
        var actor = get() instanceof Actor.Person person ? person : cookies.read(request, place);
        request.setAttribute(KNOWN, actor);
        return actor;
    }

    /**
     * As {@link #at}, but a participant's or projector's cookie counts first: what is said in the hall is said as
     * participant, also by somebody who has an account.
     */
    public Actor inHall(HttpServletRequest request, UUID place) {
        var bound = cookies.read(request, place);
        var actor = bound instanceof Actor.Anonymous ? get() : bound;
        request.setAttribute(KNOWN, actor);
        return actor;
    }

    /** The language to answer this request in: that of whoever acts, else what the browser asks for, else Dutch. */
    public Language language(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Actor actor && !(actor instanceof Actor.Anonymous)) {
            return actor.language();
        }
        return get() instanceof Actor.Person person ? person.language() : Language.accepted(request.getHeader("Accept-Language"));
    }
}
