package nl.tafelronde.actionpoint.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.actionpoint.domain.EvidenceAddress;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.publishing.Sheet;
import nl.tafelronde.publishing.Sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; every cell that is wrong is told, not just the first. A column that is not there leaves what was. */
final class RowReader {

    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-M-d", "d-M-uuuu", "d/M/uuuu", "d.M.uuuu").stream()
            .map(it -> DateTimeFormatter.ofPattern(it).withResolverStyle(ResolverStyle.STRICT)).toList();

    private final Words words;
    private final Map<Column, Integer> columns;
    private final Map<String, Organisation> organisations;
    private final Sheet.Row row;
    private final List<Problem> problems;
    private boolean right = true;

    RowReader(Words words, Map<Column, Integer> columns, Map<String, Organisation> organisations, Sheet.Row row, List<Problem> problems) {
        this.words = words;
        this.columns = columns;
        this.organisations = organisations;
        this.row = row;
        this.problems = problems;
    }

    /**
     * What a row says.
     *
     * @param reason empty for none
     * @param links  address and what it is; only pages on the web
     */
    record Read(ActionPointDraft draft, ActionState state, String reason, boolean onPage, List<Link> links) {
    }

    /** A page on the web that shows what was done. */
    record Link(String url, String title) {

        static Link of(Evidence evidence) {
            return new Link(evidence.url(), evidence.title());
        }
    }

    /** Everything in the row, or null when a cell is wrong. */
    @Nullable Read read(Read was) {
        var draft = was.draft();
        var text = cell(Column.TEXT, draft.text(), it -> PlainText.line(it, ActionPointDraft.TEXT, Column.TEXT.textKey()));
        var details = cell(Column.DETAILS, draft.details(), it -> PlainText.optionalParagraphs(it, ActionPointDraft.DETAILS, Column.DETAILS.textKey()));
        var language = cell(Column.LANGUAGE, draft.language(), it -> it.isBlank() ? draft.language()
                : words.language(it).orElseThrow(() -> Refusal.invalid("actionpoint.sheet.no-language", it)));
        var organisation = this.<@Nullable OrganisationId>cell(Column.ORGANISATION, draft.owner().organisation(), this::organisation);
        var person = this.<@Nullable String>cell(Column.PERSON, draft.owner().person(), it -> PlainText.optionalLine(it, Owner.PERSON, Column.PERSON.textKey()));
        var email = this.<@Nullable EmailAddress>cell(Column.EMAIL, draft.owner().email(), it -> it.isBlank() ? null : EmailAddress.of(it));
        var due = this.<@Nullable LocalDate>day(Column.DUE, draft.due());
        var review = this.<@Nullable LocalDate>day(Column.REVIEW, draft.review());
        var state = cell(Column.STATE, was.state(), it -> it.isBlank() ? was.state()
                : words.state(it).orElseThrow(() -> Refusal.invalid("actionpoint.sheet.no-state", it)));
        var reason = cell(Column.REASON, was.reason(), it -> PlainText.optionalParagraphs(it, 500, Column.REASON.textKey()));
        var pillar = cell(Column.PILLAR, draft.pillar(), it -> line(it, ActionPointDraft.PILLAR, Column.PILLAR));
        var theme = cell(Column.THEME, draft.theme(), it -> line(it, ActionPointDraft.THEME, Column.THEME));
        var region = cell(Column.REGION, draft.region(), it -> line(it, ActionPointDraft.REGION, Column.REGION));
        var onPage = cell(Column.PAGE, was.onPage(), it -> it.isBlank() ? was.onPage()
                : words.answer(it).orElseThrow(() -> Refusal.invalid("actionpoint.sheet.no-answer", it)));
        var links = cell(Column.EVIDENCE, was.links(), RowReader::links);
        return right ? new Read(new ActionPointDraft(text, details, language, new Owner(organisation, person, email), due, review, pillar, theme, region),
                state, reason, onPage, links) : null;
    }

    private <T> T cell(Column column, T was, Function<String, T> read) {
        var at = columns.get(column);
        if (at == null) {
            return was;
        }
        var cell = row.cell(at);
        if (cell instanceof Cell.Formula) {
            return wrong(column, was, Refusal.invalid("actionpoint.sheet.formula"));
        }
        try {
            return read.apply(Row.say(cell));
        } catch (Refusal refusal) {
            return wrong(column, was, refusal);
        }
    }

    private @Nullable LocalDate day(Column column, @Nullable LocalDate was) {
        var at = columns.get(column);
        return at != null && row.cell(at) instanceof Cell.Day(var day) ? day : this.<@Nullable LocalDate>cell(column, was, RowReader::day);
    }

    private <T> T wrong(Column column, T was, Refusal refusal) {
        right = false;
        problems.add(new Problem(row.number(), column, refusal.key(), List.of(refusal.args())));
        return was;
    }

    private @Nullable OrganisationId organisation(String name) {
        if (PlainText.isBlank(name)) {
            return null;
        }
        var found = organisations.get(name);
        if (found == null) {
            throw Refusal.invalid("actionpoint.sheet.no-organisation", name.strip());
        }
        return found.id();
    }

    private static @Nullable LocalDate day(String typed) {
        var bare = typed.strip();
        if (bare.isEmpty()) {
            return null;
        }
        for (var pattern : DAYS) {
            try {
                return LocalDate.parse(bare, pattern);
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        throw Refusal.invalid("actionpoint.sheet.no-day", bare);
    }

    private static String line(String typed, int max, Column column) {
        return Objects.requireNonNullElse(PlainText.optionalLine(typed, max, column.textKey()), "");
    }

    private static List<Link> links(String typed) {
        var links = new ArrayList<Link>();
        typed.lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(it -> {
            var space = it.indexOf(' ');
            var url = EvidenceAddress.of(space < 0 ? it : it.substring(0, space));
            var title = PlainText.optionalLine(space < 0 ? "" : it.substring(space), Evidence.TITLE, Column.EVIDENCE.textKey());
            var link = new Link(url, title == null ? url.substring(0, Math.min(url.length(), Evidence.TITLE)) : title);
            if (!links.contains(link)) {
                links.add(link);
            }
        });
        return links;
    }
}
