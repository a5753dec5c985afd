package nl.tafelronde.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into a zip that somebody sent: unfolds it once, counts, and stops when it is more than it may be. */
public final class Zips {

    private static final int STEP = 16 * 1024;

    private Zips() {
    }

    /** It unfolds to more than it may. */
    public static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Everything that is in it.
     *
     * @param most    bytes that all of it together may unfold to
     * @param entries the most
     * @param kept    whose content is wanted; of others only the name is given, with nothing
     * @throws TooMuch     beyond these
     * @throws IOException for what is no zip, or a broken one
     */
    public static Map<String, byte[]> open(byte[] zip, long most, int entries, Predicate<String> kept) throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        var left = most;
        try (var file = ZipFile.builder().setByteArray(zip).get()) {
            for (var all = file.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (found.size() >= entries || entry.getSize() > left) {
                    throw new TooMuch();
                }
                var content = new ByteArrayOutputStream();
                try (var stream = file.getInputStream(entry)) {
                    var step = new byte[STEP];
                    for (var read = stream.read(step); read >= 0; read = stream.read(step)) {
                        left -= read;
                        if (left < 0) {
                            throw new TooMuch();
                        }
                        if (kept.test(entry.getName())) {
                            content.write(step, 0, read);
                        }
                    }
                }
                found.put(entry.getName(), content.toByteArray());
            }
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
        return found;
    }
}
