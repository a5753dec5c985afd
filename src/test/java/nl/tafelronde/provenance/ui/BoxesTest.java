package nl.tafelronde.provenance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.provenance.ChainPicture;
import nl.tafelronde.provenance.ChainPicture.Edge;
import nl.tafelronde.provenance.ChainPicture.Node;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Piece.Kind;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller.Told;
import org.junit.jupiter.api.Test;

class BoxesTest {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    @Test
    void two_hundred_notes_of_a_theme_are_a_handful_of_boxes_that_still_say_how_many() {
        var theme = node(Kind.THEME, "Wonen");
        var first = node(Kind.CLUSTER, "Huizen");
        var second = node(Kind.CLUSTER, "Huur");
        edges.add(new Edge(first, theme));
        edges.add(new Edge(second, theme));
        IntStream.range(0, 163).forEach(it -> edges.add(new Edge(node(Kind.NOTE, "h" + it), first)));
        IntStream.range(0, 37).forEach(it -> edges.add(new Edge(node(Kind.NOTE, "r" + it), second)));
        var columns = boxes(theme);
        assertThat(columns).hasSize(3);
        assertThat(columns.getFirst()).extracting(it -> it.nodes().size()).containsExactlyInAnyOrder(163, 37);
        assertThat(columns.stream().flatMap(List::stream).flatMap(it -> it.nodes().stream())).hasSize(203);
        assertThat(columns.get(2)).singleElement().satisfies(it -> {
            assertThat(it.here()).isTrue();
            assertThat(it.from()).hasSize(2);
        });
    }

    @Test
    void a_few_notes_stand_each_in_a_box_of_their_own_and_so_does_the_one_that_was_asked_for() {
        var theme = node(Kind.THEME, "Wonen");
        var asked = node(Kind.NOTE, "deze");
        edges.add(new Edge(asked, theme));
        IntStream.range(0, 4).forEach(it -> edges.add(new Edge(node(Kind.NOTE, "n" + it), theme)));
        assertThat(boxes(asked).getFirst()).hasSize(5).noneMatch(Box::folded);
        IntStream.range(0, 4).forEach(it -> edges.add(new Edge(node(Kind.NOTE, "m" + it), theme)));
        assertThat(boxes(asked).getFirst()).hasSize(2).anyMatch(Box::here).anyMatch(Box::folded);
    }

    @Test
    void what_came_from_its_own_kind_stands_one_further_and_evidence_last() {
        var old = node(Kind.THEME, "Wonen");
        var merged = node(Kind.THEME, "Samen leven");
        var point = new Piece(Kind.ACTION_POINT, Ids.next());
        nodes.add(new Node(point, new Told("Taalcafé", "nl", null, null, List.of(new PieceCard.Proof("Foto", "https://example.org/foto")))));
        edges.add(new Edge(old, merged));
        edges.add(new Edge(merged, point));
        var columns = boxes(point);
        assertThat(columns).hasSize(4).allSatisfy(it -> assertThat(it).hasSize(1));
        assertThat(columns.getLast().getFirst()).satisfies(it -> {
            assertThat(it.proof().title()).isEqualTo("Foto");
            assertThat(it.from()).containsExactly(columns.get(2).getFirst().number());
        });
    }

    @Test
    void long_words_are_cut_and_long_texts_end_in_an_ellipsis() {
        assertThat(ChainDrawing.wrapped("Taalcafé")).containsExactly("Taalcafé");
        assertThat(ChainDrawing.wrapped("a".repeat(60))).containsExactly("a".repeat(24) + "…");
        assertThat(ChainDrawing.wrapped("woord ".repeat(60))).hasSize(3).allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(25)).last().asString().endsWith("…");
    }

    private List<List<Box>> boxes(Piece here) {
        return Boxes.of(new ChainPicture(here, nodes, edges));
    }

    private Piece node(Kind kind, String text) {
        var piece = new Piece(kind, Ids.next());
        nodes.add(new Node(piece, new Told(text, "nl", null)));
        return piece;
    }
}
