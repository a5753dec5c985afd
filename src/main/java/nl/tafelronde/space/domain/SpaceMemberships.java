package nl.tafelronde.space.domain;

import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Memberships;
import nl.tafelronde.access.Role;
import org.springframework.stereotype.Component;

/** Until spaces keep members, nobody has a role. Replaced by the real one. */
@Component
class SpaceMemberships implements Memberships {

    @Override
    public Optional<Role> roleOf(AccountId account, UUID space) {
        return Optional.empty();
    }
}
