package nl.tafelronde.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** An organisation as it is kept. */
@Entity
@Table(name = "organisation")
public class OrganisationEntity {

    private static final int WEBSITE = 200;
    private static final int KEY = 360;

    @Id
    private UUID id;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private OrganisationKind kind;
    private @Nullable String website;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationEntity() {
    }

    @SuppressWarnings("NullAway.Init")
    public OrganisationEntity(OrganisationId id, OrganisationData data) {
        this.id = id.value();
        change(data);
    }

    /** Takes over what people typed. Refuses an empty or too long name and an address that is none. */
    public final void change(OrganisationData data) {
        name = PlainText.line(data.name(), OrganisationData.NAME, "network.name");
        nameKey = keyOf(name);
        kind = data.kind();
        website = address(data.website());
    }

    /** Takes from another what this one does not have. */
    public void takeOver(OrganisationEntity other) {
        website = website == null ? other.website : website;
    }

    public Organisation read() {
        return new Organisation(new OrganisationId(id), name, kind, website, version == null ? 0 : version);
    }

    public String nameKey() {
        return nameKey;
    }

    /** What makes two names the same: letters and digits only, without case and accents. */
    public static String keyOf(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        var key = bare.isEmpty() ? name : bare;
        return key.codePointCount(0, key.length()) <= KEY ? key : key.substring(0, key.offsetByCodePoints(0, KEY));
    }

    private static @Nullable String address(@Nullable String typed) {
        var line = PlainText.optionalLine(typed, WEBSITE, "network.website");
        if (line == null) {
            return null;
        }
        var full = line.contains("://") ? line : "https://" + line;
        try {
            var uri = URI.create(full);
            var host = uri.getHost();
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getUserInfo() == null
                    && host != null && host.contains(".") && full.length() <= WEBSITE) {
                return full;
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("network.website-invalid");
        }
        throw Refusal.invalid("network.website-invalid");
    }
}
