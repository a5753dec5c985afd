package nl.tafelronde.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is acting: in a view the person who is signed in, in a request also the participant or projector of a place. */
@Component
public class CurrentActor {

    /** The parameter with which a page of the hall says what it is. */
    public static final String AS = "as";
    /** The only value of {@link #AS}: without it a page is a phone. */
    public static final String PROJECTOR = "projector";

    private static final String KNOWN = CurrentActor.class.getName();

    private final ParticipantCookies cookies;
    private final SignIns signIns;

    CurrentActor(ParticipantCookies cookies, SignIns signIns) {
        this.cookies = cookies;
        this.signIns = signIns;
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
     * As {@link #at}, but who somebody is in the hall counts first, also when they have an account: the participant before
     * the projector, on a page that says {@code as=projector} only the projector. A browser can have both open.
     */
    public Actor inHall(HttpServletRequest request, UUID place) {
        var bound = isProjector(request) ? cookies.display(request, place).<Actor>map(it -> it).orElse(Actor.ANONYMOUS) : cookies.read(request, place);
        var actor = bound instanceof Actor.Anonymous ? get() : bound;
        request.setAttribute(KNOWN, actor);
        return actor;
    }

    /**
     * Under whose name a request {@link #at} a place is counted, by what we signed ourselves and without a look in the
     * database; null for nobody, who gets nothing anyway, and for a projector, which a facilitator made.
     */
    public @Nullable Object counted(HttpServletRequest request, UUID place) {
        return get() instanceof Actor.Person person ? person.id() : cookies.holder(request, place).orElse(null);
    }

    /** As {@link #counted}, for a request {@link #inHall}. */
    public @Nullable Object countedInHall(HttpServletRequest request, UUID place) {
        var participant = isProjector(request) ? Optional.<ParticipantId>empty() : cookies.holder(request, place);
        return participant.isPresent() ? participant.get() : get() instanceof Actor.Person person ? person.id() : null;
    }

    /** To be asked later, when the request is long over: who is signed in by then with the sign-in of this request. */
    public Supplier<Actor> later() {
        var signIn = signIn();
        return () -> signIn.flatMap(signIns::standing).<Actor>map(it -> it).orElse(Actor.ANONYMOUS);
    }

    private static boolean isProjector(HttpServletRequest request) {
        return PROJECTOR.equals(request.getParameter(AS));
    }

    /** The language to answer this request in: that of whoever acts, else what the browser asks for, else Dutch. */
    public Language language(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Actor actor && !(actor instanceof Actor.Anonymous)) {
            return actor.language();
        }
        return get() instanceof Actor.Person person ? person.language() : Language.accepted(request.getHeader("Accept-Language"));
    }
}
