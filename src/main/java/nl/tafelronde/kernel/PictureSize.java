package nl.tafelronde.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** How large a picture is. Its head says so; nothing is unfolded, because a few kilobytes can unfold to gigabytes. */
public record PictureSize(int width, int height) {

    /** @throws IOException for what is no picture, or a broken one */
    public static PictureSize of(byte[] content) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return new PictureSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    public int longest() {
        return Math.max(width, height);
    }
}
