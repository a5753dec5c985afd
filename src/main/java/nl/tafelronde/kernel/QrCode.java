package nl.tafelronde.kernel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as an SVG drawing: black on white whatever the theme, with the quiet zone that scanners need. */
public final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {
    }

    /** The longest address in characters of ASCII: what the largest code (version 40, level M) holds. Short ones scan better. */
    public static final int LONGEST = 2_331;

    /**
     * @param address at most {@value #LONGEST} characters of ASCII
     * @return the drawing, sized in modules; it scales to any size
     * @throws IllegalArgumentException when the address is longer
     */
    public static String svg(String address) {
        var modules = encoded(address);
        var size = modules.getWidth();
        var path = new StringBuilder();
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    var run = 1;
                    while (x + run < size && modules.get(x + run, y)) {
                        run++;
                    }
                    path.append('M').append(x).append(' ').append(y).append('h').append(run).append("v1h-").append(run).append('z');
                    x += run - 1;
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">".formatted(size)
                + "<rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path fill=\"#000\" d=\"%2$s\"/></svg>".formatted(size, path);
    }

    /** The code row by row, with its quiet zone; true is black. */
    public static boolean[][] modules(String address) {
        var code = encoded(address);
        var rows = new boolean[code.getHeight()][code.getWidth()];
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                rows[y][x] = code.get(x, y);
            }
        }
        return rows;
    }

    private static BitMatrix encoded(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code can hold " + address.length() + " characters", tooLong);
        }
    }
}
