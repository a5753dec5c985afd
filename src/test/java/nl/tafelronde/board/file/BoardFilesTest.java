package nl.tafelronde.board.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes back in equal, whatever stands in it; and what is wrong in a file is told line by line. */
class BoardFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> PIECES = List.of("=1+1", "+31 6", "-", "@A1", "'", "\"", ";", ",", "\n", "a", "zinnen met woorden", "ł", "ї", "😀👨‍👩‍👧", "<b>", "\\", "''", "＝2");
    private static final UUID BOARD = UUID.randomUUID();

    @RepeatedTest(200)
    void what_goes_out_comes_back_in_equal(RepetitionInfo repetition) {
        var file = random(new Random(repetition.getCurrentRepetition()));
        for (var bytes : List.of(BoardFiles.json(file), BoardFiles.csv(file))) {
            var found = Inspection.of(bytes, BOARD, file.columns(), Language.NL, NOW);
            assertThat(found.problems()).isEmpty();
            assertThat(found.file()).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "'=1", "＝1", "gewoon"})
    void no_cell_begins_like_a_formula_and_it_comes_back_as_it_was(String text) {
        var guarded = CsvTable.guarded(text);
        assertThat(guarded).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@").doesNotStartWith("＝");
        assertThat(CsvTable.unguarded(guarded)).isEqualTo(text);
    }

    @Test
    void a_spreadsheet_in_dutch_opens_the_table_as_it_is() {
        var bytes = BoardFiles.csv(random(new Random(1)));
        assertThat(bytes).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("kind;id;column;text");
    }

    @Test
    void a_table_made_by_hand_needs_no_more_than_words_and_a_column_and_commas_will_do() {
        var found = look("text,column\nFietsles,Nu\n\"Samen, koken\",c2\n");
        assertThat(found.problems()).isEmpty();
        assertThat(found.file().notes()).extracting(BoardFile.OfNote::text, BoardFile.OfNote::column, BoardFile.OfNote::language)
                .containsExactly(Tuple.tuple("Fietsles", "c1", "nl"), Tuple.tuple("Samen, koken", "c2", "nl"));
        assertThat(look("text,column\nFietsles,Nu\n\"Samen, koken\",c2\n").file()).as("twice is the same").isEqualTo(found.file());
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_line() {
        var found = look("text;column;language;group;at;rank\ngoed;c1;nl;;;\n;c1;;;;\nx;c9;;;;\nx;c1;xx;;;\nx;c1;;KONING;;\nx;c1;;;morgen;\nx;c1;;;;veel\nx;c1;;;2999-01-01T00:00:00Z;\n"
                + "lang".repeat(100) + ";c1;;;;\n");
        assertThat(found.problems()).extracting(Problem::row, Problem::key).containsExactly(
                at(3, "kernel.text-empty"), at(4, "board.file.unknown-column"), at(5, "board.file.unknown-language"), at(6, "board.file.unknown-group"),
                at(7, "board.file.no-moment"), at(8, "board.file.no-number"), at(9, "board.refused.not-written-yet"), at(10, "kernel.text-too-long"));
    }

    @Test
    void what_is_no_board_at_all_is_said_so() {
        assertThat(look("").problems()).extracting(Problem::key).containsExactly("board.file.empty");
        assertThat(look("{\"hallo\": 1}").problems()).extracting(Problem::key).containsExactly("board.file.no-board");
        assertThat(look("{ kapot").problems()).extracting(Problem::key).containsExactly("board.file.no-board");
        assertThat(look("text;column\n").problems()).extracting(Problem::key).containsExactly("board.file.no-notes");
        assertThat(Inspection.of(new byte[]{(byte) 0xC3, 0x28}, BOARD, columns(), Language.NL, NOW).problems()).extracting(Problem::key).containsExactly("board.file.not-utf8");
        assertThat(Inspection.of(new byte[6_000_000], BOARD, columns(), Language.NL, NOW).problems()).extracting(Problem::key).containsExactly("board.file.too-large");
    }

    private static Tuple at(int row, String key) {
        return Tuple.tuple(row, key);
    }

    private static Inspection.Found look(String text) {
        return Inspection.of(text.getBytes(StandardCharsets.UTF_8), BOARD, columns(), Language.NL, NOW);
    }

    private static List<BoardColumn> columns() {
        return List.of(new BoardColumn("c1", Localized.nl("Nu")), new BoardColumn("c2", Localized.nl("Straks").with(Language.EN, "Later")));
    }

    private static BoardFile random(Random random) {
        var clusters = IntStream.range(0, random.nextInt(4)).mapToObj(it -> new BoardFile.OfCluster(new UUID(random.nextLong(), it), column(random),
                random.nextBoolean() ? line(random) : null, random.nextDouble() * 9000 - 4000, null)).toList();
        var notes = new ArrayList<BoardFile.OfNote>();
        for (var index = 0; index < 1 + random.nextInt(12); index++) {
            var cluster = clusters.isEmpty() || random.nextBoolean() ? null : clusters.get(random.nextInt(clusters.size())).id();
            var hidden = random.nextInt(4) == 0;
            notes.add(new BoardFile.OfNote(new UUID(random.nextLong(), index), column(random), text(random), random.nextBoolean() ? line(random) : null,
                    Language.values()[random.nextInt(6)].tag(), StakeholderGroup.values()[random.nextInt(7)], random.nextInt(3) == 0 ? line(random) : null,
                    random.nextDouble() * 1e6 - 5e5, NOW.minusNanos(random.nextLong(1_000_000_000_000L) * 1000), hidden, hidden && random.nextBoolean() ? "personal: " + line(random) : null,
                    cluster, notes.isEmpty() || random.nextInt(4) > 0 ? null : notes.getFirst().id(), null));
        }
        return new BoardFile(Localized.nl(line(random)).with(Language.UK, line(random)), columns(), clusters, notes);
    }

    private static String column(Random random) {
        return random.nextBoolean() ? "c1" : "c2";
    }

    private static String line(Random random) {
        return text(random).replace('\n', ' ').replaceAll(" +", " ").strip();
    }

    /** Words as they are once they were cleaned, with everything in them that a table may trip over. */
    private static String text(Random random) {
        var text = new StringBuilder("x");
        IntStream.range(0, 1 + random.nextInt(6)).forEach(_ -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        var start = PIECES.get(random.nextInt(PIECES.size())).strip();
        return (start + text).replaceAll("\n{3,}", "\n\n").strip();
    }
}
