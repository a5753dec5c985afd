package nl.tafelronde.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.space.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
@Import(World.Maker.class)
class FrameViewTest extends ViewTest {

    @Autowired
    Accounts accounts;
    @Autowired
    LanguageChoice choice;
    @Autowired
    Conversation conversation;
    @Autowired
    World.Maker worlds;

    @Test
    void somebody_from_the_street_is_asked_for_the_code_first() {
        open("", HomeView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Samen aan tafel");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Aanmelden").doesNotContain("Ruimtes", "Organisaties", "Accounts");
    }

    @Test
    void nonsense_is_no_code_and_the_field_says_what_is() {
        open("", HomeView.class);
        var code = _get(TextField.class, it -> it.withLabel("Code op het scherm"));
        for (var nonsense : List.of("abc", "../../admin", "7K42PЖ", "1234567")) {
            _setValue(code, nonsense);
            _click(_get(Button.class, it -> it.withText("Meedoen")));
            assertThat(code.isInvalid()).as(nonsense).isTrue();
            assertThat(code.getErrorMessage()).contains("zes letters of cijfers");
        }
        _setValue(code, "");
        _click(_get(Button.class, it -> it.withText("Meedoen")));
        assertThat(code.getErrorMessage()).contains("Typ eerst de code");
    }

    @Test
    void a_code_may_be_typed_in_small_letters_with_a_hyphen_and_on_a_cyrillic_keyboard() {
        for (var typed : List.of(" 7k4-2pm ", "7К4-2РМ", "7к4 2рм")) {
            open("", HomeView.class);
            _setValue(_get(TextField.class, it -> it.withLabel("Code op het scherm")), typed);
            _click(_get(Button.class, it -> it.withText("Meedoen")));
            var internals = UI.getCurrent().getInternals();
            internals.getStateTree().runExecutionsBeforeClientResponse();
            assertThat(internals.dumpPendingJavaScriptInvocations().stream().flatMap(it -> it.getInvocation().getParameters().stream())
                    .map(String::valueOf)).as(typed).anyMatch(it -> it.contains("join/7K42PM"));
            assertThat(_get(TextField.class, it -> it.withLabel("Code op het scherm")).isInvalid()).as(typed).isFalse();
        }
    }

    @Test
    void links_follow_what_one_may_do() {
        login(People.somebody("Bo"));
        open("", HomeView.class);
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Ruimtes").doesNotContain("Organisaties", "Accounts", "Aanmelden");
        login(People.administrator());
        open("", HomeView.class);
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Ruimtes", "Organisaties").containsOnlyOnce("Accounts");
    }

    @Test
    void the_first_link_skips_to_the_content() {
        open("", HomeView.class);
        assertThat(_find(Anchor.class).getFirst().getHref()).isEqualTo("#main");
        assertThat(_get(Main.class).getId()).contains("main");
    }

    @Test
    void a_facilitator_finds_the_evening_that_is_on_and_a_member_is_shown_the_space() {
        var world = worlds.make();
        login(world.person(World.Who.FACILITATOR));
        open("", HomeView.class);
        assertThat(_find(H3.class)).isNotEmpty();
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).anyMatch(it -> it.matches("lab/.+/console"));
        login(world.person(World.Who.MEMBER));
        open("", HomeView.class);
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).anyMatch(it -> it.startsWith("space/")).noneMatch(it -> it.endsWith("/console"));
        login(People.somebody("Bo"));
        open("", HomeView.class);
        assertThat(shown()).contains("Hier komen de ruimtes waarin je meewerkt");
        _assertNone(NextUp.class);
    }

    @Test
    void the_language_changes_at_once_and_stays_with_the_account() {
        var id = accounts.invite(Actor.SYSTEM, new Invitation("Bo", Ids.next() + "@bo.example", Language.NL, false));
        var bo = new Actor.Person(id, "Bo", false, Language.NL);
        login(bo);
        UI.getCurrent().navigate("spaces");
        choice.choose(UI.getCurrent(), Language.UK);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Language.UK.locale());
        assertThat(_get(H1.class).getText()).isEqualTo("Простори");
        assertThat(_find(Anchor.class).getFirst().getText()).isEqualTo("До вмісту");
        assertThat(accounts.me(bo).language()).isEqualTo(Language.UK);
    }

    @Test
    void every_language_is_offered_in_its_own_name() {
        open("", HomeView.class);
        assertThat(_find(Span.class)).extracting(Span::getText).contains(Arrays.stream(Language.values()).map(Language::ownName).toArray(String[]::new));
    }

    @Test
    void an_address_of_nothing_says_so_and_leads_home() {
        login(People.somebody("Bo"));
        UI.getCurrent().navigate("space/geen-nummer");
        assertThat(shown()).contains("Deze pagina is er niet");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Naar het begin");
    }

    @Test
    void trouble_has_a_number_that_the_log_knows_without_what_people_wrote(CapturedOutput log) {
        conversation.tell(new ErrorEvent(new IllegalStateException("geheim van Bo", new NullPointerException("ook geheim"))));
        var said = NotificationsKt.getNotifications().getLast().getElement().getTextRecursively();
        var number = said.replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        assertThat(said).contains("Er ging iets mis bij ons");
        assertThat(log.getOut()).contains("Trouble " + number, "IllegalStateException", "NullPointerException").doesNotContain("geheim");
    }

    @Test
    void a_refusal_is_told_in_its_own_sentence_and_not_logged(CapturedOutput log) {
        conversation.tell(new ErrorEvent(new RuntimeException(Refusal.conflict("space.last-facilitator"))));
        assertThat(NotificationsKt.getNotifications().getLast().getElement().getTextRecursively()).contains("Dit is de laatste begeleider");
        assertThat(log.getOut()).doesNotContain("Trouble");
    }

    @Test
    void who_was_away_too_long_is_told_in_their_own_language() {
        var service = VaadinService.getCurrent();
        assertThat(conversation.messages(new SystemMessagesInfo(Locale.forLanguageTag("pl"), null, service)).getSessionExpiredCaption())
                .isEqualTo("Przez chwilę cię nie było");
        assertThat(conversation.messages(new SystemMessagesInfo(Locale.forLanguageTag("de"), null, service)).getSessionExpiredCaption())
                .isEqualTo("Je was even weg");
    }
}
