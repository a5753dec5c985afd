package nl.tafelronde.space.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Memberships;
import nl.tafelronde.access.Role;
import org.springframework.stereotype.Component;

/**
 * Answers from the members of the spaces which role somebody has. Asked on every step, so it is one query on two keys;
 * not cached, because a role that was taken away must stop at once, on every machine.
 */
@Component
class SpaceMemberships implements Memberships {

    private final MemberRepository members;

    SpaceMemberships(MemberRepository members) {
        this.members = members;
    }

    @Override
    public Optional<Role> roleOf(AccountId account, UUID space) {
        return members.roleOf(account.value(), space);
    }

    @Override
    public Map<UUID, Role> rolesIn(AccountId account, Collection<UUID> spaces) {
        return spaces.isEmpty() ? Map.of() : members.rolesIn(account.value(), spaces).stream()
                .collect(Collectors.toMap(MemberRepository.Held::space, MemberRepository.Held::role));
    }
}
