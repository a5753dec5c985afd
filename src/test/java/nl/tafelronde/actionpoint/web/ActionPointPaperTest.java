package nl.tafelronde.actionpoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.web.ActionPointPaper.Group;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.publishing.Manuscript;
import nl.tafelronde.publishing.Part;
import nl.tafelronde.publishing.Phrase;
import org.junit.jupiter.api.Test;

/** An action list on paper: divided, in order, and every word in its language. */
class ActionPointPaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ActionPointPaper paper = new ActionPointPaper(new Texts());

    @Test
    void it_is_divided_by_who_does_it_and_says_what_when_and_how_far() {
        var text = write(Group.OWNER, card(3, "Zaal zoeken", "Zorg", "", false), card(1, "Loket openen", "Gemeente Horst, Ana", "Taal", true));
        assertThat(headings(text)).containsExactly("Gemeente Horst, Ana", "Zorg");
        var table = tables(text).getFirst();
        assertThat(table.caption().text()).isEqualTo("Aantal: 1");
        assertThat(table.head()).extracting(Phrase::text).containsExactly("Nr.", "Wat", "Wanneer", "Hoe ver");
        assertThat(table.rows().getFirst()).extracting(Phrase::text).containsExactly("1", "Loket openen", "1\u00A0nov\u00A02026", "Begonnen\nTe laat");
        assertThat(table.rows().getFirst().get(1).language()).isEqualTo(Language.PL);
    }

    @Test
    void what_has_no_theme_comes_last_and_the_owner_stands_in_its_own_column() {
        var text = write(Group.THEME, card(1, "Een", "Ana", "", false), card(2, "Twee", "Jan", "Taal", false));
        assertThat(headings(text)).containsExactly("Taal", "Zonder thema");
        assertThat(tables(text).getFirst().rows().getFirst()).extracting(Phrase::text).startsWith("2", "Twee", "Jan");
        assertThat(tables(write(Group.NONE, card(1, "Een", "Ana", "x", false), card(2, "Twee", "Jan", "", false)))).singleElement()
                .satisfies(it -> assertThat(it.rows()).hasSize(2));
        assertThat(headings(write(Group.NONE, card(1, "Een", "Ana", "x", false)))).isEmpty();
    }

    @Test
    void a_paper_that_stops_before_the_last_says_so_and_an_empty_one_too() {
        var cut = paper.of("LAB", List.of(card(1, "Een", "Ana", "", false)), 1_200, Group.OWNER, TODAY, Language.NL);
        assertThat(said(cut)).contains("Stand op 22 november 2026. Actiepunten: 1.200.", "Hier staan de eerste 1.");
        assertThat(said(paper.of("LAB", List.of(), 0, Group.OWNER, TODAY, Language.NL))).contains("Er zijn geen actiepunten om af te drukken.");
    }

    private Manuscript write(Group group, ActionPointCard... cards) {
        return paper.of("LAB", List.of(cards), cards.length, group, TODAY, Language.NL);
    }

    private static ActionPointCard card(int number, String text, String owner, String theme, boolean late) {
        return new ActionPointCard(ActionPointId.next(), number, text, Language.PL, null, owner, null, LocalDate.of(2026, 11, 1), null, ActionState.STARTED, "", theme, "", late, 0);
    }

    private static List<String> headings(Manuscript text) {
        return text.parts().stream().filter(Part.Heading.class::isInstance).map(it -> ((Part.Heading) it).text().text()).toList();
    }

    private static List<Part.Table> tables(Manuscript text) {
        return text.parts().stream().filter(Part.Table.class::isInstance).map(Part.Table.class::cast).toList();
    }

    private static List<String> said(Manuscript text) {
        return text.parts().stream().filter(Part.Paragraph.class::isInstance).map(it -> ((Part.Paragraph) it).text().text()).toList();
    }
}
