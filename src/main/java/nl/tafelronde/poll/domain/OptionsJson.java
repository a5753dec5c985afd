package nl.tafelronde.poll.domain;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import nl.tafelronde.poll.PollOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the options of a poll as one JSON list. */
class OptionsJson implements AttributeConverter<List<PollOption>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PollOption>> OPTIONS = new TypeReference<>() {
    };

    @Override
    public String convertToDatabaseColumn(@Nullable List<PollOption> options) {
        return JSON.writeValueAsString(options == null ? List.of() : options);
    }

    @Override
    public List<PollOption> convertToEntityAttribute(@Nullable String json) {
        return json == null ? List.of() : List.copyOf(JSON.readValue(json, OPTIONS));
    }
}
