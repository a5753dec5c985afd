package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** What stands on the projector can be read at the back of the hall; see "Readable from 15 m" in src/docs/evidence.md. */
final class Readable {

    /** The smallest letter, in hundredths of the height of the picture; as in frontend/board/fit.ts. */
    private static final double SMALLEST = 2.45;

    private Readable() {
    }

    /** Fails with every text that is smaller, and with every box in the corner and the framework that does not hold what is in it. */
    static void fromTheBack(Page projector) {
        var found = (List<?>) projector.evaluate("""
                smallest => {
                  const u = Math.min(innerHeight, innerWidth * 0.5625) / 100;
                  const found = [];
                  const look = root => {
                    for (const at of root.querySelectorAll('*')) {
                      if (at.shadowRoot) look(at.shadowRoot);
                      const says = [...at.childNodes].some(it => it.nodeType === 3 && it.textContent.trim());
                      const box = at.getBoundingClientRect();
                      const size = parseFloat(getComputedStyle(at).fontSize) / u;
                      if (says && size > 0 && size < smallest - 0.01 && box.width > 2 && box.height > 2
                          && at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
                        found.push(`${at.textContent.trim()}: ${size.toFixed(2)}`);
                      }
                    }
                  };
                  look(document.body);
                  for (const at of document.querySelectorAll('.corner, .legend, .kader ul, .agenda')) {
                    if (at.scrollHeight > at.clientHeight + 1 || at.scrollWidth > at.clientWidth + 1) {
                      found.push(`${at.className || at.localName} holds more than it shows: ${at.scrollWidth}x${at.scrollHeight} in ${at.clientWidth}x${at.clientHeight}`);
                    }
                  }
                  return found;
                }""", SMALLEST);
        assertThat(found).as("too small or cut off on %s", projector.url()).isEmpty();
    }
}
