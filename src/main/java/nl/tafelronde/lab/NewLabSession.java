package nl.tafelronde.lab;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new session starts with.
 *
 * @param key by which an imported file finds its session again; null for one made by hand
 */
public record NewLabSession(UUID space, SessionPlan plan, @Nullable String key) {

    public NewLabSession(UUID space, SessionPlan plan) {
        this(space, plan, null);
    }
}
