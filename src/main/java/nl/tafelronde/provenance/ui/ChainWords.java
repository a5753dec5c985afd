package nl.tafelronde.provenance.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Objects;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller.Told;
import org.jspecify.annotations.Nullable;

/** What the picture says of a box, the same in the list and in the drawing. */
final class ChainWords {

    private final Component page;

    ChainWords(Component page) {
        this.page = page;
    }

    String drawing() {
        return page.getTranslation("chain.picture-drawing");
    }

    /** What it is; of many, how many of it. */
    String kind(Box box) {
        var kind = box.kind() == null ? page.getTranslation("chain.picture-proof")
                : page.getTranslation("provenance.kind." + box.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return box.folded() ? page.getTranslation("chain.picture-many", kind, box.nodes().size()) : kind;
    }

    /** Its words; of many those of the first. */
    String text(Box box) {
        var status = status(box);
        var text = box.proof() != null ? box.proof().title() : box.nodes().getFirst().told().text();
        return status == null ? text : text + " (" + status + ")";
    }

    /** How far it is. */
    @Nullable String status(Box box) {
        return box.proof() != null || box.folded() ? null : status(box.nodes().getFirst().told());
    }

    @Nullable String status(Told told) {
        return told.status() == null ? null : page.getTranslation(told.status().textKey());
    }

    boolean over(Box box) {
        return box.proof() != null || !box.folded() && over(box.nodes().getFirst().told().status());
    }

    private static boolean over(PieceCard.@Nullable Status status) {
        return status != null && status.over();
    }

    /** Where it leads: to where it can be read, of many to their part of the list. */
    @Nullable String address(Box box) {
        if (box.proof() != null) {
            return box.proof().url();
        }
        var address = box.nodes().getFirst().told().address();
        return box.folded() ? "#" + id(box) : address == null ? null : "/" + address;
    }

    String id(Box box) {
        return "chain-" + box.number();
    }

    /** Everything about it in one sentence, for who hears it. */
    String whole(Box box) {
        return box.folded() ? kind(box) : kind(box) + ": " + Objects.requireNonNullElse(text(box), "");
    }
}
