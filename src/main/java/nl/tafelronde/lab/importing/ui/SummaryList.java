package nl.tafelronde.lab.importing.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.importing.ImportSummary;

/** What an import would make, as a list of terms and amounts; what the file does not have is left out. */
class SummaryList extends DescriptionList {

    SummaryList(ImportSummary summary, Language language) {
        addClassName("tafel-import-summary");
        row("space", getTranslation(summary.newSpace() ? "lab-import.space.new" : "lab-import.space.there", summary.space()));
        row("session", summary.title().in(language));
        row("state", getTranslation("lab.state." + summary.state().name().toLowerCase(Locale.ROOT)));
        row("when", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(getLocale())
                .format(summary.startsAt().atZone(TimeConfiguration.HOME)));
        row("phases", getTranslation("lab-import.phases", summary.phases(), summary.boards()));
        row("framework", getTranslation("lab-import.framework." + summary.framework().name().toLowerCase(Locale.ROOT)));
        rowIfAny("organisations", summary.organisations());
        rowIfAny("accounts", summary.accounts());
        rowIfAny("members", summary.members());
        rowIfAny("people", summary.people().entrySet().stream()
                .map(it -> getTranslation(it.getKey().textKey()) + ": " + it.getValue()).toList());
        if (summary.notes() > 0) {
            row("notes", getTranslation("lab-import.notes", summary.notes(),
                    summary.languages().stream().map(Language::ownName).collect(Collectors.joining(", "))));
        }
        rowIfAny("observations", summary.observations());
        rowIfAny("outcomes", summary.outcomes());
        rowIfAny("agreements", summary.agreements());
    }

    private void rowIfAny(String key, List<String> names) {
        if (!names.isEmpty()) {
            row(key, String.join(" · ", names));
        }
    }

    private void rowIfAny(String key, int amount) {
        if (amount > 0) {
            row(key, String.valueOf(amount));
        }
    }

    private void row(String key, String value) {
        add(new Term(getTranslation("lab-import.row." + key)), new Description(value));
    }
}
