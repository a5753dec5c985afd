package nl.tafelronde.access.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time sign-in tokens as they are kept: hashed, at most one per account. */
@Repository
public class OneTimeTokens {

    private final JdbcClient database;

    OneTimeTokens(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a token and forgets the account's earlier ones, and whatever expired. */
    public void replace(AccountId account, byte[] hash, Instant now, Instant expires) {
        database.sql("delete from one_time_token where account = ? or expires <= ?")
                .params(account.value(), SignInRows.utc(now)).update();
        database.sql("insert into one_time_token (token_hash, account, created, expires) values (?, ?, ?, ?)")
                .params(hash, account.value(), SignInRows.utc(now), SignInRows.utc(expires)).update();
    }

    public void forget(AccountId account) {
        database.sql("delete from one_time_token where account = ?").param(account.value()).update();
    }

    /** Whose token this is, once: the row is locked, read and removed. */
    public Optional<AccountId> take(byte[] hash, Instant now) {
        var account = database.sql("select account from one_time_token where token_hash = ? and expires > ? for update")
                .params(hash, SignInRows.utc(now)).query(UUID.class).optional();
        database.sql("delete from one_time_token where token_hash = ?").param(hash).update();
        return account.map(AccountId::new);
    }
}
