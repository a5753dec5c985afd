package nl.tafelronde.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.SignInCard;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sign-ins as they are kept: one row each, found by the hash of the token in the browser's cookie. */
@Repository
public class SignInRows {

    /** A sign-in that still stands, with the person as they are now. */
    public record Standing(UUID id, Actor.Person person, Instant lastSeen) {
    }

    private final JdbcClient database;

    SignInRows(JdbcClient database) {
        this.database = database;
    }

    public void add(UUID id, byte[] tokenHash, AccountId account, String browser, Instant now, Instant expires) {
        database.sql("""
                insert into sign_in (id, token_hash, account, browser, created, last_seen, expires)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, tokenHash, account.value(), browser, utc(now), utc(now), utc(expires)).update();
    }

    public Optional<Standing> find(byte[] tokenHash, Instant now) {
        return database.sql("""
                select s.id, s.last_seen, a.id account, a.name, a.administrator, a.language from sign_in s
                join account a on a.id = s.account
                where s.token_hash = ? and s.expires > ? and a.ended is null and a.erased is null""")
                .params(tokenHash, utc(now))
                .query((row, _) -> new Standing(row.getObject("id", UUID.class), person(row), instant(row, "last_seen")))
                .optional();
    }

    public Optional<Actor.Person> standing(UUID id, Instant now) {
        return database.sql("""
                select a.id account, a.name, a.administrator, a.language from sign_in s join account a on a.id = s.account
                where s.id = ? and s.expires > ? and a.ended is null and a.erased is null""")
                .params(id, utc(now)).query((row, _) -> person(row)).optional();
    }

    /** Says so of the sign-in and of the person, or of neither. */
    @Transactional
    public void seen(UUID id, AccountId account, Instant now, Instant expires) {
        database.sql("update sign_in set last_seen = ?, expires = ? where id = ?").params(utc(now), utc(expires), id).update();
        database.sql("update account set last_seen = ? where id = ?").params(utc(now), account.value()).update();
    }

    public List<SignInCard> of(AccountId account, @Nullable UUID current, Instant now) {
        return database.sql("""
                select id, browser, created, last_seen from sign_in where account = ? and expires > ?
                order by last_seen desc, id""")
                .params(account.value(), utc(now))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SignInCard(id, row.getString("browser"), instant(row, "created"), instant(row, "last_seen"),
                            id.equals(current));
                }).list();
    }

    public boolean end(AccountId account, UUID id) {
        return database.sql("delete from sign_in where account = ? and id = ?").params(account.value(), id).update() > 0;
    }

    public int endAllBut(AccountId account, @Nullable UUID kept) {
        return kept == null ? database.sql("delete from sign_in where account = ?").params(account.value()).update()
                : database.sql("delete from sign_in where account = ? and id <> ?").params(account.value(), kept).update();
    }

    public void endByToken(byte[] tokenHash) {
        database.sql("delete from sign_in where token_hash = ?").param(tokenHash).update();
    }

    public int removeExpired(Instant now) {
        return database.sql("delete from sign_in where expires <= ?").param(utc(now)).update();
    }

    private static Actor.Person person(ResultSet row) throws SQLException {
        return new Actor.Person(new AccountId(row.getObject("account", UUID.class)), row.getString("name"),
                row.getBoolean("administrator"), Language.valueOf(row.getString("language")));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
