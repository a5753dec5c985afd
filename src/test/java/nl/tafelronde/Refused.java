package nl.tafelronde;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tafelronde.kernel.Refusal;
import org.assertj.core.api.ThrowingConsumer;

/** Says in tests that a step was refused, and with which sentence. */
public final class Refused {

    private Refused() {
    }

    public static ThrowingConsumer<Throwable> refusedWith(String key) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
