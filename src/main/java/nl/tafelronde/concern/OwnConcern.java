package nl.tafelronde.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody entrusted to us, as they find it again on their own phone, with everything that happened since. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnConcern(ConcernId id, NewConcern.Source source, String text, @Nullable String byWhom, String language,
        @Nullable String contact, ConcernState state, Instant at, List<ConcernStep> steps) {

    @Override
    public String toString() {
        return "OwnConcern[" + id + "]";
    }
}
