package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.SessionPlan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept. The wall time is kept as it was typed, because that is what was agreed with people; the instant
 * beside it is for sorting and counting down.
 */
@Embeddable
class StoredPlan {

    @JdbcTypeCode(SqlTypes.JSON)
    private Localized title;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized purpose;
    private String place;
    private @Nullable String wallStart;
    private @Nullable String wallEnd;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private Naming naming;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<StakeholderGroup> offeredGroups;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Language> offeredLanguages;

    @SuppressWarnings("NullAway.Init")
    protected StoredPlan() {
    }

    StoredPlan(SessionPlan plan) {
        title = plan.title();
        purpose = plan.purpose();
        place = plan.place();
        wallStart = plan.starts() == null ? null : plan.starts().toString();
        wallEnd = plan.ends() == null ? null : plan.ends().toString();
        startsAt = instant(plan.starts());
        endsAt = instant(plan.ends());
        naming = plan.naming();
        offeredGroups = plan.groups();
        offeredLanguages = plan.languages();
    }

    SessionPlan read() {
        return new SessionPlan(title, purpose, place, wall(wallStart), wall(wallEnd), naming, offeredGroups, offeredLanguages);
    }

    @Nullable Instant startsAt() {
        return startsAt;
    }

    @Nullable Instant endsAt() {
        return endsAt;
    }

    private static @Nullable LocalDateTime wall(@Nullable String kept) {
        return kept == null ? null : LocalDateTime.parse(kept);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime wall) {
        return wall == null ? null : wall.atZone(TimeConfiguration.HOME).toInstant();
    }
}
