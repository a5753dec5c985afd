package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalDraft.TextBlock;
import nl.tafelronde.proposal.ProposalSource.Offer;
import nl.tafelronde.provenance.Piece;

/** What sessions made, to take over into a proposal: one can be ticked after the other, per place. */
class MaterialChoice extends Div {

    private static final int MANY = 12;

    private final Map<Offer, Checkbox> boxes = new LinkedHashMap<>();
    private final Map<Offer, Div> entries = new LinkedHashMap<>();

    /** @param taken what is in the proposal already */
    MaterialChoice(ProposalDesk desk, UUID space, List<Piece> taken) {
        addClassName("proposal-material");
        var offers = desk.proposals().material(desk.current().get(), space).stream().filter(it -> !taken.contains(it.piece())).toList();
        if (offers.isEmpty()) {
            add(new Paragraph(getTranslation("proposal.material-none")));
            return;
        }
        var places = new LinkedHashMap<String, Div>();
        for (var offer : offers) {
            var group = places.computeIfAbsent(offer.place(), this::group);
            var box = new Checkbox(offer.title().isEmpty() ? shortened(offer.text()) : offer.title());
            boxes.put(offer, box);
            var entry = new Div(box);
            if (!offer.title().isEmpty() && !offer.text().isEmpty()) {
                var text = new Span(shortened(offer.text()));
                text.addClassName("proposal-quiet");
                entry.add(text);
            }
            entry.getElement().setAttribute("lang", offer.language().tag());
            entries.put(offer, entry);
            group.add(entry);
        }
        if (offers.size() > MANY) {
            add(search(places.values()));
        }
        places.values().forEach(this::add);
    }

    /** What is ticked stays in sight, whatever is looked for. */
    private TextField search(Collection<Div> places) {
        var search = new TextField(getTranslation("proposal.material-search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            var words = event.getValue().toLowerCase(Locale.ROOT).strip();
            entries.forEach((offer, entry) -> entry.setVisible(Objects.requireNonNull(boxes.get(offer)).getValue()
                    || (offer.title() + " " + offer.text()).toLowerCase(Locale.ROOT).contains(words)));
            places.forEach(place -> place.setVisible(place.getChildren().anyMatch(it -> it instanceof Div && it.isVisible())));
        });
        return search;
    }

    List<Offer> chosen() {
        return boxes.entrySet().stream().filter(it -> it.getValue().getValue()).map(Map.Entry::getKey).toList();
    }

    /** A part of the text for everything that was chosen. */
    static List<TextBlock> blocks(List<Offer> chosen) {
        return chosen.stream().map(it -> it.text().isEmpty() ? new TextBlock("", it.title()) : new TextBlock(cut(it.title(), TextBlock.HEADING),
                cut(it.text(), ProposalDraft.TEXT))).toList();
    }

    private Div group(String place) {
        var group = new Div();
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", place);
        var title = new Paragraph(place);
        title.addClassName("tafel-kicker");
        group.add(title);
        return group;
    }

    private static String shortened(String text) {
        return cut(text.replaceAll("\\s+", " "), 140);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
