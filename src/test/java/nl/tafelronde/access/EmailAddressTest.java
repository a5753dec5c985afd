package nl.tafelronde.access;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "first.last+tag@sub.example.org", "o'neill@example.nl", "жана@пример.бг", "x_y-z@ex-ample.co.uk"})
    void what_mail_can_be_sent_to_is_an_address(String typed) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a", "a@b", "@example.org", "a@@example.org", "a b@example.org", "a@exa mple.org", "a@example.org,b@example.org",
            "a@-example.org", "a..b@example.org", ".a@example.org", "a@example.org\nBcc: b@example.org", "<a@example.org>", "a@example.1"})
    void what_it_cannot_be_sent_to_is_none(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).satisfies(refusedWith("access.email-invalid"));
    }

    @Test
    void one_address_has_one_form_and_printing_it_gives_little_away() {
        var address = EmailAddress.of("  Zofia.W@Example.ORG\u200B ");
        assertThat(address).isEqualTo(new EmailAddress("zofia.w@example.org"));
        assertThat(address.toString()).isEqualTo("z…@example.org");
        assertThatThrownBy(() -> EmailAddress.of("x".repeat(65) + "@example.org")).satisfies(refusedWith("access.email-invalid"));
        assertThatThrownBy(() -> EmailAddress.of("x@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + "." + "e".repeat(10)
                + ".org")).satisfies(refusedWith("access.email-invalid"));
    }
}
