package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller.Told;
import org.jspecify.annotations.Nullable;

/** Asks what an action point came from: one field that finds themes, steps of teams, the report, agendas and notes by their words. */
class OriginDialog extends SmallDialog {

    /** Something found. */
    record Found(Piece piece, String words) {
    }

    private final Function<String, Map<Piece, Told>> search;
    private String asked = "";
    private @Nullable List<Found> answer;

    /** @param search finds what has these words */
    OriginDialog(Function<String, Map<Piece, Told>> search, Consumer<Piece> then) {
        this.search = search;
        setHeaderTitle(getTranslation("actionpoint.origin-add"));
        var field = new ComboBox<Found>(getTranslation("actionpoint.origin-what"));
        field.setHelperText(getTranslation("actionpoint.origin-help"));
        field.setItemLabelGenerator(it -> getTranslation(textKey(it.piece())) + ": " + it.words());
        field.setItems((Query<Found, String> query) -> found(query).stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> found(query).size());
        field.setRequiredIndicatorVisible(true);
        field.setAutofocus(true);
        ask("actionpoint.save", () -> {
            if (field.getValue() == null) {
                throw Refusal.invalid("actionpoint.refused.origin");
            }
            then.accept(field.getValue().piece());
        }, field);
        wide();
    }

    /** Asked once for the number and the lines of one list. */
    private List<Found> found(Query<Found, String> query) {
        var words = query.getFilter().orElse("");
        if (answer == null || !words.equals(asked)) {
            asked = words;
            answer = search.apply(words).entrySet().stream().filter(it -> ActionPointOrigins.KINDS.contains(it.getKey().kind()))
                    .map(it -> new Found(it.getKey(), it.getValue().text())).toList();
        }
        return answer;
    }

    static String textKey(Piece piece) {
        return "provenance.kind." + piece.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
