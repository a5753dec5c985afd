package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.function.Predicate;
import nl.tafelronde.lab.JoinCode;
import org.jspecify.annotations.Nullable;

/** The join code of a session as it is kept, and until when people can come in with it. */
@Embeddable
class StoredCode {

    private static final Duration OUTLIVES_EVENING = Duration.ofHours(12);

    private String joinCode;
    private @Nullable String liveCode;
    @Column(name = "code_made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredCode() {
    }

    private StoredCode(String code, @Nullable String live, Instant madeAt) {
        this.joinCode = code;
        this.liveCode = live;
        this.madeAt = madeAt;
    }

    /** A code that no other session has now. */
    static StoredCode fresh(Predicate<String> taken, Instant now) {
        var tried = new HashSet<String>();
        String code;
        do {
            code = JoinCode.random();
        } while (tried.add(code) && taken.test(code));
        return new StoredCode(code, code, now);
    }

    /** The same code, for others to use. */
    StoredCode released() {
        return new StoredCode(joinCode, null, madeAt);
    }

    /** The same code again, or a new one when somebody else has it by now. */
    StoredCode retaken(Predicate<String> taken, Instant now) {
        return taken.test(joinCode) ? fresh(taken, now) : new StoredCode(joinCode, joinCode, madeAt);
    }

    String value() {
        return joinCode;
    }

    /** Whether it has run out because the evening ended long ago, though nobody closed it; a newer code lives as long. */
    boolean expired(@Nullable Instant eveningEnds, Instant now) {
        var from = eveningEnds == null || eveningEnds.isBefore(madeAt) ? madeAt : eveningEnds;
        return eveningEnds != null && from.plus(OUTLIVES_EVENING).isBefore(now);
    }
}
