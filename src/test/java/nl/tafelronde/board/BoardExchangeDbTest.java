package nl.tafelronde.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardExchange.Format;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.FeedClient;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A board goes round: out of one, into another, and out again. */
class BoardExchangeDbTest extends BoardDbTest {

    @Autowired
    BoardExchange exchange;
    @Autowired
    Votes votes;
    @Autowired
    Provenance provenance;

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"JSON", "CSV"})
    void what_goes_out_of_one_board_hangs_the_same_on_another_and_a_second_time_brings_nothing(Format format) {
        var first = add(magda, "=Fietsles; voor \"iedereen\"\nook 's avonds");
        var second = add(joost, "Samen koken");
        var hidden = add(magda, "Mevrouw De Vries");
        add(joost, "Los briefje");
        var cluster = ClusterId.next();
        boards.post(joost, board, ClusterChange.group(Ids.next(), second, first, cluster));
        boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), hidden, new Hiding(Hiding.Reason.OTHER, "Noemt iemand: niet doen", null)));
        change(joost, ChangeKind.WITHDRAW, add(joost, "Toch niet"));
        var out = exchange.export(Actor.SYSTEM, board, format);
        assertThat(new String(out, StandardCharsets.UTF_8)).doesNotContain("Toch niet", magda.id().toString(), "Magda", joost.id().toString(), "Joost");

        var other = board(false);
        assertThat(exchange.check(Actor.SYSTEM, other, out)).isEqualTo(new BoardExchange.Report(List.of(), 4, 0, 0, 1));
        assertThat(boards.read(Actor.SYSTEM, other).notes()).as("looking changes nothing").isEmpty();
        assertThat(exchange.bring(Actor.SYSTEM, other, out).fresh()).isEqualTo(4);
        assertThat(bare(exchange.export(Actor.SYSTEM, other, format))).isEqualTo(bare(out));
        assertThat(exchange.bring(Actor.SYSTEM, other, out)).isEqualTo(new BoardExchange.Report(List.of(), 0, 4, 0, 0));
        assertThat(exchange.check(Actor.SYSTEM, board, out)).as("where it came from").isEqualTo(new BoardExchange.Report(List.of(), 0, 4, 0, 0));
        assertThat(boards.read(joost, other).notes()).hasSize(3);
        assertThat(boards.read(joost, other).clusters()).singleElement().satisfies(it -> assertThat(it.notes()).hasSize(2));
        assertThat(boards.count(Actor.SYSTEM, other)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"JSON", "CSV"})
    void votes_of_a_closed_round_are_in_the_file_and_a_file_gives_no_votes(Format format) {
        var alone = add(magda, "Fietsles");
        var first = add(magda, "Taalles");
        var second = add(joost, "Samen eten");
        boards.post(joost, board, ClusterChange.group(Ids.next(), second, first, ClusterId.next()));
        var ballot = new Ballot(new BallotId(Ids.next()), 3, 2, false, Ballot.State.OPEN);
        votes.hold(Actor.SYSTEM, board, ballot);
        votes.cast(magda, board, Vote.on(Ids.next(), alone));
        votes.cast(joost, board, Vote.on(Ids.next(), first));
        votes.cast(magda, board, Vote.on(Ids.next(), second));
        assertThat(counts(format)).as("nobody knows the score before the round is closed").isEmpty();
        votes.hold(Actor.SYSTEM, board, new Ballot(ballot.id(), 3, 2, false, Ballot.State.CLOSED));
        assertThat(counts(format)).containsExactlyInAnyOrder("1", "2");

        var other = board(false);
        exchange.bring(Actor.SYSTEM, other, exchange.export(Actor.SYSTEM, board, format));
        assertThat(votes.score(Actor.SYSTEM, other)).isNull();
        assertThat(exchange.check(Actor.SYSTEM, board, exchange.export(Actor.SYSTEM, board, format)).different()).isZero();
    }

    private List<String> counts(Format format) {
        var file = new String(exchange.export(Actor.SYSTEM, board, format), StandardCharsets.UTF_8);
        var found = Pattern.compile(format == Format.JSON ? "\"votes\" : (\\d+)" : ";(\\d+)\\r\\n").matcher(file);
        return found.results().map(it -> it.group(1)).toList();
    }

    @Test
    void all_or_nothing_and_a_note_that_reads_otherwise_stays_as_it_hangs_there() {
        assertThatThrownBy(() -> exchange.bring(Actor.SYSTEM, board, "text;column\ngoed;c1\n;c1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class).hasMessageContaining("not-right");
        assertThat(texts(Actor.SYSTEM)).isEmpty();
        var note = add(magda, "Fietsles");
        var report = exchange.bring(Actor.SYSTEM, board, ("id;text;column\n" + note + ";Zwemles;c1\n").getBytes(StandardCharsets.UTF_8));
        assertThat(report).isEqualTo(new BoardExchange.Report(List.of(), 0, 1, 1, 0));
        assertThat(texts(Actor.SYSTEM)).containsExactly("Fietsles");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"JSON", "CSV"})
    void a_file_from_before_does_not_bring_back_what_was_taken_off_here_nor_hang_it_elsewhere(Format format) {
        var secret = add(magda, "Mijn baas houdt mijn paspoort");
        var same = add(magda, "Paspoort weg");
        var other = add(joost, "Fietsles");
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), same, secret));
        boards.post(Actor.SYSTEM, board, ClusterChange.group(Ids.next(), other, secret, ClusterId.next()));
        var out = exchange.export(Actor.SYSTEM, board, format);
        boards.takeOff(Actor.SYSTEM, board, secret);
        boards.takeOff(Actor.SYSTEM, board, other);

        assertThat(exchange.check(Actor.SYSTEM, board, out)).isEqualTo(new BoardExchange.Report(List.of(), 0, 1, 1, 0, 2));
        assertThat(exchange.bring(Actor.SYSTEM, board, out).taken()).isEqualTo(2);
        assertThat(texts(Actor.SYSTEM)).containsExactly("Paspoort weg");

        var elsewhere = board(false);
        assertThat(exchange.bring(Actor.SYSTEM, elsewhere, out)).isEqualTo(new BoardExchange.Report(List.of(), 1, 0, 0, 0, 2));
        var brought = boards.read(Actor.SYSTEM, elsewhere);
        assertThat(brought.clusters()).as("a group of one is none").isEmpty();
        assertThat(brought.notes()).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("Paspoort weg");
            assertThat(it.mergedInto()).isNull();
            assertThat(it.cluster()).isNull();
            boards.takeOff(Actor.SYSTEM, elsewhere, it.id());
        });
        assertThat(exchange.bring(Actor.SYSTEM, elsewhere, out)).isEqualTo(new BoardExchange.Report(List.of(), 0, 0, 0, 0, 3));
    }

    @Test
    void what_was_taken_off_is_not_brought_back_by_an_importer_either() {
        var note = add(magda, "Mijn baas houdt mijn paspoort");
        boards.takeOff(Actor.SYSTEM, board, note);
        assertThatThrownBy(() -> boards.bring(Actor.SYSTEM, board, List.of(new BroughtNote(note, magda, "c1", "Weer dit", null, Language.PL, clock.instant()))))
                .isInstanceOf(Refusal.class).hasMessageContaining("id-taken");
        assertThat(texts(Actor.SYSTEM)).isEmpty();
    }

    @Test
    void a_line_for_a_group_that_was_taken_apart_hangs_by_itself() {
        var one = add(magda, "Een");
        var cluster = ClusterId.next();
        boards.post(joost, board, ClusterChange.group(Ids.next(), add(joost, "Twee"), one, cluster));
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, "Samen", null));
        var out = new String(exchange.export(Actor.SYSTEM, board, Format.JSON), StandardCharsets.UTF_8);
        boards.post(Actor.SYSTEM, board, ClusterChange.split(Ids.next(), cluster));
        var fresh = Ids.next();
        exchange.bring(Actor.SYSTEM, board, out.replace(one.toString(), fresh.toString()).getBytes(StandardCharsets.UTF_8));
        var read = boards.read(Actor.SYSTEM, board);
        assertThat(read.notes()).hasSize(3).extracting(NoteCard::cluster).containsOnlyNulls();
        assertThat(read.clusters()).isEmpty();
    }

    @Test
    void what_came_with_a_file_is_one_step_and_is_taken_back_and_brought_again_as_one() {
        var out = fileOfAGroupAPileAndTwoNotes();
        var other = board(false);
        add(other, "Stond er al");
        exchange.bring(Actor.SYSTEM, other, out);
        var brought = exchange.lastBrought(Actor.SYSTEM, other);
        assertThat(brought).isEqualTo(new BoardExchange.Brought(boards.read(Actor.SYSTEM, other).number(), 6, 0));
        assertThat(boards.steps(Actor.SYSTEM, other, 0).getLast()).satisfies(it -> {
            assertThat(it.kind()).isEqualTo("import");
            assertThat(it.undoable()).isTrue();
            assertThat(it.clusters()).hasSize(1);
        });
        var hanging = boards.read(joost, other);

        var undone = boards.post(Actor.SYSTEM, other, new UndoChange(Ids.next(), brought.number()));
        assertThat(undone.stays()).isNull();
        assertThat(boards.read(joost, other).notes()).extracting(NoteCard::text).containsExactly("Stond er al");
        assertThat(boards.read(joost, other).clusters()).isEmpty();
        assertThat(boards.count(joost, other)).isEqualTo(1);
        assertThat(exchange.lastBrought(Actor.SYSTEM, other)).isNull();
        assertThatThrownBy(() -> boards.post(Actor.SYSTEM, other, new UndoChange(Ids.next(), brought.number()))).isInstanceOf(Refusal.class).hasMessageContaining("undone-already");
        assertThat(exchange.bring(Actor.SYSTEM, other, out).fresh()).as("they are there, hidden").isZero();

        boards.post(Actor.SYSTEM, other, new UndoChange(Ids.next(), undone.number()));
        var again = boards.read(joost, other);
        assertThat(again.notes()).isEqualTo(hanging.notes());
        assertThat(again.clusters()).extracting(ClusterCard::name, ClusterCard::notes).isEqualTo(hanging.clusters().stream().map(it -> tuple(it.name(), it.notes())).toList());
        assertThat(exchange.lastBrought(Actor.SYSTEM, other)).as("nobody did anything with it but put it back").isEqualTo(brought);
        boards.post(Actor.SYSTEM, other, new UndoChange(Ids.next(), brought.number()));
        assertThat(boards.read(joost, other).notes()).extracting(NoteCard::text).containsExactly("Stond er al");
    }

    @Test
    void a_note_that_came_hidden_and_was_shown_since_stays_and_one_that_was_hidden_since_is_not_counted() {
        var out = fileOfAGroupAPileAndTwoNotes();
        board = board(false);
        exchange.bring(Actor.SYSTEM, board, out);
        var step = boards.read(Actor.SYSTEM, board).number();
        var hidden = boards.read(Actor.SYSTEM, board).notes().stream().filter(it -> Boolean.TRUE.equals(it.hidden())).findFirst().orElseThrow();
        change(Actor.SYSTEM, ChangeKind.RESTORE, hidden.id());
        change(Actor.SYSTEM, ChangeKind.HIDE, note("Koken"));
        assertThat(exchange.lastBrought(Actor.SYSTEM, board)).isEqualTo(new BoardExchange.Brought(step, 5, 1));

        boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), step));
        assertThat(texts(joost)).containsExactly(hidden.text());
    }

    @Test
    void what_others_built_on_stays_when_a_file_is_taken_back_and_that_is_told() {
        var out = fileOfAGroupAPileAndTwoNotes();
        board = board(false);
        exchange.bring(Actor.SYSTEM, board, out);
        var step = boards.read(Actor.SYSTEM, board).number();
        var alone = note("Een");
        boards.post(joost, board, ClusterChange.group(Ids.next(), alone, add(joost, "Van hier"), ClusterId.next()));
        assertThat(exchange.lastBrought(Actor.SYSTEM, board)).isEqualTo(new BoardExchange.Brought(step, 5, 1));
        votes.hold(Actor.SYSTEM, board, new Ballot(new BallotId(Ids.next()), 3, 3, false, Ballot.State.OPEN));
        votes.cast(joost, board, Vote.on(Ids.next(), note("Koken")));
        assertThat(exchange.lastBrought(Actor.SYSTEM, board)).as("the whole group of a note that got a vote").isEqualTo(new BoardExchange.Brought(step, 3, 3));
        provenance.link(new Piece(Piece.Kind.THEME, Ids.next()), List.of(Piece.note(note("Zwemles").value())));
        assertThat(exchange.lastBrought(Actor.SYSTEM, board)).as("the whole pile of a note of which something was made").isEqualTo(new BoardExchange.Brought(step, 1, 5));

        assertThat(boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), step)).stays()).isEqualTo(5);
        assertThat(texts(joost)).containsExactlyInAnyOrder("Een", "Van hier", "Koken", "Samen eten", "Zwemles", "Zwemmen");
        assertThat(boards.read(joost, board).clusters()).hasSize(2);
        assertThatThrownBy(() -> boards.post(magda, board, new UndoChange(Ids.next(), step))).isInstanceOf(Refusal.class).hasMessageContaining("no-such-step");
    }

    private NoteId note(String text) {
        return boards.read(Actor.SYSTEM, board).notes().stream().filter(it -> it.text().equals(text)).findFirst().orElseThrow().id();
    }

    private void add(BoardId where, String text) {
        boards.post(joost, where, NoteChange.add(NoteId.next(), "c1", text, null, null));
    }

    /** Seven notes, of which one hidden. */
    private byte[] fileOfAGroupAPileAndTwoNotes() {
        add(magda, "Een");
        add(magda, "Twee");
        var cluster = ClusterId.next();
        boards.post(joost, board, ClusterChange.group(Ids.next(), add(joost, "Koken"), add(joost, "Samen eten"), cluster));
        boards.post(joost, board, ClusterChange.name(Ids.next(), cluster, "Eten", null));
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), add(joost, "Zwemmen"), add(joost, "Zwemles")));
        change(Actor.SYSTEM, ChangeKind.HIDE, add(magda, "Verborgen"));
        return exchange.export(Actor.SYSTEM, board, Format.JSON);
    }

    @Test
    void screens_that_are_open_read_the_wall_anew_once() throws Exception {
        var before = boards.read(joost, board).number();
        try (var feed = FeedClient.open(address() + "/api/boards/" + board + "/feed?after=" + before, cookie(joost))) {
            exchange.bring(Actor.SYSTEM, board, "text;column\nEen;c1\nTwee;c2\n".getBytes(StandardCharsets.UTF_8));
            assertThat(feed.next().name()).isEqualTo("snapshot");
            assertThat(feed.wire()).contains("Een", "Twee");
        }
        add(joost, "Daarna");
        assertThat(texts(joost)).hasSize(3);
    }

    @Test
    void the_picture_shows_columns_groups_and_notes_and_nothing_that_is_hidden() throws Exception {
        var first = add(magda, "Waar kan ik me <inschrijven> & wonen? 😀 Ім’я");
        var second = add(joost, "Eén loket");
        boards.post(joost, board, ClusterChange.group(Ids.next(), second, first, ClusterId.next()));
        boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), add(magda, "Mevrouw De Vries"), new Hiding(Hiding.Reason.PERSONAL, null, null)));
        var svg = exchange.export(Actor.SYSTEM, board, Format.SVG);
        var words = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement().getTextContent();
        assertThat(words).contains("Vandaag", "Nu", "Straks", "<inschrijven>", "Eén loket").doesNotContain("Vries", "MIGRANT");
        var png = ImageIO.read(new ByteArrayInputStream(exchange.export(Actor.SYSTEM, board, Format.PNG)));
        assertThat(png.getWidth()).isGreaterThan(600);
    }

    @Test
    void a_wall_of_two_thousand_notes_is_still_one_picture() throws Exception {
        var table = new StringBuilder("text;column\n");
        for (var note = 0; note < 2000; note++) {
            table.append("Briefje nummer ").append(note).append(" met wat woorden erop;c").append(note % 2 + 1).append('\n');
        }
        exchange.bring(Actor.SYSTEM, board, table.toString().getBytes(StandardCharsets.UTF_8));
        var png = ImageIO.read(new ByteArrayInputStream(exchange.export(Actor.SYSTEM, board, Format.PNG)));
        assertThat((long) png.getWidth() * png.getHeight()).isLessThan(40_000_000);
    }

    /** Without ids, which are made anew on another board of the same installation. */
    private static String bare(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }
}
