package nl.tafelronde.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a table leaves for a spreadsheet and comes back. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of a file ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SheetFormat> ending(String ending) {
        return Arrays.stream(values()).filter(it -> it.ending().equals(ending)).findFirst();
    }
}
