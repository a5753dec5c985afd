package nl.tafelronde.actionpoint.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDetails;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.file.EvidenceFile;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is read and kept of action points as plain rows: lists, numbers, evidence and the history that is only added to. */
@Repository
public class ActionPointRows {

    private static final String FIELDS = """
            select a.id, a.number, a.text, a.language, a.organisation_id, a.owner, a.person, a.due, a.review, a.state,
                a.pillar, a.theme, a.region, a.version""";
    private static final String CARD = FIELDS + " from action_point a where a.space_id = :space";
    private static final int WORDS = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ActionPointRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The next number in this space; whoever asks at the same time waits for the end of this transaction. */
    public int nextNumber(UUID space) {
        database.sql("insert into action_point_numbers (space_id, last) values (?, 1) on duplicate key update last = last + 1")
                .param(space).update();
        return database.sql("select last from action_point_numbers where space_id = ?").param(space).query(Integer.class).single();
    }

    public List<ActionPointCard> list(UUID space, ActionPointQuery query, LocalDate today, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        var sql = CARD + ActionPointWhere.of(query, today, parameters) + " order by " + order(query) + ", a.number limit :limit offset :offset";
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return database.sql(sql).param("space", space).params(parameters).query((row, _) -> card(row, today)).list();
    }

    public int count(UUID space, ActionPointQuery query, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        var sql = "select count(*) from action_point a where a.space_id = :space"
                + ActionPointWhere.of(query, today, parameters);
        return database.sql(sql).param("space", space).params(parameters).query(Integer.class).single();
    }

    /** An action point with the space it is in. */
    public record Placed(UUID space, ActionPointCard card) {
    }

    /** These, as far as they are there. */
    public Map<UUID, Placed> cards(Collection<UUID> ids, LocalDate today) {
        var found = new HashMap<UUID, Placed>();
        if (!ids.isEmpty()) {
            database.sql(FIELDS + ", a.space_id from action_point a where a.id in (:ids)").param("ids", ids)
                    .query(row -> {
                        found.put(row.getObject("id", UUID.class), new Placed(row.getObject("space_id", UUID.class), card(row, today)));
                    });
        }
        return found;
    }

    /**
     * Live ones that were due on or before this day, or to be looked at again and nobody touched them since, and are not put off; the
     * longest late first. With a due date it is enough that somebody touched it once, without it has to be after that day.
     */
    public List<ActionPointCard> stuck(UUID space, LocalDate day, LocalDate today, int most) {
        return database.sql(CARD + """
                 and a.state in ('OPEN', 'STARTED', 'WAITING') and (a.snoozed_until is null or a.snoozed_until <= :today)
                 and (a.due <= :day or a.review <= :day and a.changed_at < if(a.due is null, :day, a.review))
                order by if(a.due <= :day, a.due, a.review), a.number limit :most""")
                .param("space", space).param("day", day).param("today", today).param("most", most)
                .query((row, _) -> card(row, today)).list();
    }

    /** Those that were made in this session or meeting. */
    public List<UUID> ofPlace(UUID place) {
        return database.sql("select id from action_point where place_id = ?").param(place).query(UUID.class).list();
    }

