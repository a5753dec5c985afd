package nl.tafelronde.live;

import java.util.Set;
import java.util.UUID;

/**
 * Who among the readers of a channel gets an event. A reader belongs to one or more audiences, the most particular first,
 * and gets of every publication the first variant that fits: encoded once, shared by all of that audience.
 */
public record Audience(String name) {

    public static final Audience EVERYONE = new Audience("everyone");
    public static final Audience PARTICIPANTS = new Audience("participants");
    public static final Audience WATCHERS = new Audience("watchers");
    public static final Audience FACILITATORS = new Audience("facilitators");

    private static final Set<Audience> COMMON = Set.of(EVERYONE, PARTICIPANTS, WATCHERS, FACILITATORS);

    /** One person alone, on every screen they have open. */
    public static Audience only(UUID person) {
        return new Audience(person.toString());
    }

    /** Whether it is one person. */
    boolean personal() {
        return !COMMON.contains(this);
    }
}
