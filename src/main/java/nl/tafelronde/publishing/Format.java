package nl.tafelronde.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a paper can be kept. */
public enum Format {
    /** Tagged, after PDF/UA-1. */
    PDF("application/pdf"),
    /** OpenDocument text, the format Dutch governments exchange texts in that people go on editing. */
    ODT("application/vnd.oasis.opendocument.text"),
    /** Office Open XML. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of a file ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> ending(String ending) {
        return Arrays.stream(values()).filter(it -> it.ending().equals(ending)).findFirst();
    }
}
