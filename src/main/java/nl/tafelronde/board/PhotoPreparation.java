package nl.tafelronde.board;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import nl.tafelronde.board.domain.PhotoStore.Pictures;
import nl.tafelronde.kernel.FileKind;
import nl.tafelronde.kernel.PictureSize;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes of what somebody sends a photo that can be kept: looked at by content, never by name; turned upright, made smaller and
 * written anew, so that nothing of what a camera adds (place, time, make) is left in it.
 */
@Component
class PhotoPreparation {

    private static final int EDGE = 2_560;
    private static final int PREVIEW_EDGE = 480;
    private static final double QUALITY = 0.85;
    /** A photo of a few kilobytes can unfold to gigabytes. */
    private static final long MOST_PIXELS = 64_000_000;
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP);

    /** Unfolding takes memory: not more than two at once on a node. */
    private final Semaphore hands = new Semaphore(2, true);

    static {
        ImageIO.setUseCache(false);
        // reads big photos in steps instead of all at once
        System.setProperty("thumbnailator.conserveMemoryWorkaround", "true");
    }

    /** @throws Refusal {@code board.photo.too-large}, {@code .wrong-type}, {@code .too-many-pixels} or {@code .broken} */
    Pictures prepare(byte[] content) {
        if (content.length > BoardPhotos.MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "board.photo.too-large", BoardPhotos.MAX_BYTES / 1_000_000);
        }
        if (FileKind.of(content).filter(KINDS::contains).isEmpty()) {
            throw Refusal.invalid("board.photo.wrong-type");
        }
        hands.acquireUninterruptibly();
        try {
            var size = PictureSize.of(content);
            if (size.pixels() > MOST_PIXELS) {
                throw Refusal.invalid("board.photo.too-many-pixels");
            }
            var picture = upright(content, Math.min(EDGE, size.longest()));
            var preview = Thumbnails.of(picture).size(PREVIEW_EDGE, PREVIEW_EDGE).asBufferedImage();
            return new Pictures(picture.getWidth(), picture.getHeight(), jpeg(picture), jpeg(preview));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.invalid("board.photo.broken");
        } finally {
            hands.release();
        }
    }

    /** On white, because a JPEG has no see-through. */
    private static BufferedImage upright(byte[] content, int edge) throws IOException {
        var read = Thumbnails.of(new ByteArrayInputStream(content)).size(edge, edge).asBufferedImage();
        var solid = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = solid.createGraphics();
        brush.drawImage(read, 0, 0, Color.WHITE, null);
        brush.dispose();
        return solid;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
