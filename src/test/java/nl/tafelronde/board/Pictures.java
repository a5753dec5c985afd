package nl.tafelronde.board;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos for tests. */
public final class Pictures {

    private Pictures() {
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpg", width, height);
    }

    public static byte[] written(String kind, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, width / 2, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG as a phone makes it: on its side, with a mark that says so, and with the place where it was taken. */
    public static byte[] fromPhone(int width, int height) {
        var plain = jpeg(width, height);
        var make = "GPS-5123N-0528E\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = new ByteArrayOutputStream();
        tiff.writeBytes(new byte[]{'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        tiff.writeBytes(new byte[]{0x01, 0x0F, 0, 2, 0, 0, 0, (byte) make.length, 0, 0, 0, 38});
        tiff.writeBytes(new byte[]{0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
        tiff.writeBytes(new byte[]{0, 0, 0, 0});
        tiff.writeBytes(make);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes(new byte[]{'E', 'x', 'i', 'f', 0, 0});
        exif.writeBytes(tiff.toByteArray());
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        var length = exif.size() + 2;
        all.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        all.writeBytes(exif.toByteArray());
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }
}
