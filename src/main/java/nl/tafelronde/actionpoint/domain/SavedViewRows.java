package nl.tafelronde.actionpoint.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.actionpoint.SavedView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps saved views. Rows without a life of their own, so plain SQL. */
@Repository
public class SavedViewRows {

    /** For whom the first view of a space is when it is for everybody. */
    public static final UUID EVERYBODY = new UUID(0, 0);

    private final JdbcClient database;

    SavedViewRows(JdbcClient database) {
        this.database = database;
    }

    /** A view with where and whose it is. */
    public record Placed(UUID space, @Nullable UUID account, SavedView view) {
    }

    /** Those of everybody and this account's own, by name. */
    public List<SavedView> of(UUID space, @Nullable UUID account) {
        return database.sql("""
                select id, name, query, account_id is null from action_point_view
                where space_id = :space and (account_id is null or account_id = :account) order by account_id is null, name, id""")
                .param("space", space).param("account", account)
                .query((row, _) -> new SavedView(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4))).list();
    }

    public Optional<Placed> find(UUID id) {
        return database.sql("select space_id, account_id, name, query from action_point_view where id = ?").param(id)
                .query((row, _) -> new Placed(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        new SavedView(id, row.getString(3), row.getString(4), row.getObject(2, UUID.class) == null))).optional();
    }

    /** Puts it in the place of one with the same name, whose number it keeps. */
    public UUID keep(UUID space, @Nullable UUID account, SavedView view, Instant now) {
        var known = of(space, account).stream().filter(it -> it.shared() == (account == null) && it.name().equalsIgnoreCase(view.name())).findFirst();
        if (known.isPresent()) {
            database.sql("update action_point_view set name = ?, query = ? where id = ?").params(view.name(), view.query(), known.get().id()).update();
            return known.get().id();
        }
        database.sql("insert into action_point_view (id, space_id, account_id, name, query, made_at) values (:id, :space, :account, :name, :query, :now)")
                .param("id", view.id()).param("space", space).param("account", account).param("name", view.name()).param("query", view.query())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update();
        return view.id();
    }

    public void remove(UUID id) {
        database.sql("delete from action_point_view where id = ?").param(id).update();
    }

    public void first(UUID space, UUID account, @Nullable UUID view) {
        if (view == null) {
            database.sql("delete from action_point_first_view where space_id = ? and account_id = ?").params(space, account).update();
        } else {
            database.sql("insert into action_point_first_view (space_id, account_id, view_id) values (?, ?, ?) on duplicate key update view_id = values(view_id)")
                    .params(space, account, view).update();
        }
    }

    /** The first view of this account, else that of everybody. */
    public Optional<UUID> first(UUID space, @Nullable UUID account) {
        return database.sql("""
                select view_id from action_point_first_view where space_id = :space and account_id in (:account, :everybody)
                order by account_id = :everybody limit 1""").param("space", space).param("account", account == null ? EVERYBODY : account)
                .param("everybody", EVERYBODY).query((row, _) -> row.getObject(1, UUID.class)).optional();
    }

    public List<Placed> ofAccount(UUID account) {
        return database.sql("select id, space_id, name, query from action_point_view where account_id = ? order by made_at, id").param(account)
                .query((row, _) -> new Placed(row.getObject(2, UUID.class), account,
                        new SavedView(row.getObject(1, UUID.class), row.getString(3), row.getString(4), false))).list();
    }

    public void forget(UUID account) {
        database.sql("delete from action_point_first_view where account_id = ?").param(account).update();
        database.sql("delete from action_point_view where account_id = ?").param(account).update();
    }
}
