package nl.tafelronde.access;

import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/** Who is acting. Every service method takes one as its first argument and asks {@link Permissions} about it. */
public sealed interface Actor {

    /** Nobody we know. */
    Anonymous ANONYMOUS = new Anonymous();

    /** Tafelronde itself: scheduled work, imports at start-up. May do everything. */
    TheSystem SYSTEM = new TheSystem();

    /** The language this actor reads, Dutch when unknown. */
    default Language language() {
        return Language.NL;
    }

    /** A person with an account. */
    record Person(AccountId id, String name, boolean administrator, Language language) implements Actor {
    }

    /** Somebody in the hall, without account, in one place (for example one LAB session) and nowhere else. */
    record Participant(ParticipantId id, UUID place, String name, StakeholderGroup group, Language language)
            implements Actor {
    }

    /** A projector: may see what participants of one place see, and do nothing. */
    record Display(UUID place, Language language) implements Actor {
    }

    /** Nobody we know. */
    record Anonymous() implements Actor {
    }

    /** Tafelronde itself. */
    record TheSystem() implements Actor {
    }

    /** The place this actor is bound to, or null when it is not bound to one. */
    default @Nullable UUID boundTo() {
        return switch (this) {
            case Participant participant -> participant.place();
            case Display display -> display.place();
            default -> null;
        };
    }
}
