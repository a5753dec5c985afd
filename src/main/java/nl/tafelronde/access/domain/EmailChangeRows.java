package nl.tafelronde.access.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** New addresses that were asked for and not confirmed yet: at most one per account, with the token hashed. */
@Repository
public class EmailChangeRows {

    /** Who wants to have which address. */
    public record Wanted(AccountId account, EmailAddress email) {
    }

    private final JdbcClient database;

    EmailChangeRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what is wanted and forgets what the account wanted before, and whatever expired. */
    public void replace(Wanted wanted, byte[] hash, Instant now, Instant expires) {
        forget(wanted.account());
        removeExpired(now);
        database.sql("insert into email_change (account, token_hash, email, expires) values (?, ?, ?, ?)")
                .params(wanted.account().value(), hash, wanted.email().value(), SignInRows.utc(expires)).update();
    }

    public Optional<EmailAddress> of(AccountId account) {
        return database.sql("select email from email_change where account = ?").param(account.value()).query(String.class).optional()
                .map(EmailAddress::new);
    }

    /** What was wanted with this token, once: the row is locked, read and removed. */
    public Optional<Wanted> take(byte[] hash, Instant now) {
        var wanted = database.sql("select account, email from email_change where token_hash = ? and expires > ? for update")
                .params(hash, SignInRows.utc(now))
                .query((row, _) -> new Wanted(new AccountId(row.getObject("account", UUID.class)), new EmailAddress(row.getString("email"))))
                .optional();
        database.sql("delete from email_change where token_hash = ?").param(hash).update();
        return wanted;
    }

    public void forget(AccountId account) {
        database.sql("delete from email_change where account = ?").param(account.value()).update();
    }

    public int removeExpired(Instant now) {
        return database.sql("delete from email_change where expires <= ?").param(SignInRows.utc(now)).update();
    }
}
