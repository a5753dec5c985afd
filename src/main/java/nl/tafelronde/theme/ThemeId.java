package nl.tafelronde.theme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one theme. */
public record ThemeId(@JsonValue UUID value) {

    @JsonCreator
    public ThemeId {
    }

    public static ThemeId next() {
        return new ThemeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
