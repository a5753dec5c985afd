package nl.tafelronde.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Service;

/** Answers who may do what, where. Participants and projectors hold no permissions: the place they are in decides for them. */
@Service
@Open("asks about an actor, gives nothing away")
public class Permissions {

    private final Memberships memberships;

    public Permissions(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Whether the actor may do this in the space. */
    public boolean may(Actor actor, Permission permission, UUID space) {
        return switch (actor) {
            case Actor.TheSystem _ -> true;
            case Actor.Person person when person.administrator() -> true;
            case Actor.Person person -> memberships.roleOf(person.id(), space)
                    .map(role -> role.grants(permission)).orElse(false);
            case Actor.Participant _, Actor.Display _, Actor.Anonymous _ -> false;
        };
    }

    /** Those of the spaces in which the actor may do this; one query however many there are. */
    public Set<UUID> where(Actor actor, Permission permission, Collection<UUID> spaces) {
        return switch (actor) {
            case Actor.TheSystem _ -> Set.copyOf(spaces);
            case Actor.Person person when person.administrator() -> Set.copyOf(spaces);
            case Actor.Person person -> memberships.rolesIn(person.id(), spaces).entrySet().stream()
                    .filter(it -> it.getValue().grants(permission)).map(Map.Entry::getKey).collect(Collectors.toSet());
            case Actor.Participant _, Actor.Display _, Actor.Anonymous _ -> Set.of();
        };
    }

    /**
     * Lets the actor pass or refuses.
     *
     * @throws Refusal {@code kernel.sign-in} for somebody unknown, {@code kernel.forbidden} for everybody else
     */
    public void require(Actor actor, Permission permission, UUID space) {
        if (!may(actor, permission, space)) {
            throw refusal(actor);
        }
    }

    /** As {@link #require}, for what belongs to no space: only administrators pass. */
    public void requireAdministrator(Actor actor) {
        if (!(actor instanceof Actor.TheSystem || actor instanceof Actor.Person person && person.administrator())) {
            throw refusal(actor);
        }
    }

    /** As {@link #require}, for what everybody with an account may do, wherever they are a member. */
    public void requireAccount(Actor actor) {
        if (!(actor instanceof Actor.TheSystem || actor instanceof Actor.Person)) {
            throw refusal(actor);
        }
    }

    private static Refusal refusal(Actor actor) {
        return actor instanceof Actor.Anonymous
                ? Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in")
                : Refusal.forbidden("kernel.forbidden");
    }
}
