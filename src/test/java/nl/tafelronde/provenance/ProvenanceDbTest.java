package nl.tafelronde.provenance;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tafelronde.DbTest;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProvenanceDbTest extends DbTest {

    @Autowired
    Provenance provenance;

    private final Piece first = piece(Kind.NOTE);
    private final Piece second = piece(Kind.NOTE);
    private final Piece cluster = piece(Kind.CLUSTER);
    private final Piece theme = piece(Kind.THEME);

    @Test
    void the_chain_is_followed_both_ways_over_any_number_of_steps() {
        provenance.link(cluster, List.of(first, second));
        provenance.link(cluster, List.of(first));
        provenance.link(theme, List.of(cluster));
        assertThat(provenance.from(cluster)).containsExactly(first, second);
        assertThat(provenance.into(first)).containsExactly(cluster);
        assertThat(provenance.origins(theme, Kind.NOTE)).containsExactly(first, second);
        assertThat(provenance.outcomes(List.of(first))).containsExactly(cluster, theme);
    }

    @Test
    void what_is_named_no_more_is_forgotten() {
        provenance.link(cluster, List.of(first));
        provenance.linkOnly(cluster, List.of(second));
        assertThat(provenance.from(cluster)).containsExactly(second);
        provenance.forget(cluster);
        assertThat(provenance.into(second)).isEmpty();
    }

    @Test
    void nothing_comes_from_what_came_from_it() {
        provenance.link(cluster, List.of(first));
        provenance.link(theme, List.of(cluster));
        assertThatThrownBy(() -> provenance.link(first, List.of(theme))).satisfies(refusedWith("provenance.circular"));
        assertThatThrownBy(() -> provenance.link(theme, List.of(theme))).satisfies(refusedWith("provenance.circular"));
    }

    @Test
    void two_at_once_close_no_circle() {
        for (var round = 0; round < 10; round++) {
            var one = piece(Kind.THEME);
            var other = piece(Kind.THEME);
            var refused = Stream.of(List.of(one, other), List.of(other, one)).map(pair -> CompletableFuture.supplyAsync(() -> {
                try {
                    provenance.link(pair.getFirst(), List.of(pair.getLast()));
                    return 0;
                } catch (Refusal circular) {
                    return 1;
                }
            })).toList().stream().mapToInt(CompletableFuture::join).sum();
            assertThat(refused).isEqualTo(1);
        }
    }

    @Test
    void a_theme_of_many_notes_knows_them_all() {
        var notes = IntStream.range(0, 200).mapToObj(_ -> piece(Kind.NOTE)).toList();
        provenance.link(cluster, notes);
        provenance.link(theme, List.of(cluster));
        assertThat(provenance.origins(theme, Kind.NOTE)).containsExactlyElementsOf(notes);
    }

    private static Piece piece(Kind kind) {
        return new Piece(kind, Ids.next());
    }
}
