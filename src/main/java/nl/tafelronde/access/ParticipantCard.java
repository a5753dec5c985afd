package nl.tafelronde.access;

import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a participant may see about themselves.
 *
 * @param invite whether we may mail invitations for what follows
 * @param name empty once withdrawn; screens then say {@code access.withdrawn-participant}
 */
public record ParticipantCard(ParticipantId id, UUID place, String name, StakeholderGroup group, Language language,
        @Nullable String maskedEmail, boolean invite, Instant joinedAt, boolean withdrawn) {

    @Override
    public String toString() {
        return "ParticipantCard[" + id + "]";
    }
}
