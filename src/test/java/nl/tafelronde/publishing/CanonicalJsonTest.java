package nl.tafelronde.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same text has the same form and the same sum, however it was written down. */
class CanonicalJsonTest {

    @Test
    void order_and_white_space_make_no_difference() {
        assertThat(CanonicalJson.of("{\"b\": 1.0,\n \"a\": [\"\\u0105\", true]}")).isEqualTo("{\"a\":[\"ą\",true],\"b\":1}");
    }

    @Test
    void the_sum_is_that_of_everybody() {
        assertThat(CanonicalJson.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
