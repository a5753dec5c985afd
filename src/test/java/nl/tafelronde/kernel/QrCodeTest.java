package nl.tafelronde.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void the_longest_address_fits_and_one_character_more_does_not() {
        assertThat(QrCode.svg("a".repeat(QrCode.LONGEST))).startsWith("<svg");
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("a".repeat(QrCode.LONGEST + 1)));
    }
}
