package nl.tafelronde;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that the current thread sends through Hibernate; what others send meanwhile does not count. */
public final class Statements implements StatementInspector {

    private static final ThreadLocal<Long> SENT = ThreadLocal.withInitial(() -> 0L);

    /** How many this step sends. */
    public static long during(Runnable step) {
        var before = SENT.get();
        step.run();
        return SENT.get() - before;
    }

    @Override
    public String inspect(String sql) {
        SENT.set(SENT.get() + 1);
        return sql;
    }
}
