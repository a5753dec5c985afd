package nl.tafelronde.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright; nothing is downloaded. */
public final class Chromium {

    private Chromium() {
    }

    /** The driver; closing it closes its browsers. */
    public static Playwright driver() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * A new browser with an empty profile.
     *
     * @throws IllegalStateException when there is no Chromium
     */
    public static Browser launch(Playwright driver) {
        return driver.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(path())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run")));
    }

    private static Path path() {
        return Stream.of(System.getenv("TAFELRONDE_BROWSER"), System.getenv("CHROMIUM"), "/usr/bin/chromium",
                        "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(it -> it != null && !it.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium was not found. Install it (apt-get install chromium) or set CHROMIUM to its path."));
    }
}
