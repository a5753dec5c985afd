package nl.tafelronde.team.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.EntryStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a change of a canvas from a request, and not more of it than a change can be. */
@Component
class EntryReader {

    /** Bytes of one change: far more than an entry can need, in whatever script. */
    private static final int MOST_BYTES = 16 * 1024;
    /** Bytes of what is too much that are read and thrown away. */
    private static final int MOST_SKIPPED = 1024 * 1024;
    private static final int MOST_NOTES = 50;

    private final JsonMapper json;

    EntryReader(JsonMapper json) {
        this.json = json;
    }

    /** A change as it is sent. {@code after}: explicitly null means in front of all, absent means last. */
    record Sent(@Nullable UUID id, @Nullable EntryStep kind, @Nullable UUID entry, @Nullable String text, @Nullable String person,
            @Nullable Boolean self, @Nullable String organisation, @Nullable String due, @Nullable UUID need, @Nullable String language,
            @Nullable Long edition, @Nullable CanvasColumn column, @Nullable JsonNode after, @Nullable List<UUID> from) {

        EntryChange change() {
            if (id == null || kind == null || entry == null || from != null && (from.size() > MOST_NOTES || from.contains(null))) {
                throw Refusal.invalid("kernel.malformed");
            }
            var words = text == null ? null : new EntryChange.Words(text, person, Boolean.TRUE.equals(self), organisation, date(),
                    need == null ? null : new EntryId(need), language == null ? null : Language.of(language));
            var behind = after == null || after.isNull() ? null : new EntryId(uuid(after.asString("")));
            return new EntryChange(id, kind, new EntryId(entry), words, edition == null ? 0 : edition, column, behind,
                    after != null && after.isNull(), from == null ? List.of() : from);
        }

        private @Nullable LocalDate date() {
            try {
                return due == null || due.isBlank() ? null : LocalDate.parse(due.strip());
            } catch (DateTimeException noDate) {
                throw Refusal.invalid("team.refused.date");
            }
        }

        private static UUID uuid(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notOne) {
                throw Refusal.invalid("kernel.malformed");
            }
        }
    }

    EntryChange read(HttpServletRequest request) throws IOException {
        var sent = request.getInputStream();
        var bytes = sent.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            // one who is still sending when the answer comes sees a broken line instead of the answer, and tries again for ever
            sent.skip(MOST_SKIPPED);
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "team.refused.too-large");
        }
        try {
            var read = json.readValue(bytes, Sent.class);
            if (read == null) {
                throw Refusal.invalid("kernel.malformed");
            }
            return read.change();
        } catch (JacksonException notJson) {
            throw Refusal.invalid("kernel.malformed");
        }
    }
}
