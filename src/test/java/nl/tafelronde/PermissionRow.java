package nl.tafelronde;

import java.util.Set;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;

/** One row of the table of who may do what: a public service method, who may call it, and how it is tried. */
public record PermissionRow(Class<?> service, String method, Set<Who> allowed, Attempt attempt) {

    /** Something somebody tries to do in a world. */
    public interface Attempt {

        void by(Actor actor, World world) throws Exception;
    }

    String name() {
        return service.getSimpleName() + "." + method;
    }
}
