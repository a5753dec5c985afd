package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A wall has no more columns than there are papers and shapes to tell them apart by. */
class PapersTest {

    @Test
    void every_column_of_a_wall_has_a_paper_and_a_shape_of_its_own() throws IOException {
        var marks = Files.readString(Path.of("frontend/board/marks.ts"));
        var shapes = Pattern.compile("OF_COLUMN = \\[([^]]*)]").matcher(marks);
        var papers = Pattern.compile("hueOf = .*index % (\\d+)\\)").matcher(marks);
        assertThat(shapes.find() && papers.find()).isTrue();
        assertThat(shapes.group(1).split(",")).hasSizeGreaterThanOrEqualTo(PlannedBoard.MAX_COLUMNS);
        assertThat(Integer.parseInt(papers.group(1))).isGreaterThanOrEqualTo(PlannedBoard.MAX_COLUMNS);
    }
}
