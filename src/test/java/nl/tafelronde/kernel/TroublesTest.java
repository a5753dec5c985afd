package nl.tafelronde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TroublesTest {

    @Test
    void the_log_holds_the_number_and_the_place_but_not_what_the_exception_quotes(CapturedOutput log) {
        var cause = new IllegalStateException("outer Wioletta", new IllegalArgumentException("Duplicate entry 'Wioletta'"));
        var number = new Troubles().report(cause, "GET /somewhere");
        assertThat(number).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(log.getAll()).contains(number, "GET /somewhere", "IllegalStateException", "caused by java.lang.IllegalArgumentException",
                "TroublesTest").doesNotContain("Wioletta");
    }
}
