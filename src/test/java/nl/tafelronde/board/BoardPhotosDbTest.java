package nl.tafelronde.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos beside a board: what is taken in, what is refused, and who sees them. */
class BoardPhotosDbTest extends BoardDbTest {

    /** One white point. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @Autowired
    BoardPhotos photos;

    @Test
    void a_photo_of_a_phone_stands_upright_and_says_no_longer_where_it_was_taken() throws Exception {
        var sent = Pictures.fromPhone(400, 300);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS-5123N");
        var photo = photos.add(Actor.SYSTEM, board, sent);
        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.height()).isEqualTo(400);
        var kept = photos.picture(Actor.SYSTEM, board, photo.id(), false);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(400);
    }

    @Test
    void large_ones_are_made_smaller_and_png_and_webp_are_taken_in_too() throws Exception {
        var large = photos.add(Actor.SYSTEM, board, Pictures.jpeg(5000, 1000));
        assertThat(large.width()).isEqualTo(2560);
        assertThat(ImageIO.read(new ByteArrayInputStream(photos.picture(Actor.SYSTEM, board, large.id(), true))).getWidth()).isEqualTo(480);
        assertThat(photos.add(Actor.SYSTEM, board, Pictures.written("png", 30, 20)).width()).isEqualTo(30);
        assertThat(photos.add(Actor.SYSTEM, board, WEBP).width()).isEqualTo(1);
    }

    @Test
    void what_is_too_large_no_photo_or_broken_is_refused_with_a_sentence_and_nothing_is_kept() {
        assertThatThrownBy(() -> photos.add(Actor.SYSTEM, board, new byte[30_000_000])).isInstanceOf(Refusal.class).hasMessageContaining("board.photo.too-large");
        assertThatThrownBy(() -> photos.add(Actor.SYSTEM, board, Pictures.written("gif", 30, 20))).isInstanceOf(Refusal.class).hasMessageContaining("board.photo.wrong-type");
        assertThatThrownBy(() -> photos.add(Actor.SYSTEM, board, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class).hasMessageContaining("board.photo.wrong-type");
        var half = Arrays.copyOf(Pictures.written("png", 300, 200), 60);
        assertThatThrownBy(() -> photos.add(Actor.SYSTEM, board, half)).isInstanceOf(Refusal.class).hasMessageContaining("board.photo.broken");
        assertThatThrownBy(() -> photos.add(Actor.SYSTEM, board, Pictures.written("png", 9000, 9000))).isInstanceOf(Refusal.class)
                .hasMessageContaining("board.photo.too-many-pixels");
        assertThat(photos.list(Actor.SYSTEM, board)).isEmpty();
    }

    @Test
    void the_hall_sees_a_photo_only_while_a_facilitator_shows_it_and_one_at_a_time() {
        var first = photos.add(Actor.SYSTEM, board, Pictures.jpeg(40, 30)).id();
        var second = photos.add(Actor.SYSTEM, board, Pictures.jpeg(50, 30)).id();
        var projector = new Actor.Display(place, Language.NL);
        assertThat(photos.list(magda, board)).isEmpty();
        assertThatThrownBy(() -> photos.picture(projector, board, first, false)).isInstanceOf(Refusal.class).hasMessageContaining("gone");
        photos.show(Actor.SYSTEM, board, first, true);
        assertThat(photos.picture(projector, board, first, false)).isNotEmpty();
        photos.show(Actor.SYSTEM, board, second, true);
        assertThat(photos.list(magda, board)).extracting(PhotoCard::id).containsExactly(second);
        assertThat(photos.shown(board)).get().extracting(PhotoCard::id).isEqualTo(second);
        photos.show(Actor.SYSTEM, board, second, false);
        assertThatThrownBy(() -> photos.picture(magda, board, second, false)).isInstanceOf(Refusal.class);
    }

    @Test
    void removed_means_gone_and_so_does_old() {
        var removed = photos.add(Actor.SYSTEM, board, Pictures.jpeg(40, 30)).id();
        photos.add(Actor.SYSTEM, board, Pictures.jpeg(40, 30));
        photos.noted(Actor.SYSTEM, board, removed);
        assertThat(photos.list(Actor.SYSTEM, board).getFirst().noted()).isEqualTo(1);
        photos.remove(Actor.SYSTEM, board, removed);
        assertThatThrownBy(() -> photos.picture(Actor.SYSTEM, board, removed, false)).isInstanceOf(Refusal.class);
        clock.move(Duration.ofDays(91));
        photos.forget();
        assertThat(photos.list(Actor.SYSTEM, board)).isEmpty();
    }
}
