package nl.tafelronde.network;

import java.util.Locale;
import nl.tafelronde.kernel.StakeholderGroup;

/** What an organisation is at the table: the parties named in the Brabant plan of action and the VNG programme. */
public enum OrganisationKind {
    MUNICIPALITY, PROVINCE, EMPLOYER, AGENCY, HOUSING_PROVIDER, CIVIL_SOCIETY, UNION, EDUCATION, OTHER;

    /** The key of the kind's name in the texts files, for example {@code network.kind.housing-provider}. */
    public String textKey() {
        return "network.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an organisation usually is when all we know is the group its people sit in. */
    public static OrganisationKind usual(StakeholderGroup group) {
        return switch (group) {
            case MUNICIPALITY -> MUNICIPALITY;
            case EMPLOYER -> EMPLOYER;
            case HOUSING -> HOUSING_PROVIDER;
            case CIVIL, RESIDENT, MIGRANT -> CIVIL_SOCIETY;
            case OTHER -> OTHER;
        };
    }
}