    /** How many there are in each state. */
    public Map<ActionState, Integer> counts(UUID space) {
        var counts = new HashMap<ActionState, Integer>();
        database.sql("select state, count(*) from action_point where space_id = ? group by state").param(space)
                .query(row -> {
                    counts.put(ActionState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /**
     * The words already used in this space, of each field sorted and at most 200, and the organisations that own something. One
     * statement; grouped by the space too, each of its parts is a walk over an index from word to word, however many rows have them.
     */
    public Used used(UUID space) {
        var used = new Used(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        database.sql("""
                        select f, w from (
                            select 1 f, pillar w from action_point where space_id = :space group by space_id, pillar
                            union all select 2, theme from action_point where space_id = :space group by space_id, theme
                            union all select 3, region from action_point where space_id = :space group by space_id, region
                            union all select 4, cast(organisation_id as char(36)) collate utf8mb4_uca1400_ai_ci
                                from action_point where space_id = :space group by space_id, organisation_id) used
                        where w <> '' order by f, w""").param("space", space)
                .query(row -> {
                    switch (row.getInt(1)) {
                        case 1 -> few(used.pillars, row.getString(2));
                        case 2 -> few(used.themes, row.getString(2));
                        case 3 -> few(used.regions, row.getString(2));
                        default -> used.organisations.add(new OrganisationId(UUID.fromString(row.getString(2))));
                    }
                });
        return used;
    }

    private static void few(List<String> words, String word) {
        if (words.size() < WORDS) {
            words.add(word);
        }
    }

    /** What stands in the fields that are offered again. */
    public record Used(List<String> pillars, List<String> themes, List<String> regions, List<OrganisationId> organisations) {
    }

    public void addEvidence(UUID actionPoint, ActionPointDetails.Evidence evidence) {
        database.sql("insert into action_point_evidence (id, action_point_id, title, url, at) values (?, ?, ?, ?, ?)")
                .params(evidence.id(), actionPoint, evidence.title(), evidence.url(), utc(evidence.at())).update();
    }

    /** Takes it away; for a while it can be brought back. */
    public boolean removeEvidence(UUID actionPoint, UUID evidence, Instant now) {
        return database.sql("update action_point_evidence set removed_at = ?, shown = false where id = ? and action_point_id = ? and removed_at is null")
                .params(utc(now), evidence, actionPoint).update() > 0;
    }

    public List<ActionPointDetails.Evidence> evidence(UUID actionPoint) {
        return evidence(List.of(actionPoint)).getOrDefault(actionPoint, List.of());
    }

    /** That of each of these; those without any are left out. */
    public Map<UUID, List<ActionPointDetails.Evidence>> evidence(Collection<UUID> actionPoints) {
        var found = new HashMap<UUID, List<ActionPointDetails.Evidence>>();
        if (!actionPoints.isEmpty()) {
            database.sql("select action_point_id, id, title, url, at, file_name, media_type, bytes, shown from action_point_evidence where action_point_id in (:points) "
                            + "and removed_at is null order by at, id").param("points", actionPoints)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("action_point_id", UUID.class), _ -> new ArrayList<>()).add(new ActionPointDetails.Evidence(
                                row.getObject("id", UUID.class), row.getString("title"), row.getString("url"), instant(row, "at"), file(row), row.getBoolean("shown")));
                    });
        }
        return found;
    }

    /** When the state of each of these last changed; those whose state never did are left out. */
    public Map<UUID, Instant> movedAt(Collection<UUID> actionPoints) {
        var found = new HashMap<UUID, Instant>();
        if (!actionPoints.isEmpty()) {
            database.sql("select action_point_id, at from action_point_change where id in "
                            + "(select max(id) from action_point_change where action_point_id in (:points) and field = 'state' group by action_point_id)").param("points", actionPoints)
                    .query(row -> {
                        found.put(row.getObject("action_point_id", UUID.class), instant(row, "at"));
                    });
        }
        return found;
    }

    public void keep(UUID actionPoint, List<ActionPoint.Change> changes, Actor actor, Instant now) {
        var kind = kind(actor);
        var who = who(actor);
        changes.forEach(it -> database.sql("""
                        insert into action_point_change (action_point_id, field, was, became, reason, actor_kind, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(actionPoint, it.field(), it.was(), it.became(), it.reason(), kind, who, utc(now))).update());
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person _ -> "person";
            case Actor.Participant _ -> "participant";
            case Actor.TheSystem _ -> "system";
            default -> "link";
        };
    }

    private static @Nullable UUID who(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }

    /** An organisation became part of another, with all that it does; the history of each says so. However many there are. */
    public void handOver(UUID gone, UUID kept, String name, Actor actor, Instant now) {
        var ids = database.sql("select id from action_point where organisation_id = ? for update").param(gone).query(UUID.class).list();
        batches.batchUpdate("""
                insert into action_point_change (action_point_id, field, was, became, actor_kind, actor, at)
                values (?, 'organisation', ?, ?, ?, ?, ?)""", ids.stream().map(it ->
                new @Nullable Object[] {it, gone.toString(), kept.toString(), kind(actor), who(actor), utc(now)}).toList());
        database.sql("update action_point set organisation_id = ?, owner = concat_ws(', ', ?, person), version = version + 1 where organisation_id = ?")
                .params(kept, name, gone).update();
    }

    /** An organisation is called so from now on, also wherever it does something. */
    public void called(UUID organisation, String name) {
        database.sql("update action_point set owner = concat_ws(', ', ?, person), version = version + 1 where organisation_id = ?")
                .params(name, organisation).update();
    }

    /** Everything that changed, the newest first. */
    public List<ActionPointDetails.Change> history(UUID actionPoint) {
        return database.sql("select * from action_point_change where action_point_id = ? order by id desc limit 500").param(actionPoint)
                .query((row, _) -> new ActionPointDetails.Change(row.getString("field"), row.getString("was"), row.getString("became"),
                        row.getString("reason"), row.getString("actor_kind"), row.getObject("actor", UUID.class), instant(row, "at"))).list();
    }

    private static ActionPointDetails.Evidence.@Nullable File file(ResultSet row) throws SQLException {
        var name = row.getString("file_name");
        return name == null ? null : new ActionPointDetails.Evidence.File(name, row.getInt("bytes"), EvidenceFile.Kind.of(row.getString("media_type")).name());
    }

    /** Fixed pieces of SQL only; what is empty comes last. */
    private static String order(ActionPointQuery query) {
        var direction = query.descending() ? " desc" : "";
        return switch (query.order()) {
            case NUMBER -> "a.number" + direction;
            case TEXT -> "a.text" + direction;
            case OWNER -> "a.owner" + direction;
            case DATE -> "a.when_due" + direction;
            case STATE -> "field(a.state, 'OPEN', 'STARTED', 'WAITING', 'DONE', 'DROPPED')" + direction;
            case THEME -> "a.theme = '', a.theme" + direction;
            case REGION -> "a.region = '', a.region" + direction;
            case PILLAR -> "a.pillar = '', a.pillar" + direction;
        };
    }

    private static ActionPointCard card(ResultSet row, LocalDate today) throws SQLException {
        var state = ActionState.valueOf(row.getString("state"));
        var due = row.getObject("due", LocalDate.class);
        var organisation = row.getObject("organisation_id", UUID.class);
        return new ActionPointCard(new ActionPointId(row.getObject("id", UUID.class)), row.getInt("number"), row.getString("text"),
                Language.of(row.getString("language").toLowerCase(Locale.ROOT)),
                organisation == null ? null : new OrganisationId(organisation), row.getString("owner"), row.getString("person"),
                due, row.getObject("review", LocalDate.class), state, row.getString("pillar"), row.getString("theme"),
                row.getString("region"), due != null && due.isBefore(today) && !state.over(), row.getLong("version"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
