package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

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

    /**
     * {@link #accessible} in the light, and what depends on colours also in the dark that the device wishes; leaves the page in
     * the light. Everything else is the same page in both.
     */
    protected static void accessibleInLightAndDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible(page, it -> it.withRules(COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        accessible(page);
    }

    /**
     * Fails with the rule, the element and the advice when the page as it stands breaks WCAG 2.2 A or AA. The whole page is
     * looked at, as on a screen that is high enough for it: what a bar at the bottom half covers is one scroll away.
     */
    protected static void accessible(Page page) {
        accessible(page, it -> it.withTags(LEVELS));
    }

    private static void accessible(Page page, UnaryOperator<AxeBuilder> what) {
        var screen = page.viewportSize();
        var height = ((Number) page.evaluate("() => Math.min(document.documentElement.scrollHeight, 6000)")).intValue();
        page.setViewportSize(screen.width, Math.max(screen.height, height));
        try {
            asItStands(page, what);
        } finally {
            page.setViewportSize(screen.width, screen.height);
        }
    }

    private static void asItStands(Page page, UnaryOperator<AxeBuilder> what) {
        page.evaluate("""
                () => Promise.all(document.getAnimations().filter(it => it.effect.getComputedTiming().endTime < Infinity)
                  .map(it => it.finished.catch(() => {})))""");
        // Vaadin puts the indicator beside the page; it is empty while connected
        var found = what.apply(new AxeBuilder(page).exclude("vaadin-connection-indicator")).analyze().getViolations();
        assertThat(found.stream().flatMap(rule -> rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + node.getHtml() + " → " + node.getFailureSummary())))
                .as("accessibility of %s", page.url()).isEmpty();
    }
}
