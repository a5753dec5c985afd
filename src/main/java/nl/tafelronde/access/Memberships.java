package nl.tafelronde.access;

import java.util.Optional;
import java.util.UUID;

/** Tells which role an account has in a space. The module that keeps the members implements it. */
public interface Memberships {

    Optional<Role> roleOf(AccountId account, UUID space);
}
