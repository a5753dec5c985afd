package nl.tafelronde.provenance;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ProvenanceDbTest extends DbTest {

    @Autowired
    Provenance provenance;
    @Autowired
    TransactionTemplate transactions;

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
    void the_notes_of_many_themes_are_found_with_as_many_statements_as_those_of_one() {
        var themes = IntStream.range(0, 12).mapToObj(_ -> {
            var group = piece(Kind.CLUSTER);
            var made = piece(Kind.THEME);
            provenance.link(group, List.of(piece(Kind.NOTE), first));
            provenance.link(made, List.of(group, second));
            return made;
        }).toList();
        var one = Queries.during(() -> provenance.originsEach(themes.subList(0, 1), Kind.NOTE));
        assertThat(Queries.during(() -> provenance.originsEach(themes, Kind.NOTE))).isEqualTo(one);
        assertThat(provenance.originsEach(themes, Kind.NOTE)).hasSize(12).allSatisfy((made, notes) ->
                assertThat(notes).hasSize(3).containsExactlyInAnyOrderElementsOf(provenance.origins(made, Kind.NOTE)));
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
    void who_read_before_somebody_else_linked_closes_no_circle_either() throws Exception {
        var one = piece(Kind.ACTION_POINT);
        var other = piece(Kind.MEETING_ITEM);
        var hasRead = new CountDownLatch(1);
        var hasLinked = new CountDownLatch(1);
        var refused = CompletableFuture.supplyAsync(() -> catchThrowable(() -> repeatable().executeWithoutResult(_ -> {
            assertThat(provenance.into(other)).isEmpty();
            hasRead.countDown();
            await(hasLinked);
            provenance.link(one, List.of(other));
        })));
        await(hasRead);
        provenance.link(other, List.of(one));
        hasLinked.countDown();
        assertThat(refused.get(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(Refusal.class,
                it -> assertThat(it.key()).isIn("provenance.circular", "kernel.stale"));
        assertThat(provenance.into(other)).isEmpty();
    }

    @Test
    void what_is_agreed_comes_from_what_is_agreed_in_either_direction_but_nothing_leads_back_along_the_chain() {
        var point = piece(Kind.ACTION_POINT);
        var item = piece(Kind.MEETING_ITEM);
        var next = piece(Kind.ACTION_POINT);
        provenance.link(item, List.of(point));
        provenance.link(next, List.of(item));
        assertThat(provenance.outcomes(List.of(point))).containsExactly(item, next);
        assertThatThrownBy(() -> provenance.link(point, List.of(next))).satisfies(refusedWith("provenance.circular"));
        assertThatThrownBy(() -> provenance.linkNew(point, List.of(next))).satisfies(refusedWith("provenance.circular"));
        assertThatThrownBy(() -> provenance.link(theme, List.of(point))).satisfies(refusedWith("provenance.circular"));
    }

    @Test
    void who_links_along_the_chain_or_something_new_waits_for_nobody() throws Exception {
        transactions.executeWithoutResult(_ -> {
            provenance.linkOnly(piece(Kind.REPORT_BLOCK), List.of(first, theme));
            provenance.linkNew(piece(Kind.THEME), List.of(theme));
            provenance.link(piece(Kind.MEETING_ITEM), List.of(piece(Kind.ACTION_POINT)));
            CompletableFuture.runAsync(() -> {
                provenance.link(piece(Kind.TRIAL), List.of(piece(Kind.TEAM), piece(Kind.NEED), first));
                provenance.linkOnly(piece(Kind.REPORT_BLOCK), List.of(first, theme));
                provenance.linkNew(piece(Kind.ACTION_POINT), List.of(piece(Kind.MEETING_ITEM)));
                provenance.link(piece(Kind.THEME), List.of(theme));
            }).orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    private TransactionTemplate repeatable() {
        var template = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
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
