package nl.tafelronde.space.domain;

import jakarta.persistence.AttributeConverter;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a text in several languages as a JSON object from language tag to text. */
class LocalizedJson implements AttributeConverter<Localized, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(@Nullable Localized localized) {
        return JSON.writeValueAsString(localized == null ? Localized.EMPTY : localized);
    }

    @Override
    public Localized convertToEntityAttribute(@Nullable String json) {
        return json == null ? Localized.EMPTY : JSON.readValue(json, Localized.class);
    }
}
