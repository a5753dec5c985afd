package nl.tafelronde.board.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.board.Ballot;
import nl.tafelronde.board.BallotId;
import nl.tafelronde.board.Vote;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where votes are kept: each as what somebody pressed. What it counts for is worked out where it is asked. A vote for a note
 * counts for the note that is shown for it, or for the cluster that is in; a vote for a cluster counts for that, and when it
 * was taken apart for the note that came first in it. So nothing has to be moved when notes are, and no vote is ever lost.
 * Only for a note that goes for good there is nothing to work it out from later: see {@link #noteGoes}.
 */
@Repository
public class VoteStore {

    private static final String RESOLVED = """
            select v.id, v.person_id, v.group_name, v.at,
                   case when c.id is not null and not c.gone then c.id else coalesce(shown.cluster_id, shown.id, v.cluster_id, v.note_id) end as target,
                   case when c.id is not null and not c.gone or shown.cluster_id is not null
                        then exists (select 1 from note m where m.cluster_id = case when c.id is not null and not c.gone then c.id else shown.cluster_id end
                             and not m.hidden and not m.withdrawn)
                        else shown.id is not null and not shown.hidden and not shown.withdrawn end as there
            from board_vote v
            left join cluster c on c.id = v.cluster_id
            left join board_cluster_heir h on h.cluster_id = v.cluster_id
            left join note n on n.id = coalesce(v.note_id, h.note_id)
            left join note shown on shown.id = coalesce(n.merged_into, n.id)
            where v.ballot_id = :ballot and v.taken_back_by is null
            """;

    private final JdbcClient database;

    VoteStore(JdbcClient database) {
        this.database = database;
    }

    /** One person's vote, with what it counts for now. */
    public record Cast(UUID id, UUID target, boolean there) {
    }

    /** So many votes of a group for one thing. */
    public record Tally(UUID target, boolean there, StakeholderGroup group, int votes) {
    }

    /** A vote or a taking back that was made before. */
    public record Made(UUID ballot, UUID person) {
    }

    /** How many people of a group voted. */
    public record Turnout(StakeholderGroup group, int people, int votes) {
    }

    /** The round that is on, or else the one that was on last. */
    public Optional<Ballot> current(UUID board) {
        return database.sql("select id, budget, cap, live, state from board_ballot where board_id = :board "
                        + "order by state <> 'CLOSED' desc, changed_at desc, id desc limit 1").param("board", board)
                .query(VoteStore::ballot).optional();
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(new BallotId(UUID.fromString(row.getString("id"))), row.getInt("budget"), row.getInt("cap"), row.getBoolean("live"),
                Ballot.State.valueOf(row.getString("state")));
    }

    /**
     * The same, and it stays as it is until the transaction ends: who closes it waits. Found without a lock and then locked by
     * its id, because whoever closes it comes that way too.
     */
    public Optional<Ballot> standing(UUID board) {
        return current(board).flatMap(it -> database.sql("select id, budget, cap, live, state from board_ballot where id = ? lock in share mode")
                .param(it.id().value()).query(VoteStore::ballot).optional());
    }

    public Optional<Ballot> ballot(BallotId id) {
        return database.sql("select id, budget, cap, live, state from board_ballot where id = ?").param(id.value()).query(VoteStore::ballot).optional();
    }

    /** Opens, pauses, closes or changes a round. */
    public void hold(UUID board, Ballot ballot, Instant now) {
        database.sql("""
                insert into board_ballot (id, board_id, budget, cap, live, state, changed_at) values (:id, :board, :budget, :cap, :live, :state, :now)
                on duplicate key update changed_at = if(state = values(state), changed_at, values(changed_at)), budget = values(budget),
                    cap = values(cap), live = values(live), state = values(state)""")
                .param("id", ballot.id().value()).param("board", board).param("budget", ballot.budget()).param("cap", ballot.cap())
                .param("live", ballot.live()).param("state", ballot.state().name()).param("now", at(now)).update();
    }

    /** Other votes of this person in this round wait until the transaction ends. */
    public void lock(BallotId ballot, UUID person) {
        database.sql("insert into board_voter (ballot_id, person_id) values (?, ?) on duplicate key update person_id = values(person_id)")
                .param(ballot.value()).param(person).update();
    }

    /** The vote or taking back with this id. */
    public Optional<Made> made(UUID id) {
        return database.sql("select ballot_id, person_id from board_vote where id = :id or taken_back_by = :id").param("id", id)
                .query((row, _) -> new Made(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2)))).optional();
    }

    /** What this person voted and did not take back, the eldest first. */
    public List<Cast> of(BallotId ballot, UUID person) {
        return database.sql(RESOLVED + " and v.person_id = :person order by v.at, v.id").param("ballot", ballot.value()).param("person", person)
                .query((row, _) -> new Cast(UUID.fromString(row.getString("id")), UUID.fromString(row.getString("target")), row.getBoolean("there")))
                .list();
    }

    /** What the note or cluster that was pressed counts for now; empty when it does not hang there for people. */
    public Optional<UUID> target(UUID board, @Nullable UUID note, @Nullable UUID cluster) {
        if (cluster != null) {
            return database.sql("select c.id from cluster c where c.id = ? and c.board_id = ? and not c.gone and exists "
                            + "(select 1 from note m where m.cluster_id = c.id and not m.hidden and not m.withdrawn)")
                    .param(cluster).param(board).query(UUID.class).optional();
        }
        return database.sql("select coalesce(shown.cluster_id, shown.id) from note n join note shown on shown.id = coalesce(n.merged_into, n.id) "
                        + "where n.id = ? and n.board_id = ? and not n.hidden and not n.withdrawn").param(note).param(board).query(UUID.class).optional();
    }

    public void cast(BallotId ballot, UUID person, StakeholderGroup group, Vote vote, Instant now) {
        database.sql("insert into board_vote (id, ballot_id, person_id, group_name, note_id, cluster_id, at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(vote.id()).param(ballot.value()).param(person).param(group.name()).param(vote.note() == null ? null : vote.note().value())
                .param(vote.cluster() == null ? null : vote.cluster().value()).param(at(now)).update();
    }

    public void takeBack(UUID vote, UUID by) {
        database.sql("update board_vote set taken_back_by = ? where id = ?").param(by).param(vote).update();
    }

    /** Those of these notes and clusters that somebody voted for, in any round. */
    public List<UUID> votedFor(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : database.sql("select coalesce(note_id, cluster_id) from board_vote "
                + "where taken_back_by is null and (note_id in (:ids) or cluster_id in (:ids))").param("ids", ids).query(UUID.class).list();
    }

    public int voters(BallotId ballot) {
        return database.sql("select count(distinct person_id) from board_vote where ballot_id = ? and taken_back_by is null")
                .param(ballot.value()).query(Integer.class).single();
    }

    public List<Tally> tally(BallotId ballot) {
        return database.sql("select target, there, group_name, count(*) as votes from (" + RESOLVED + ") votes group by target, there, group_name")
                .param("ballot", ballot.value())
                .query((row, _) -> new Tally(UUID.fromString(row.getString("target")), row.getBoolean("there"),
                        StakeholderGroup.valueOf(row.getString("group_name")), row.getInt("votes"))).list();
    }

    public List<Turnout> turnout(BallotId ballot) {
        return database.sql("select group_name, count(distinct person_id) as people, count(*) as votes from board_vote "
                        + "where ballot_id = ? and taken_back_by is null group by group_name").param(ballot.value())
                .query((row, _) -> new Turnout(StakeholderGroup.valueOf(row.getString("group_name")), row.getInt("people"), row.getInt("votes"))).list();
    }

    /** This note takes over the votes for the cluster, for as long as that is taken apart. */
    public void inherit(UUID cluster, UUID note) {
        database.sql("insert into board_cluster_heir (cluster_id, note_id) values (?, ?) on duplicate key update note_id = values(note_id)")
                .param(cluster).param(note).update();
    }

    /**
     * A note goes for good. What counted through it for the note that is shown for it, or for its cluster, goes on counting for
     * that; what counted for the note itself counts for nothing more, until whoever gave it takes it back.
     *
     * @param shown   the note that is shown for it
     * @param cluster in which it is
     * @param next    another note of that cluster
     */
    public void noteGoes(UUID note, @Nullable UUID shown, @Nullable UUID cluster, @Nullable UUID next) {
        if (shown != null) {
            database.sql("update board_vote set note_id = ? where note_id = ?").param(shown).param(note).update();
        } else if (cluster != null) {
            database.sql("update board_vote set note_id = null, cluster_id = ? where note_id = ?").param(cluster).param(note).update();
        }
        var heir = shown == null ? next : shown;
        if (heir == null) {
            database.sql("delete from board_cluster_heir where note_id = ? or cluster_id = ?").param(note).param(cluster).update();
        } else {
            database.sql("update board_cluster_heir set note_id = ? where note_id = ?").param(heir).param(note).update();
        }
    }

    /** Whoever leaves takes the votes of a round that is not closed along; a result that stands stays, without them. */
    public void left(UUID person) {
        database.sql("delete v from board_vote v join board_ballot b on b.id = v.ballot_id where v.person_id = ? and b.state <> 'CLOSED'")
                .param(person).update();
        database.sql("delete from board_voter where person_id = ?").param(person).update();
        database.sql("update board_vote set person_id = ? where person_id = ?").param(Ids.next()).param(person).update();
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
