package nl.tafelronde.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The looks a space can have: one token file per organisation, {@code META-INF/resources/tokens/<name>.css}. Put a file
 * there (or on the class path under that name) and it can be chosen. The neutral one is always loaded underneath.
 */
@Component
public class SpaceThemes {

    private static final String NEUTRAL = "neutral";

    private final List<String> names;

    SpaceThemes() {
        try {
            names = Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:META-INF/resources/tokens/*.css"))
                    .map(Resource::getFilename).filter(Objects::nonNull).map(it -> it.substring(0, it.length() - ".css".length()))
                    .filter(it -> !NEUTRAL.equals(it) && it.matches("[a-z0-9-]{1,40}")).distinct().sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The token files could not be listed", unreadable);
        }
    }

    /** The names that can be chosen besides the neutral look, sorted. */
    public List<String> names() {
        return names;
    }

    void check(@Nullable String name) {
        if (name != null && !names.contains(name)) {
            throw Refusal.invalid("space.tokens-unknown");
        }
    }
}
