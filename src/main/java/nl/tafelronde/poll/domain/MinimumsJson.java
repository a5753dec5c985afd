package nl.tafelronde.poll.domain;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.TreeMap;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how many of which group have to be there as a JSON object. */
class MinimumsJson implements AttributeConverter<Map<StakeholderGroup, Integer>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<StakeholderGroup, Integer>> MINIMUMS = new TypeReference<>() {
    };

    @Override
    public String convertToDatabaseColumn(@Nullable Map<StakeholderGroup, Integer> minimums) {
        return JSON.writeValueAsString(minimums == null ? Map.of() : minimums);
    }

    @Override
    public Map<StakeholderGroup, Integer> convertToEntityAttribute(@Nullable String json) {
        return json == null ? Map.of() : Map.copyOf(JSON.readValue(json, MINIMUMS));
    }
}
