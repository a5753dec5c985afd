package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, as people do it in a real browser: by link, by passkey, and in the demo by one click. */
class SignInIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "facilitator", "second-facilitator", "member", "observer"})
    void in_the_demo_one_click_makes_you_anybody(String role) {
        var page = laptop("nl");
        signIn(page, role);
        page.navigate("/me");
        assertThat(page.getByText("Je meldt je aan met " + role + "@demo.tafelronde.example")).isVisible();
    }

    @Test
    void a_link_signs_in_after_its_button_and_the_session_outlives_a_restart_of_the_server() {
        var page = phone("pl");
        page.navigate("/sign-in");
        accessible(page);
        page.getByLabel("Adres e-mail").fill("facilitator@demo.tafelronde.example");
        page.getByRole(AriaRole.BUTTON, named("Wyślij mi link")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Sprawdź pocztę");
        accessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Otwórz link")).click();
        accessible(page);
        page.getByRole(AriaRole.BUTTON, named("Wejdź")).click();
        page.waitForURL(Pattern.compile(".*/$"));
        server.close();
        server.start();
        page.navigate("/me");
        assertThat(page.getByText("facilitator@demo.tafelronde.example")).isVisible();
    }

    @Test
    void a_passkey_made_on_ones_own_page_signs_in_without_mail() {
        var page = laptop("nl");
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", authenticator());

        signIn(page, "member");
        page.navigate("/me/passkey");
        accessible(page);
        page.getByLabel("Hoe noem je deze sleutel?").fill("Mijn laptop");
        page.getByRole(AriaRole.BUTTON, named("Maak de sleutel")).click();
        page.waitForURL("**/me");
        assertThat(page.getByText("Mijn laptop")).isVisible();

        page.context().clearCookies();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, named("Aanmelden met een toegangssleutel")).click();
        page.waitForURL(Pattern.compile(".*:\\d+/(\\?continue)?$"));
        page.navigate("/me");
        assertThat(page.getByText("member@demo.tafelronde.example")).isVisible();
        var remove = page.getByRole(AriaRole.BUTTON, named("Sleutel weghalen: Mijn laptop"));
        remove.click();
        assertThat(remove).isHidden();
        page.context().clearCookies();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, named("Aanmelden met een toegangssleutel")).click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setVisible(true)))
                .containsText("Dat is niet gelukt.");
    }

    @Test
    void ending_a_sign_in_ends_the_page_that_is_open_in_it() {
        var laptop = laptop("nl");
        var phone = phone("nl");
        signIn(laptop, "observer");
        signIn(phone, "observer");
        phone.navigate("/me");
        laptop.navigate("/me");
        laptop.getByRole(AriaRole.BUTTON, named("Overal elders afmelden")).click();
        assertThat(laptop.getByText("Je bent alleen nog hier aangemeld.")).isVisible();
        phone.reload();
        phone.waitForURL("**/sign-in");
        laptop.reload();
        assertThat(laptop.getByText("observer@demo.tafelronde.example")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void the_pages_of_this_module_are_accessible_and_keep_to_their_own_policy(ColorScheme scheme) {
        for (var width : new int[] {390, 1366}) {
            var page = person(new Browser.NewContextOptions().setViewportSize(width, 844).setLocale("nl").setColorScheme(scheme));
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(it -> {
                if (it.text().contains("Content Security Policy")) {
                    complaints.add(page.url() + " " + it.text());
                }
            });
            page.navigate("/sign-in?reason=link");
            accessible(page);
            signIn(page, "administrator");
            for (var path : List.of("/me", "/admin/accounts")) {
                page.navigate(path);
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
                accessible(page);
            }
            page.getByRole(AriaRole.BUTTON, named("Iemand uitnodigen")).click();
            assertThat(page.getByLabel("Mag alles beheren")).isVisible();
            accessible(page);
            assertThat(complaints).isEmpty();
        }
    }

    private static void signIn(Page page, String role) {
        page.navigate("/sign-in");
        page.locator("button[formaction$='/sign-in/demo/" + role + "']").click();
        page.waitForURL(Pattern.compile(".*:\\d+/$"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static JsonObject authenticator() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        return parameters;
    }
}
