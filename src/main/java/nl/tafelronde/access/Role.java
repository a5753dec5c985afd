package nl.tafelronde.access;

import java.util.Locale;

/** What a person is in a space. */
public enum Role {
    /** Prepares and runs meetings, manages the space and its members. */
    FACILITATOR(Permission.MANAGE_SPACE),
    /** Takes part for an organisation. */
    MEMBER(Permission.SEE_SPACE),
    /** Sees, and does nothing. */
    OBSERVER(Permission.SEE_SPACE);

    private final Permission grants;

    Role(Permission grants) {
        this.grants = grants;
    }

    /** Whether this role grants the permission, directly or through what it implies. */
    public boolean grants(Permission permission) {
        return grants.implies(permission);
    }

    /** The key of the role's name in the texts files, for example {@code access.role.facilitator}. */
    public String textKey() {
        return "access.role." + name().toLowerCase(Locale.ROOT);
    }
}
