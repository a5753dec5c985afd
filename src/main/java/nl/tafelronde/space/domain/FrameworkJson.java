package nl.tafelronde.space.domain;

import jakarta.persistence.AttributeConverter;
import nl.tafelronde.space.FrameworkText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a framework says as one JSON object. */
class FrameworkJson implements AttributeConverter<FrameworkText, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(@Nullable FrameworkText localized) {
        return JSON.writeValueAsString(localized == null ? FrameworkText.EMPTY : localized);
    }

    @Override
    public FrameworkText convertToEntityAttribute(@Nullable String json) {
        return json == null ? FrameworkText.EMPTY : JSON.readValue(json, FrameworkText.class);
    }
}
