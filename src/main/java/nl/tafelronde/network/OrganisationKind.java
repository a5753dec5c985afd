package nl.tafelronde.network;

import java.util.Locale;

/** What an organisation is at the table: the parties named in the Brabant plan of action and the VNG programme. */
public enum OrganisationKind {
    MUNICIPALITY, PROVINCE, EMPLOYER, AGENCY, HOUSING_PROVIDER, CIVIL_SOCIETY, UNION, EDUCATION, OTHER;

    /** The key of the kind's name in the texts files, for example {@code network.kind.housing-provider}. */
    public String textKey() {
        return "network.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
