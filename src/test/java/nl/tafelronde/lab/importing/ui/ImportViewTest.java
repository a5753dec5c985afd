package nl.tafelronde.lab.importing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.importing.LabFileSamples;
import nl.tafelronde.lab.importing.LabImports;
import nl.tafelronde.space.People;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class ImportViewTest extends ViewTest {

    @Autowired
    LabSessions sessions;
    @Autowired
    Spaces spaces;
    @Autowired
    LabWorld world;

    private final String spaceKey = "s" + Ids.next();
    private final String sessionKey = "k" + Ids.next();

    @Test
    void an_administrator_sees_what_comes_then_imports_and_finds_the_way_to_it() {
        login(People.administrator());
        var page = open("import", ImportView.class);
        page.chosen("avond.yaml", bytes(LabFileSamples.small(spaceKey, sessionKey)));
        assertThat(_get(H2.class, it -> it.withText("Dit bestand klopt")).isVisible()).isTrue();
        assertThat(_get(SummaryList.class).getElement().getTextRecursively()).contains("LAB Molendal (nieuw)", "LAB Wonen",
                "Gepubliceerd", "donderdag 20 maart 2025", "Inwoner: 1", "1 (talen: Nederlands)");
        assertThat(spaces.withKey(spaceKey)).as("looking changes nothing").isEmpty();
        _click(_get(Button.class, it -> it.withText("Inlezen")));
        assertThat(_get(H2.class).getText()).isEqualTo("Ingelezen: LAB Wonen");
        var session = sessions.withKey(sessionKey).orElseThrow();
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("space/" + spaces.withKey(spaceKey).orElseThrow(), "outcome/" + session);
        _assertNone(Button.class, it -> it.withText("Inlezen"));
    }

    @Test
    void every_mistake_is_in_the_table_with_its_line_and_the_next_file_can_be_chosen_at_once() {
        login(People.administrator());
        var page = open("import", ImportView.class);
        var bad = LabFileSamples.small(spaceKey, sessionKey).replace("role: FACILITATOR", "role: KING").replace("column: now", "column: never");
        page.chosen("fout.yaml", bytes(bad));
        assertThat(_get(H2.class).getText()).isEqualTo("Dit bestand klopt nog niet");
        var rows = rows();
        assertThat(rows).filteredOn(it -> it.get(2).equals("Fout")).extracting(List::getFirst)
                .containsExactly(lineOf(bad, "KING"), lineOf(bad, "never"));
        assertThat(rows).anyMatch(it -> it.get(3).equals("De kolom “never” bestaat niet in de fase “today”."));
        _assertNone(Button.class, it -> it.withText("Inlezen"));
        page.chosen("goed.yaml", bytes(LabFileSamples.small(spaceKey, sessionKey)));
        _click(_get(Button.class, it -> it.withText("Inlezen")));
        assertThat(sessions.withKey(sessionKey)).isPresent();
    }

    @Test
    void what_another_imported_while_one_looked_is_said_instead_of_done_twice() {
        login(People.administrator());
        var page = open("import", ImportView.class);
        var file = bytes(LabFileSamples.small(spaceKey, sessionKey));
        page.chosen("avond.yaml", file);
        application.getBean(LabImports.class).importFile(Actor.SYSTEM, file);
        _click(_get(Button.class, it -> it.withText("Inlezen")));
        assertThat(rows()).extracting(List::getLast).anyMatch(it -> it.startsWith("Er is al een bijeenkomst ingelezen met de sleutel “" + sessionKey));
    }

    @Test
    void a_file_that_is_too_big_or_not_a_text_is_refused_in_a_sentence() {
        login(People.administrator());
        var page = open("import", ImportView.class);
        page.chosen("groot.yaml", new byte[LabImports.MAX_BYTES + 1]);
        assertThat(rows()).extracting(List::getLast).containsExactly("Dit bestand is te groot. Het mag hoogstens 1000 kB zijn.");
        page.chosen("plaatje.yaml", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(rows()).extracting(List::getLast).containsExactly("Dit bestand is niet als UTF-8 opgeslagen. Sla het op als UTF-8.");
    }

    @Test
    void a_facilitator_may_look_at_a_file_of_another_space_only_to_read_that_it_is_not_theirs() {
        var space = world.space();
        login(world.member(space, Role.FACILITATOR));
        open("import", ImportView.class).chosen("avond.yaml", bytes(LabFileSamples.small(spaceKey, sessionKey)));
        assertThat(_get(H2.class).getText()).isEqualTo("Dit kon niet worden ingelezen");
        _assertNone(Button.class, it -> it.withText("Inlezen"));
    }

    @Test
    void somebody_who_facilitates_nothing_does_not_get_the_page() {
        login(world.member(world.space(), Role.MEMBER));
        UI.getCurrent().navigate("import");
        _assertNone(ImportView.class);
    }

    private static List<List<String>> rows() {
        var cells = _find(NativeTableCell.class).stream().map(it -> it.getElement().getTextRecursively()).toList();
        var rows = new ArrayList<List<String>>();
        for (var index = 0; index < cells.size(); index += 4) {
            rows.add(cells.subList(index, index + 4));
        }
        return rows;
    }

    private static String lineOf(String text, String part) {
        return String.valueOf(text.lines().takeWhile(it -> !it.contains(part)).count() + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
