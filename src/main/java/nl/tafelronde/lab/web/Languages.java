package nl.tafelronde.lab.web;

import java.util.Arrays;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;

/** Reads a language tag that has to be one of ours; elsewhere an unknown one silently means Dutch. */
final class Languages {

    private Languages() {
    }

    static Language exactly(String tag) {
        return Arrays.stream(Language.values()).filter(it -> it.tag().equals(tag)).findFirst()
                .orElseThrow(() -> Refusal.invalid("lab.join.language-not-offered"));
    }
}
