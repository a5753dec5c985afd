package nl.tafelronde.actionpoint.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.ProgressPages.Settings;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public page of a space is made of. Names and addresses of people are not even read. */
@Repository
public class ProgressRows {

    private static final String LATE = "a.due < :today and a.state not in ('DONE', 'DROPPED')";

    private final JdbcClient database;

    ProgressRows(JdbcClient database) {
        this.database = database;
    }

    /** How many action points there are of one state, theme and region. */
    public record Tally(ActionState state, String theme, String region, int count, int late) {
    }

    /** One action point. */
    public record Row(ActionPointId id, int number, String text, Language language, @Nullable UUID organisation, @Nullable LocalDate due,
            @Nullable LocalDate review, ActionState state, boolean late, String theme, String region) {
    }

    public Optional<Settings> settings(UUID space) {
        return database.sql("select shown, introduction, language from action_point_page where space_id = ?").param(space)
                .query((row, _) -> new Settings(row.getBoolean(1), row.getString(2), Language.of(row.getString(3)))).optional();
    }

    public void keep(UUID space, Settings settings, Instant now) {
        database.sql("""
                        insert into action_point_page (space_id, shown, introduction, language, changed_at) values (?, ?, ?, ?, ?)
                        on duplicate key update shown = values(shown), introduction = values(introduction), language = values(language), changed_at = values(changed_at)""")
                .params(space, settings.shown(), settings.introduction(), settings.language().tag(), LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update();
    }

    public List<Tally> tallies(UUID space, LocalDate today) {
        return database.sql("select a.state, a.theme, a.region, count(*), sum(" + LATE + ") from action_point a where a.space_id = :space and not a.off_page "
                        + "group by a.state, a.theme, a.region").param("space", space).param("today", today)
                .query((row, _) -> new Tally(ActionState.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5))).list();
    }

    /** First what is still to be done, by date. */
    public List<Row> items(UUID space, LocalDate today, int limit, int offset) {
        return database.sql("select a.id, a.number, a.text, a.language, a.organisation_id, a.due, a.review, a.state, a.theme, a.region, coalesce(" + LATE + ", false) late "
                        + "from action_point a where a.space_id = :space and not a.off_page "
                        + "order by a.state in ('DONE', 'DROPPED'), coalesce(a.due, a.review), a.number limit :limit offset :offset")
                .param("space", space).param("today", today).param("limit", limit).param("offset", offset).query((row, _) -> row(row)).list();
    }

    /** What is public of these action points. */
    public Map<UUID, List<Evidence>> shownEvidence(Collection<UUID> points) {
        return points.isEmpty() ? Map.of() : database.sql("select action_point_id, id, title, url, at, file_name, bytes from action_point_evidence "
                        + "where action_point_id in (:points) and shown and removed_at is null order by at, id").param("points", points)
                .query((row, _) -> new ActionPointTable.Of<>(row.getObject(1, UUID.class), new Evidence(row.getObject(2, UUID.class), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(6) == null ? null : new Evidence.File(row.getString(6), row.getInt(7), ""), true)))
                .stream().collect(Collectors.groupingBy(ActionPointTable.Of::actionPoint, Collectors.mapping(ActionPointTable.Of::what, Collectors.toList())));
    }

    /** Whose evidence it is, when that action point stands on the page of this space. */
    public Optional<UUID> pointOnPage(UUID space, UUID evidence) {
        return database.sql("select a.id from action_point_evidence e join action_point a on a.id = e.action_point_id where e.id = ? and a.space_id = ? and not a.off_page")
                .params(evidence, space).query(UUID.class).optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new ActionPointId(row.getObject("id", UUID.class)), row.getInt("number"), row.getString("text"),
                Language.of(row.getString("language").toLowerCase(Locale.ROOT)), row.getObject("organisation_id", UUID.class),
                row.getObject("due", LocalDate.class), row.getObject("review", LocalDate.class), ActionState.valueOf(row.getString("state")),
                row.getBoolean("late"), row.getString("theme"), row.getString("region"));
    }
}
