package nl.tafelronde.theme.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.ThemeState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where themes and who supports them are kept. Used inside transactions. */
@Repository
public class ThemeStore {

    private final EntityManager database;
    private final JdbcClient rows;

    ThemeStore(EntityManager database, JdbcClient rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Makes the place's round unless it is there; two at once make one. */
    public void prepare(UUID place, UUID space, boolean names, int each) {
        rows.sql("insert into theme_round (place, space_id, names, may_read, may_take, closed, each_may, number, version) "
                + "values (?, ?, ?, false, false, false, ?, 0, 0) on duplicate key update place = place")
                .params(place, space, names, each).update();
    }

    /** Whether there is a round; reads no row that a lock would then find changed. */
    public boolean known(UUID place) {
        return rows.sql("select count(*) from theme_round where place = ?").param(place).query(Integer.class).single() > 0;
    }

    public Optional<ThemeRound> round(UUID place) {
        return Optional.ofNullable(database.find(ThemeRound.class, place));
    }

    /** The round, locked until the transaction ends: what changes in it changes one after another. */
    public Optional<ThemeRound> held(UUID place) {
        return Optional.ofNullable(database.find(ThemeRound.class, place, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Object fresh) {
        database.persist(fresh);
    }

    /** Writes what is waiting, so that what follows can count on it. */
    public void flush() {
        database.flush();
    }

    public Optional<Theme> theme(UUID id) {
        return Optional.ofNullable(database.find(Theme.class, id));
    }

    /** Those of these themes that are there, by id. */
    public Map<UUID, Theme> themesNamed(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : database.createQuery("from Theme where id in :ids", Theme.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(Theme::id, it -> it));
    }

    /** The rounds of these places, by place. */
    public Map<UUID, ThemeRound> rounds(Collection<UUID> places) {
        return places.isEmpty() ? Map.of() : database.createQuery("from ThemeRound where place in :places", ThemeRound.class)
                .setParameter("places", places).getResultStream().collect(Collectors.toMap(ThemeRound::place, it -> it));
    }

    /** All themes of a place, merged and withdrawn ones too, the oldest first. */
    public List<Theme> themes(UUID place) {
        return database.createQuery("from Theme where place = :place order by createdAt, id", Theme.class)
                .setParameter("place", place).getResultList();
    }

    /** How many themes stand on the screens of a place. */
    public int standing(UUID place) {
        return Math.toIntExact(database.createQuery("select count(*) from Theme where place = :place and state in :states", Long.class)
                .setParameter("place", place).setParameter("states", List.of(ThemeState.PROPOSED, ThemeState.CHOSEN, ThemeState.PARKED))
                .getSingleResult());
    }

    public int standingOf(UUID place, UUID author) {
        return Math.toIntExact(database.createQuery("select count(*) from Theme where place = :place and author = :author and state in :states", Long.class)
                .setParameter("place", place).setParameter("author", author)
                .setParameter("states", List.of(ThemeState.PROPOSED, ThemeState.CHOSEN, ThemeState.PARKED)).getSingleResult());
    }

    /** The names suggested for the themes of these places, the oldest first. */
    public List<ThemeName> names(Collection<UUID> places) {
        return places.isEmpty() ? List.of() : database.createQuery("select name from ThemeName name join Theme theme on theme.id = name.theme "
                + "where theme.place in :places order by name.at, name.id", ThemeName.class).setParameter("places", places).getResultList();
    }

    public List<ThemeName> namesOf(UUID theme) {
        return database.createQuery("from ThemeName where theme = :theme order by at, id", ThemeName.class)
                .setParameter("theme", theme).getResultList();
    }

    /** Whether a suggestion has this id already, for whatever theme. */
    public boolean nameTaken(UUID id) {
        return database.find(ThemeName.class, id) != null;
    }

    /** How many of each group support each theme of these places. */
    public Map<UUID, Map<StakeholderGroup, Integer>> supporters(Collection<UUID> places) {
        var supporters = new HashMap<UUID, Map<StakeholderGroup, Integer>>();
        if (places.isEmpty()) {
            return supporters;
        }
        rows.sql("select s.theme_id, s.group_name, count(*) from theme_support s join theme t on t.id = s.theme_id where t.place in (:places) "
                + "group by s.theme_id, s.group_name").param("places", places)
                .query((row, _) -> supporters.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(StakeholderGroup.class))
                        .put(StakeholderGroup.valueOf(row.getString(2)), row.getInt(3))).list();
        return supporters;
    }

    /** The themes of a place that somebody supports, also those that were merged since. */
    public List<UUID> supportedBy(UUID place, UUID person) {
        return rows.sql("select s.theme_id from theme_support s join theme t on t.id = s.theme_id where t.place = ? and s.person = ? "
                + "order by s.at, s.theme_id").params(place, person).query(UUID.class).list();
    }

    /** How many themes that stand on the screens of a place somebody supports. */
    public int supporting(UUID place, UUID person) {
        return rows.sql("select count(*) from theme_support s join theme t on t.id = s.theme_id where t.place = ? and s.person = ? "
                + "and t.state in ('PROPOSED', 'CHOSEN', 'PARKED') and not t.hidden").params(place, person).query(Integer.class).single();
    }

    public boolean supports(UUID theme, UUID person) {
        return rows.sql("select count(*) from theme_support where theme_id = ? and person = ?").params(theme, person).query(Integer.class).single() > 0;
    }

    public void support(UUID theme, UUID person, StakeholderGroup group, Instant at) {
        rows.sql("insert into theme_support (theme_id, person, group_name, at) values (?, ?, ?, ?) on duplicate key update at = at")
                .params(theme, person, group.name(), LocalDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    public void dropSupport(UUID theme, UUID person) {
        rows.sql("delete from theme_support where theme_id = ? and person = ?").params(theme, person).update();
    }

    public void dropSupport(UUID theme) {
        rows.sql("delete from theme_support where theme_id = ?").param(theme).update();
    }

    /** @return how many themes somebody supported until now */
    public int dropSupportOf(UUID person) {
        return rows.sql("delete from theme_support where person = ?").param(person).update();
    }

    /** Counts what somebody supported on, under an id that belongs to nobody. */
    public void keepSupport(UUID person, UUID nobody) {
        rows.sql("update theme_support set person = ? where person = ?").params(nobody, person).update();
    }

    /** Everybody who supports one of these supports that one too, once; where they did, it stays. */
    public void copySupport(Collection<UUID> from, UUID into) {
        rows.sql("insert ignore into theme_support (theme_id, person, group_name, at) select :into, person, min(group_name), min(at) "
                + "from theme_support where theme_id in (:from) group by person").param("into", into).param("from", from).update();
    }

    /** Takes the name of somebody who left off what they proposed. */
    public void forgetName(UUID author) {
        database.createQuery("update Theme set authorName = null where author = :author and authorName is not null")
                .setParameter("author", author).executeUpdate();
    }

    /** The places where somebody proposed a theme. */
    public List<UUID> placesOf(UUID author) {
        return database.createQuery("select distinct place from Theme where author = :author", UUID.class)
                .setParameter("author", author).getResultList();
    }
}
