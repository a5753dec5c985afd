package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Base of the browser tests: one running jar and one real Chromium per test class, one browser context per person.
 * Without Chromium these tests fail; they are never skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    private static final int PATIENCE_MS = 20_000;
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String TARGET_SIZE = "target-size";

    protected RunningServer server;
    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> people = new ArrayList<>();

    @BeforeAll
    void startServerAndBrowser() {
        server = start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    /** What the browsers of this class talk to. */
    protected RunningServer start() {
        return RunningServer.withDemo(getClass().getSimpleName());
    }

    @AfterAll
    void stopServerAndBrowser() {
        if (playwright != null) {
            playwright.close();
        }
        server.close();
    }

    @AfterEach
    void everybodyGoes() {
        people.forEach(BrowserContext::close);
        people.clear();
    }

    /** A person on a phone of 390 by 844 pixels, with this language set in the browser. */
    protected Page phone(String language) {
        return person(new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true)
                .setLocale(language));
    }

    /** A person on a laptop of 1366 by 768 pixels. */
    protected Page laptop(String language) {
        return person(new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale(language));
    }

    /** A projector of 1920 by 1080 pixels in the browser of somebody who is signed in. */
    protected Page projectorOf(Page signedIn) {
        var page = signedIn.context().newPage();
        page.setViewportSize(1920, 1080);
        return page;
    }

    protected Page person(Browser.NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL(options.baseURL == null ? server.address() : options.baseURL).setColorScheme(
                options.colorScheme == null ? ColorScheme.LIGHT : options.colorScheme.orElse(ColorScheme.LIGHT)));
        context.setDefaultTimeout(PATIENCE_MS);
        people.add(context);
        return context.newPage();
    }

    /** {@link #accessible} in the light and in the dark that the device wishes; leaves the page in the light. */
    protected static void accessibleInLightAndDark(Page page) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            accessible(page);
        }
    }

    /**
     * Fails with the rule, the element and the advice when the page as it stands breaks WCAG 2.2 A or AA. Only the size of a
     * target is looked at again, on a screen as high as the page: what a bar at the bottom half covers is one scroll away.
     */
    protected static void accessible(Page page) {
        var found = findings(page, it -> it.withTags(LEVELS));
        if (!found.isEmpty() && found.stream().allMatch(it -> it.startsWith(TARGET_SIZE))) {
            var screen = page.viewportSize();
            var height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
            page.setViewportSize(screen.width, Math.max(screen.height, height));
            found = findings(page, it -> it.withRules(List.of(TARGET_SIZE)));
            page.setViewportSize(screen.width, screen.height);
        }
        assertThat(found).as("accessibility of %s", page.url()).isEmpty();
    }

    private static List<String> findings(Page page, UnaryOperator<AxeBuilder> what) {
        page.evaluate("""
                () => Promise.all(document.getAnimations().filter(it => it.effect.getComputedTiming().endTime < Infinity)
                  .map(it => it.finished.catch(() => {})))""");
        var onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        // Vaadin puts the indicator beside the page; it is empty while connected. In one go: no page has frames of others.
        var axe = new AxeBuilder(page).setLegacyMode(true).options(onlyWhatIsWrong).exclude("vaadin-connection-indicator");
        return what.apply(axe).analyze().getViolations().stream().flatMap(rule -> rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + node.getHtml() + " → " + node.getFailureSummary())).toList();
    }
}
