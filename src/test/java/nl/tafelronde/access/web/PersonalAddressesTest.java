package nl.tafelronde.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PersonalAddressesTest {

    @ParameterizedTest
    @CsvSource({"/p/abc, true", "/%70/abc, true", "/t/abc/plan, true", "/people/abc, false", "/api/p/abc, false", "/, false"})
    void an_address_that_is_a_key_is_known_however_it_is_written(String address, boolean key) {
        assertThat(PersonalAddresses.any(new MockHttpServletRequest("GET", address))).isEqualTo(key);
        assertThat(PersonalAddresses.below(new MockHttpServletRequest("GET", address))).isEqualTo(key);
    }
}
