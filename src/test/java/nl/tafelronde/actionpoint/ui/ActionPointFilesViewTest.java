package nl.tafelronde.actionpoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class ActionPointFilesViewTest extends ViewTest {

    @Autowired
    ActionPoints points;
    @Autowired
    ProgressPages pages;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
    }

    @Test
    void the_list_leads_there_and_a_member_only_takes_along() {
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        assertThat(_get(Anchor.class, it -> it.withText("Meenemen, afdrukken, binnenhalen")).getHref()).isEqualTo("actions/" + world.space + "/files");
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        assertThat(_get(Anchor.class, it -> it.withText("Excel (XLSX)")).getHref()).isEqualTo("/api/spaces/" + world.space + "/action-points/export/xlsx");
        _assertNone(InPart.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_member_prints_the_list_as_they_want_it_divided() {
        login(world.person(World.Who.MEMBER));
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        assertThat(_get(Anchor.class, it -> it.withText("PDF om af te drukken")).getHref()).endsWith("/paper/pdf?which=to-do&by=owner");
        _setValue((Select<Pile>) _get(Select.class, it -> it.withLabel("Welke")), Pile.ALL);
        _setValue((Select<String>) _get(Select.class, it -> it.withLabel("Verdeeld naar")), "theme");
        assertThat(_get(Anchor.class, it -> it.withText("Word (DOCX)")).getHref()).endsWith("/paper/docx?which=all&by=theme");
    }

    @Test
    void who_manages_the_space_opens_its_public_page_and_members_see_where_it_is() {
        login(world.person(World.Who.FACILITATOR));
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        assertThat(shown()).contains("Er is geen openbare pagina.");
        _setValue(_get(Checkbox.class, it -> it.withLabel("Iedereen mag deze pagina zien")), true);
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat staat er bovenaan?")), "  Wat we afspraken.  ");
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(shown()).contains("Deze pagina staat open voor iedereen:");
        assertThat(pages.read(world.space.value(), 0).introduction()).isEqualTo("Wat we afspraken.");
        login(world.person(World.Who.MEMBER));
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        assertThat(_get(Anchor.class, it -> it.withText(pages.address(world.space.value()))).getHref()).isEqualTo("/progress/" + world.space);
        _assertNone(Checkbox.class);
    }

    @Test
    void a_file_is_looked_at_first_and_done_when_somebody_says_so() {
        login(world.person(World.Who.FACILITATOR));
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        look("Wat;Persoon;Klaar op;Kleur\r\nWegwijzer;Ana;" + LocalDate.now().plusDays(4) + ";rood\r\nTaalcafé;Jan;" + LocalDate.now().minusDays(4) + ";");
        assertThat(shown()).contains("Nieuw: 2. Anders: 0. Hetzelfde: 0.", "De kolom “Kleur” kennen we niet", "Rij 3, “Klaar op”", "is al voorbij", "1. Wegwijzer");
        assertThat(points.count(world.facilitator(), world.space.value(), ActionPointQuery.LIVE)).isZero();
        _click(_get(Button.class, it -> it.withText("Binnenhalen: 2 nieuw, 0 anders")));
        assertThat(shown()).contains("Binnengehaald. Nieuw: 2. Anders: 0.");
        assertThat(points.count(world.facilitator(), world.space.value(), ActionPointQuery.LIVE)).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_named_and_cannot_be_brought_in() {
        login(world.person(World.Who.FACILITATOR));
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        look("Wat;Persoon;Klaar op;Hoe ver\r\nWegwijzer;Ana;31-2-2030;Bijna");
        assertThat(shown()).contains("Dit moet eerst goed (2)", "Rij 2, “Klaar op”: “31-2-2030” is geen dag", "Rij 2, “Hoe ver”: “Bijna”");
        _assertNone(Button.class, it -> it.withText("Binnenhalen: 1 nieuw, 0 anders"));
        _get(InPart.class).look("Wat\ncafé".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shown()).contains("Bewaar het als “CSV UTF-8”").doesNotContain("31-2-2030");
    }

    @Test
    void who_changed_it_meanwhile_stops_it() {
        login(world.person(World.Who.FACILITATOR));
        open("actions/" + world.space + "/files", ActionPointFilesView.class);
        look("Wat;Persoon;Klaar op\r\nWegwijzer;Ana;" + LocalDate.now().plusDays(4));
        points.create(world.administrator(), world.space.value(), null, new ActionPointDraft("Eerder", "", Language.NL,
                new Owner(null, "Jan", null), LocalDate.now().plusDays(3), null, "", "", ""), java.util.List.of());
        _click(_get(Button.class, it -> it.withText("Binnenhalen: 1 nieuw, 0 anders")));
        assertThat(shown()).contains("Intussen is er iets veranderd.");
        assertThat(points.count(world.facilitator(), world.space.value(), ActionPointQuery.LIVE)).isEqualTo(1);
    }

    private static void look(String table) {
        _get(InPart.class).look(table.getBytes(StandardCharsets.UTF_8));
    }
}
