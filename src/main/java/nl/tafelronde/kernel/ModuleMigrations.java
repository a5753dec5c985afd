package nl.tafelronde.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Lets every module keep its own tables: the scripts in {@code db/migration/<module>} run with a history of their own, so
 * that two modules may both have a first version. No table refers to another module's table, so the order is free.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String ROOT = "db/migration";

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            Flyway.configure().configuration(flyway.getConfiguration())
                    .locations("classpath:" + ROOT + "/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true).baselineVersion("0").outOfOrder(true)
                    .load().migrate();
        }
    }

    private static SortedSet<String> modules() {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "/*/*.sql");
            var modules = new TreeSet<String>();
            for (var script : scripts) {
                var steps = Arrays.asList(script.getURL().getPath().split("/"));
                modules.add(steps.get(steps.size() - 2));
            }
            return modules;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The migrations could not be listed", unreadable);
        }
    }
}
