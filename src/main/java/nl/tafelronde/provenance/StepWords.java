package nl.tafelronde.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says steps of the chain in a reader's language: on a phone, on a page, in the office and in a mail. */
@Component
@Open("words for what the caller may read already")
public class StepWords {

    private final Texts texts;

    StepWords(Texts texts) {
        this.texts = texts;
    }

    /** What a piece is, for example "Actiepunt 3". */
    public String kind(Language language, PieceCard card) {
        var key = "provenance.kind." + slug(card.piece().kind());
        return card.piece().kind() == Piece.Kind.ACTION_POINT && card.number() != null
                ? texts.say(language, "chain.action-point-number", card.number()) : texts.say(language, key);
    }

    /** What it says; nothing when its kind says all. */
    public @Nullable String text(Language language, PieceCard card) {
        return card.text() != null ? card.text() : card.piece().kind() == Piece.Kind.CLUSTER && card.number() != null
                ? texts.say(language, "chain.group-of", card.number()) : null;
    }

    /** What happened: that a contribution came to be part of it. */
    public String joined(Language language, PieceCard card) {
        return card.piece().kind() == Piece.Kind.ACTION_POINT && card.number() != null
                ? texts.say(language, "chain.joined-action-point", card.number()) : texts.say(language, "chain.joined." + slug(card.piece().kind()));
    }

    /** How far it is; nothing for what is simply there. */
    public @Nullable String status(Language language, PieceCard card) {
        return card.status() == null || card.piece().kind() == Piece.Kind.THEME && !card.status().textKey().endsWith("parked") ? null
                : texts.say(language, card.status().textKey());
    }

    /** How much a research team came to. */
    public String canvas(Language language, Journey.Canvas canvas) {
        return texts.say(language, "chain.canvas", canvas.needs(), canvas.pledges(), canvas.trials());
    }

    /** What a mail says there is to see: what a contribution came to be part of, and what is over; no words of anybody. */
    public List<String> news(Language language, News news) {
        var lines = new ArrayList<String>();
        for (var kind : Piece.Kind.values()) {
            if (news.joined().containsKey(kind)) {
                lines.add(texts.say(language, "chain.news", texts.say(language, "chain.joined." + slug(kind)), news.joined().get(kind)));
            }
            if (news.over().containsKey(kind)) {
                lines.add(texts.say(language, "chain.news-over", texts.say(language, "provenance.kind." + slug(kind)), news.over().get(kind)));
            }
        }
        return lines;
    }

    /** That so many things came to somebody, each with its words. */
    public List<String> yours(Language language, List<String> things) {
        return things.isEmpty() ? List.of() : Stream.concat(Stream.of(texts.say(language, "chain.news-yours", things.size())),
                things.stream().map(it -> "• " + it)).toList();
    }

    private static String slug(Piece.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
