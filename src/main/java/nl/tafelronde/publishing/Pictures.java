package nl.tafelronde.publishing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails;
import nl.tafelronde.kernel.PictureSize;
import nl.tafelronde.kernel.Zips;

/** Writes pictures that somebody sent anew, so that nothing of what a camera adds (place, time, make) is left in them. */
public final class Pictures {

    private static final int EDGE = 3_000;
    private static final double QUALITY = 0.9;
    /** A picture of a few kilobytes can unfold to gigabytes. */
    private static final long MOST_PIXELS = 40_000_000;
    /** Unfolding a picture takes memory: not more than two at once on a node. */
    private static final Semaphore HANDS = new Semaphore(2, true);

    private Pictures() {
    }

    /**
     * The same picture, upright, its longest side at most {@value #EDGE} pixels.
     *
     * @param png else it is a JPEG
     * @throws Zips.TooMuch for one that unfolds to too much
     * @throws IOException  for what is no picture, or a broken one
     */
    public static byte[] anew(byte[] content, boolean png) throws IOException {
        HANDS.acquireUninterruptibly();
        try {
            var size = PictureSize.of(content);
            if (size.pixels() > MOST_PIXELS) {
                throw new Zips.TooMuch();
            }
            var edge = Math.min(EDGE, size.longest());
            var picture = Thumbnails.of(new ByteArrayInputStream(content)).size(edge, edge).asBufferedImage();
            return written(picture, png);
        } catch (RuntimeException unreadable) {
            throw new IOException(unreadable);
        } finally {
            HANDS.release();
        }
    }

    private static byte[] written(BufferedImage picture, boolean png) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(picture).scale(1).outputFormat(png ? "png" : "jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
