package nl.tafelronde;

import java.io.IOException;
import java.nio.file.Path;
import nl.tafelronde.kernel.EmbeddedDatabase;
import org.springframework.util.FileSystemUtils;

/** One real MariaDB for all tests of one run, started on first use with empty data and stopped with the run. */
public final class TestDatabase {

    private static final EmbeddedDatabase.Running SERVER = startEmpty();

    private TestDatabase() {
    }

    public static String url() {
        return SERVER.url();
    }

    private static EmbeddedDatabase.Running startEmpty() {
        var folder = Path.of("target", "test-db");
        try {
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
        } catch (IOException stuck) {
            throw new IllegalStateException("The data of an earlier test run could not be removed", stuck);
        }
        var server = EmbeddedDatabase.start(folder, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
