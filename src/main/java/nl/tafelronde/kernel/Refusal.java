package nl.tafelronde.kernel;

import java.io.Serial;

/**
 * A step that is refused, with a reason a person may read. {@link #key()} names the sentence in the texts files; the
 * sentence says what to do next. Never carries personal data: it may be logged.
 */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a step is refused; each kind has the HTTP status it is answered with. */
    public enum Kind {
        INVALID(422), SIGN_IN(401), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), GONE(410), TOO_LARGE(413), TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] args;

    private Refusal(Kind kind, String key, Object... args) {
        super(kind + " " + key);
        this.kind = kind;
        this.key = key;
        this.args = args.clone();
    }

    public static Refusal invalid(String key, Object... args) {
        return new Refusal(Kind.INVALID, key, args);
    }

    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(Kind.FORBIDDEN, key, args);
    }

    public static Refusal notFound(String key, Object... args) {
        return new Refusal(Kind.NOT_FOUND, key, args);
    }

    public static Refusal conflict(String key, Object... args) {
        return new Refusal(Kind.CONFLICT, key, args);
    }

    public static Refusal of(Kind kind, String key, Object... args) {
        return new Refusal(kind, key, args);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the sentence in the texts files, for example {@code board.note-too-long}. */
    public String key() {
        return key;
    }

    /** Values for the placeholders of the sentence; for {@link Kind#TOO_MANY} the first one is the wait in milliseconds. */
    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
