package nl.tafelronde.actionpoint.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.publishing.Manuscript;
import nl.tafelronde.publishing.Part;
import nl.tafelronde.publishing.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An action list on paper, as a council keeps one: number, action, who, when and how far, by owner, theme or region. */
@Component
class ActionPointPaper {

    private final Texts texts;

    ActionPointPaper(Texts texts) {
        this.texts = texts;
    }

    /** By what a list is divided. */
    enum Group {
        OWNER(ActionPointCard::owner), THEME(ActionPointCard::theme), REGION(ActionPointCard::region), NONE(_ -> "");

        private final Function<ActionPointCard, String> of;

        Group(Function<ActionPointCard, String> of) {
            this.of = of;
        }

        static Optional<Group> named(String name) {
            return Arrays.stream(values()).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
        }
    }

    /** @param all how many there are, when the paper stops before the last */
    Manuscript of(String space, List<ActionPointCard> cards, int all, Group group, LocalDate today, Language reader) {
        var parts = new ArrayList<Part>();
        var day = day(today, reader);
        parts.add(new Part.Paragraph(say(reader, "actionpoint.paper.as-of", day, all), true));
        if (cards.size() < all) {
            parts.add(new Part.Paragraph(say(reader, "actionpoint.files.first", cards.size())));
        }
        if (cards.isEmpty()) {
            parts.add(new Part.Paragraph(say(reader, "actionpoint.paper.none")));
        }
        divided(cards, group).forEach((name, of) -> {
            if (group != Group.NONE) {
                parts.add(new Part.Heading(2, name.isEmpty() ? say(reader, "actionpoint.paper.rest-" + group.name().toLowerCase(Locale.ROOT)) : new Phrase(name, reader)));
            }
            parts.add(table(say(reader, "actionpoint.paper.count", of.size()), of, group, reader));
        });
        var title = texts.say(reader, "actionpoint.paper.title", space);
        return new Manuscript(new Phrase(title, reader), texts.say(reader, "actionpoint.paper.about", space, day), reader, texts.say(reader, "actionpoint.paper.page"),
                today.atStartOfDay().toInstant(ZoneOffset.UTC), parts);
    }

    /** In order of name; those without come last. */
    private static Map<String, List<ActionPointCard>> divided(List<ActionPointCard> cards, Group group) {
        return cards.stream().collect(Collectors.groupingBy(group.of, () -> new TreeMap<>((first, second) ->
                first.isEmpty() || second.isEmpty() ? Boolean.compare(first.isEmpty(), second.isEmpty()) : String.CASE_INSENSITIVE_ORDER.thenComparing(Function.identity()).compare(first, second)),
                Collectors.toList()));
    }

    private Part table(Phrase caption, List<ActionPointCard> cards, Group group, Language reader) {
        var head = Stream.of("number", "text", "owner", "date", "state").filter(it -> group != Group.OWNER || !it.equals("owner"))
                .map(it -> say(reader, "actionpoint.column." + it)).toList();
        return new Part.Table(caption, head, cards.stream().map(it -> row(it, group, reader)).toList());
    }

    private List<Phrase> row(ActionPointCard card, Group group, Language reader) {
        var row = new ArrayList<>(List.of(new Phrase(Integer.toString(card.number()), reader), new Phrase(card.text(), card.language())));
        if (group != Group.OWNER) {
            row.add(new Phrase(card.owner(), reader));
        }
        row.add(new Phrase(Stream.of(date(reader, card.due()), date(reader, card.review()).map(it -> texts.say(reader, "actionpoint.review-on", it)))
                .flatMap(Optional::stream).collect(Collectors.joining("\n")), reader));
        var state = texts.say(reader, card.state().textKey());
        row.add(new Phrase(card.late() ? state + "\n" + texts.say(reader, "actionpoint.late") : state, reader));
        return row;
    }

    /** A day stays on one line. */
    private static Optional<String> date(Language reader, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(it -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader.locale()).format(it).replace(' ', '\u00A0'));
    }

    private static String day(LocalDate day, Language reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader.locale()).format(day);
    }

    private Phrase say(Language reader, String key, Object... args) {
        return new Phrase(texts.say(reader, key, args), reader);
    }
}
