package nl.tafelronde.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void data_survives_a_restart_also_below_the_temporary_folder_and_no_process_stays_behind(@TempDir Path temporary) throws Exception {
        long pid;
        try (var first = EmbeddedDatabase.start(temporary.resolve("db"), 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(temporary.resolve("db"), 0)).hasMessageContaining("is in use by another");
            run(first.url(), "create table kept (word varchar(20))");
            run(first.url(), "insert into kept values ('blijft')");
            pid = Long.parseLong(Files.readString(temporary.resolve("db/server.pid")).strip());
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        assertThat(ProcessHandle.of(pid)).as("the database process after close").isEmpty();
        try (var second = EmbeddedDatabase.start(temporary.resolve("db"), 0);
             var connection = DriverManager.getConnection(second.url());
             var rows = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("blijft");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_in_one_sentence(@TempDir Path temporary) throws Exception {
        var inTheWay = Files.writeString(temporary.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedDatabase.start(inTheWay.resolve("db"), 0))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be written").hasMessageNotContaining("\n");
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
