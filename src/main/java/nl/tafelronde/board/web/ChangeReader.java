package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.tafelronde.board.Change;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a change from a request, and not more of it than a change can be. */
@Component
class ChangeReader {

    /** Bytes of one change: far more than a note can need, in whatever script. */
    private static final int MOST_BYTES = 16 * 1024;
    /** Bytes of what is too much that are read and thrown away. */
    private static final int MOST_SKIPPED = 1024 * 1024;

    private final JsonMapper json;

    ChangeReader(JsonMapper json) {
        this.json = json;
    }

    Change read(HttpServletRequest request) throws IOException {
        var sent = request.getInputStream();
        var bytes = sent.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            // one who is still sending when the answer comes sees a broken line instead of the answer, and tries again for ever
            sent.skip(MOST_SKIPPED);
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "board.refused.too-large");
        }
        try {
            var read = json.readValue(bytes, ChangeRequest.class);
            if (read == null) {
                throw Refusal.invalid("kernel.malformed");
            }
            return read.change();
        } catch (JacksonException notJson) {
            throw Refusal.invalid("kernel.malformed");
        }
    }
}
