package nl.tafelronde.kernel;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.exception.SnapshotIsolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.TransactionDefinition;

/**
 * With {@code innodb_snapshot_isolation} MariaDB itself refuses to write over a row that changed since it was read (error
 * 1020). That means the same as a stale version, so the rest of the house gets it as the same exception.
 */
@Configuration(proxyBeanMethods = false)
class StaleWrites {

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        var dialect = new SnapshotAware();
        return new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }

    /**
     * Also spares the database being told that a transaction only reads, which takes two round trips for each: here a
     * read-only transaction is simply one that flushes nothing.
     */
    private static final class SnapshotAware extends HibernateJpaDialect {

        private final transient HibernateJpaDialect light = new HibernateJpaDialect();

        private SnapshotAware() {
            light.setPrepareConnection(false);
        }

        @Override
        public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
            return definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT
                    ? light.beginTransaction(entityManager, definition) : super.beginTransaction(entityManager, definition);
        }

        @Override
        public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException problem) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof SnapshotIsolationException) {
                    return new ObjectOptimisticLockingFailureException("Somebody else changed this since it was read", cause);
                }
            }
            return super.translateExceptionIfPossible(problem);
        }
    }
}
