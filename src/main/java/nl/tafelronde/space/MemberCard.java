package nl.tafelronde.space;

import java.time.Instant;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Role;
import nl.tafelronde.network.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A member as the other members see them.
 *
 * @param name         the person's name; empty when the account is gone
 * @param organisation the organisation they act for, or null when they speak for themselves
 * @param version      goes up with every change of role or organisation; give it back when you change them
 */
public record MemberCard(AccountId account, String name, Role role, @Nullable Organisation organisation, Instant since,
        long version) {
}
