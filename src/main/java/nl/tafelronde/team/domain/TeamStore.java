package nl.tafelronde.team.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.team.CanvasColumn;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where rooms, teams, people in them, canvases and their changes are kept. Used inside transactions. */
@Repository
public class TeamStore {

    private static final int AT_ONCE = 500;

    private final EntityManager database;

    TeamStore(EntityManager database) {
        this.database = database;
    }

    public void add(Object fresh) {
        database.persist(fresh);
    }

    public void remove(Object old) {
        database.remove(old);
    }

    /** Writes what was changed until now, many rows of a kind at once: a whole hall may have been moved. */
    public void flush() {
        var session = database.unwrap(Session.class);
        var before = session.getJdbcBatchSize();
        session.setJdbcBatchSize(AT_ONCE);
        try {
            session.flush();
        } finally {
            session.setJdbcBatchSize(before);
        }
    }

    // — rooms —

    public Optional<TeamRoom> room(UUID place) {
        return Optional.ofNullable(database.find(TeamRoom.class, place));
    }

    public Optional<TeamRoom> roomNamed(UUID id) {
        return database.createQuery("from TeamRoom where id = :id", TeamRoom.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The room, locked until the transaction ends: people come and go one after another. */
    public Optional<TeamRoom> lockedRoom(UUID place) {
        return Optional.ofNullable(database.find(TeamRoom.class, place, LockModeType.PESSIMISTIC_WRITE));
    }

    public Map<UUID, Long> roomNumbers(Collection<UUID> rooms) {
        return numbers("select id, number from TeamRoom where id in :ids", rooms);
    }

    public List<RoomChange> roomChanges(UUID room, long after, int limit) {
        return database.createQuery("from RoomChange where room = :room and number > :after order by number", RoomChange.class)
                .setParameter("room", room).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    // — teams and who is in them —

    public Optional<ResearchTeam> team(UUID id) {
        return Optional.ofNullable(database.find(ResearchTeam.class, id));
    }

    /** Those of these teams that are there, also those that were put away. */
    public List<ResearchTeam> teamsNamed(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : database.createQuery("from ResearchTeam where id in :ids", ResearchTeam.class).setParameter("ids", ids).getResultList();
    }

    /** The team, locked until the transaction ends: its canvas changes one step after another. */
    public Optional<ResearchTeam> lockedTeam(UUID id) {
        return Optional.ofNullable(database.find(ResearchTeam.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The teams of a place in their order, without those that were removed. */
    public List<ResearchTeam> teams(UUID place) {
        return database.createQuery("from ResearchTeam where place = :place and removed = false order by position, id", ResearchTeam.class)
                .setParameter("place", place).getResultList();
    }

    /** As {@link #teams}, locked in the order of their ids. */
    public List<ResearchTeam> lockedTeams(UUID place) {
        database.createQuery("from ResearchTeam where place = :place order by id", ResearchTeam.class)
                .setParameter("place", place).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        return teams(place);
    }

    public int teamsEver(UUID place) {
        return database.createQuery("select count(*) from ResearchTeam where place = :place", Long.class)
                .setParameter("place", place).getSingleResult().intValue();
    }

    public Map<UUID, Integer> people(UUID place) {
        var counts = new HashMap<UUID, Integer>();
        database.createQuery("select team, count(*) from TeamMember where place = :place group by team", Object[].class)
                .setParameter("place", place).getResultList().forEach(row -> counts.put((UUID) row[0], Math.toIntExact((Long) row[1])));
        return counts;
    }

    public Optional<TeamMember> member(UUID place, UUID person) {
        return Optional.ofNullable(database.find(TeamMember.class, new TeamMember.Key(place, person)));
    }

    public List<TeamMember> members(UUID place) {
        return database.createQuery("from TeamMember where place = :place order by at, person", TeamMember.class)
                .setParameter("place", place).getResultList();
    }

    public List<UUID> membersOf(UUID team) {
        return database.createQuery("select person from TeamMember where team = :team order by at, person", UUID.class)
                .setParameter("team", team).getResultList();
    }

    /** Who is in each of these teams, in the order in which they came; teams without anybody are left out. */
    public Map<UUID, List<UUID>> membersOf(Collection<UUID> teams) {
        var people = new HashMap<UUID, List<UUID>>();
        if (!teams.isEmpty()) {
            database.createQuery("select team, person from TeamMember where team in :teams order by at, person", Object[].class)
                    .setParameter("teams", teams).getResultList()
                    .forEach(row -> people.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>()).add((UUID) row[1]));
        }
        return people;
    }

    /** Which team is whose, of these people; who is in none is left out. */
    public Map<UUID, UUID> teamsOf(UUID place, Collection<UUID> people) {
        var teams = new HashMap<UUID, UUID>();
        if (!people.isEmpty()) {
            database.createQuery("select person, team from TeamMember where place = :place and person in :people", Object[].class)
                    .setParameter("place", place).setParameter("people", people).getResultList()
                    .forEach(row -> teams.put((UUID) row[0], (UUID) row[1]));
        }
        return teams;
    }

    // — canvases —

    public Optional<CanvasEntry> entry(UUID id) {
        return Optional.ofNullable(database.find(CanvasEntry.class, id));
    }

    /** All entries of a canvas, withdrawn ones too, in their order. */
    public List<CanvasEntry> entries(UUID team) {
        return database.createQuery("from CanvasEntry where team = :team order by column, position, id", CanvasEntry.class)
                .setParameter("team", team).getResultList();
    }

    /** What stands on these canvases and was not withdrawn, of each in its order. */
    public List<CanvasEntry> standing(Collection<UUID> teams) {
        return teams.isEmpty() ? List.of() : database.createQuery("from CanvasEntry where team in :teams and withdrawn = false order by column, position, id",
                CanvasEntry.class).setParameter("teams", teams).getResultList();
    }

    public List<CanvasEntry> entries(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : database.createQuery("from CanvasEntry where id in :ids", CanvasEntry.class).setParameter("ids", ids).getResultList();
    }

    /** How many entries each team of a place has in each column. */
    public Map<UUID, Map<CanvasColumn, Integer>> filled(UUID place) {
        var counts = new HashMap<UUID, Map<CanvasColumn, Integer>>();
        database.createQuery("select entry.team, entry.column, count(*) from CanvasEntry entry join ResearchTeam team on team.id = entry.team "
                        + "where team.place = :place and entry.withdrawn = false group by entry.team, entry.column", Object[].class)
                .setParameter("place", place).getResultList().forEach(row -> counts.computeIfAbsent((UUID) row[0], _ -> new EnumMap<>(CanvasColumn.class))
                        .put((CanvasColumn) row[1], Math.toIntExact((Long) row[2])));
        return counts;
    }

    public Optional<CanvasChange> change(UUID id) {
        return database.createQuery("from CanvasChange where id = :id", CanvasChange.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    public List<CanvasChange> changes(UUID team, long after, int limit) {
        return database.createQuery("from CanvasChange where team = :team and number > :after order by number", CanvasChange.class)
                .setParameter("team", team).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** The last step of somebody on a canvas that was not taken back and can be. */
    public Optional<CanvasChange> lastStep(UUID team, @Nullable UUID person) {
        return database.createQuery("from CanvasChange where team = :team and author = :person and undone = false and entry is not null "
                        + "and step <> :undo order by number desc", CanvasChange.class)
                .setParameter("team", team).setParameter("person", person).setParameter("undo", Step.UNDO).setMaxResults(1)
                .getResultStream().findFirst();
    }

    public Map<UUID, Long> teamNumbers(Collection<UUID> teams) {
        return numbers("select id, number from ResearchTeam where id in :ids", teams);
    }

    // — the read-back —

    public Optional<ReadBackCheck> check(UUID team, UUID person) {
        return database.createQuery("from ReadBackCheck where team = :team and person = :person", ReadBackCheck.class)
                .setParameter("team", team).setParameter("person", person).getResultStream().findFirst();
    }

    public Optional<ReadBackCheck> check(UUID id) {
        return Optional.ofNullable(database.find(ReadBackCheck.class, id));
    }

    public List<ReadBackCheck> checks(UUID team) {
        return database.createQuery("from ReadBackCheck where team = :team order by at, id", ReadBackCheck.class)
                .setParameter("team", team).getResultList();
    }

    public List<ReadBackCheck> checks(Collection<UUID> teams) {
        return teams.isEmpty() ? List.of() : database.createQuery("from ReadBackCheck where team in :teams order by at, id", ReadBackCheck.class)
                .setParameter("teams", teams).getResultList();
    }

    public List<ReadBackCheck> checksIn(UUID place) {
        return database.createQuery("select it from ReadBackCheck it join ResearchTeam team on team.id = it.team "
                        + "where team.place = :place and team.removed = false", ReadBackCheck.class).setParameter("place", place).getResultList();
    }

    public List<ReadBackCheck> checksBy(UUID place, UUID person) {
        return database.createQuery("select it from ReadBackCheck it join ResearchTeam team on team.id = it.team "
                        + "where it.person = :person and team.place = :place order by it.at", ReadBackCheck.class)
                .setParameter("person", person).setParameter("place", place).getResultList();
    }

    // — who withdraws —

    /** The canvases on which somebody named themselves. */
    public List<UUID> namedOn(UUID person) {
        return database.createQuery("select distinct team from CanvasEntry where personId = :person", UUID.class)
                .setParameter("person", person).getResultList();
    }

    /** Takes the name that somebody gave off what they promised, and out of what is kept of its changes. */
    public void forgetNames(UUID person) {
        database.createQuery("update CanvasEntry set person = null where personId = :person").setParameter("person", person).executeUpdate();
        for (var kept : List.of("was", "became")) {
            database.createNativeQuery("update team_change set " + kept + " = json_remove(" + kept + ", '$.person') "
                            + "where json_value(" + kept + ", '$.personId') = :person")
                    .setParameter("person", person.toString()).executeUpdate();
        }
    }

    /** The places in which somebody is in a team. */
    public List<UUID> placesOf(UUID person) {
        return database.createQuery("select place from TeamMember where person = :person", UUID.class)
                .setParameter("person", person).getResultList();
    }

    private Map<UUID, Long> numbers(String query, Collection<UUID> ids) {
        var numbers = new HashMap<UUID, Long>();
        database.createQuery(query, Object[].class).setParameter("ids", ids).getResultList()
                .forEach(row -> numbers.put((UUID) row[0], (Long) row[1]));
        return numbers;
    }
}
