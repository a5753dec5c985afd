package nl.tafelronde.actionpoint.file;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.publishing.Sheet.Cell;
import org.jspecify.annotations.Nullable;

/** One action point as the table shows it. Files out and differences on the way in are both made here, so that they cannot grow apart. */
public final class Row {

    private Row() {
    }

    /** What stands in each column. */
    public static Map<Column, Cell> of(ActionPoint point, @Nullable String organisation, List<Evidence> links, Words words, Language reader) {
        var draft = point.read();
        var cells = new EnumMap<Column, Cell>(Column.class);
        cells.put(Column.NUMBER, new Cell.Whole(point.number()));
        cells.put(Column.TEXT, new Cell.Text(draft.text()));
        cells.put(Column.DETAILS, new Cell.Text(draft.details()));
        cells.put(Column.LANGUAGE, new Cell.Text(draft.language().tag()));
        cells.put(Column.ORGANISATION, text(organisation));
        cells.put(Column.PERSON, text(draft.owner().person()));
        cells.put(Column.EMAIL, text(draft.owner().email() == null ? null : draft.owner().email().value()));
        cells.put(Column.DUE, day(draft.due()));
        cells.put(Column.REVIEW, day(draft.review()));
        cells.put(Column.STATE, new Cell.Text(words.state(point.state(), reader)));
        cells.put(Column.REASON, text(point.reason()));
        cells.put(Column.PILLAR, new Cell.Text(draft.pillar()));
        cells.put(Column.THEME, new Cell.Text(draft.theme()));
        cells.put(Column.REGION, new Cell.Text(draft.region()));
        cells.put(Column.PAGE, new Cell.Text(words.answer(point.onPage(), reader)));
        cells.put(Column.EVIDENCE, new Cell.Text(links.stream().map(it -> it.url() + " " + it.title()).collect(Collectors.joining("\n"))));
        return cells;
    }

    /** As a person reads it. */
    static String say(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Day(var day) -> day.toString();
            case Cell.Whole(var number) -> Long.toString(number);
            case Cell.Formula _ -> "";
        };
    }

    private static Cell text(@Nullable String text) {
        return new Cell.Text(Objects.requireNonNullElse(text, ""));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.NOTHING : new Cell.Day(day);
    }
}
