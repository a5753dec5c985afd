package nl.tafelronde.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells which role an account has in a space. The module that keeps the members implements it. */
public interface Memberships {

    Optional<Role> roleOf(AccountId account, UUID space);

    /** As {@link #roleOf} for many spaces at once, in one query; spaces without a role are absent. */
    Map<UUID, Role> rolesIn(AccountId account, Collection<UUID> spaces);
}
