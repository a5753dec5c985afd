package nl.tafelronde.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.tafelronde.access.ParticipantCard;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/** A participant as they see themselves. The address is masked, {@code invite} absent without one; language is a tag. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Me(UUID session, UUID participant, String name, StakeholderGroup group, String language, @Nullable String email,
        @Nullable Boolean invite) {

    static Me of(ParticipantCard card) {
        return new Me(card.place(), card.id().value(), card.name(), card.group(), card.language().tag(), card.maskedEmail(), card.maskedEmail() == null ? null : card.invite());
    }

    @Override
    public String toString() {
        return "Me[" + participant + "]";
    }
}
