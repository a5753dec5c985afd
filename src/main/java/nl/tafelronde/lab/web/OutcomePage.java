package nl.tafelronde.lab.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.OutcomeNotes;
import nl.tafelronde.lab.PlannedBoard;
import org.springframework.web.util.HtmlUtils;

/** Writes an outcome as one HTML page. Everything people wrote is escaped and says which language it is in. */
final class OutcomePage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Language reader;
    private final String tokens;
    private final StringBuilder page = new StringBuilder(16_384);

    OutcomePage(Texts texts, Language reader, String tokens) {
        this.texts = texts;
        this.reader = reader;
        this.tokens = tokens;
    }

    String of(Outcome outcome, boolean preview) {
        var plan = outcome.session().plan();
        begin(plan.title().in(reader));
        languages(preview);
        page.append("<main id=\"main\"><header><p class=\"kicker\">").append(say("lab.outcome")).append("</p>");
        text("h1", plan.title());
        page.append("<p class=\"facts\">");
        if (plan.starts() != null) {
            page.append(escaped(plan.starts().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.locale()))))
                    .append(", ").append(plan.starts().format(CLOCK));
            if (plan.ends() != null) {
                page.append(" – ").append(plan.ends().format(CLOCK));
            }
        }
        if (!plan.place().isEmpty()) {
            page.append(" · ").append(escaped(plan.place()));
        }
        page.append("</p></header>");
        if (preview) {
            page.append("<p class=\"preview\" role=\"note\">").append(say("lab.outcome.is-preview")).append("</p>");
        }
        outcome.blocks().stream().filter(it -> hasSomething(outcome, it)).forEach(block -> block(outcome, block));
        return end();
    }

    String refused(Refusal refusal) {
        begin(texts.say(reader, "lab.outcome"));
        languages(false);
        page.append("<main id=\"main\"><h1>").append(say("lab.outcome")).append("</h1><p>")
                .append(escaped(texts.say(reader, refusal))).append("</p>");
        return end();
    }

    private void begin(String title) {
        page.append("<!doctype html><html lang=\"").append(reader.tag()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>").append(escaped(title)).append(" · Tafelronde</title>")
                .append("<link rel=\"stylesheet\" href=\"/tokens/neutral.css\">")
                .append(tokens.equals("neutral") ? "" : "<link rel=\"stylesheet\" href=\"/tokens/" + escaped(tokens) + ".css\">")
                .append("<link rel=\"stylesheet\" href=\"/tafelronde.css\"><link rel=\"stylesheet\" href=\"/outcome.css\"></head><body>");
    }

    private String end() {
        return page.append("</main></body></html>").toString();
    }

    private void languages(boolean preview) {
        page.append("<nav aria-label=\"").append(say("lab.outcome.languages")).append("\"><ul>");
        for (var language : Language.values()) {
            page.append("<li><a hreflang=\"").append(language.tag()).append("\" lang=\"").append(language.tag()).append("\" href=\"?lang=")
                    .append(language.tag()).append(preview ? "&amp;preview" : "").append('"')
                    .append(language == reader ? " aria-current=\"true\"" : "").append('>').append(language.ownName()).append("</a></li>");
        }
        page.append("</ul></nav>");
    }

    /** A heading above nothing is not shown. */
    private static boolean hasSomething(Outcome outcome, OutcomeBlock block) {
        return !block.body().isEmpty() || switch (block.kind()) {
            case PEOPLE -> true;
            case PHASE -> outcome.notes().getOrDefault(block.phase(), List.of()).stream().anyMatch(it -> !it.notes().isEmpty());
            case AGREED -> !block.agreements().isEmpty();
            case INTRO, TEXT -> false;
        };
    }

    private void block(Outcome outcome, OutcomeBlock block) {
        page.append("<section>");
        if (!block.heading().isEmpty()) {
            text("h2", block.heading());
        } else {
            outcome.session().programme().phase(block.phase()).ifPresentOrElse(it -> text("h2", it.title()), () -> {
                if (block.kind() != OutcomeBlock.Kind.TEXT) {
                    page.append("<h2>").append(say(block.kind().textKey())).append("</h2>");
                }
            });
        }
        if (!block.body().isEmpty()) {
            for (var paragraph : block.body().in(reader).split("\n+")) {
                page.append("<p").append(lang(block.body())).append('>').append(escaped(paragraph)).append("</p>");
            }
        }
        switch (block.kind()) {
            case PEOPLE -> people(outcome);
            case PHASE -> columns(outcome.notes().getOrDefault(block.phase(), List.of()));
            case AGREED -> agreements(block.agreements());
            case INTRO, TEXT -> { }
        }
        page.append("</section>");
    }

    private void people(Outcome outcome) {
        page.append("<p>").append(say("lab.outcome.people-total", outcome.total())).append("</p><ul class=\"people\">");
        outcome.people().forEach((group, people) -> page.append("<li>").append(say(group.textKey())).append(": <strong>").append(people)
                .append("</strong></li>"));
        page.append("</ul>");
        // "Somebody else" is a group that nobody can miss.
        var absent = outcome.session().plan().groups().stream().filter(it -> it != StakeholderGroup.OTHER && outcome.people().getOrDefault(it, 0) == 0)
                .map(it -> texts.say(reader, it.textKey())).collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            page.append("<p class=\"facts\">").append(say("lab.outcome.nobody-of", absent)).append("</p>");
        }
    }

    private void columns(List<OutcomeNotes> columns) {
        page.append("<div class=\"columns\">");
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            if (column.notes().isEmpty()) {
                continue;
            }
            // The paper that the column had on the wall.
            page.append("<section class=\"paper-").append(index % PlannedBoard.MAX_COLUMNS + 1).append("\">");
            text("h3", column.title());
            page.append("<ul class=\"notes\">");
            column.notes().forEach(this::note);
            page.append("</ul></section>");
        }
        page.append("</div>");
    }

    private void note(OutcomeNotes.Line note) {
        page.append("<li><span class=\"note\"");
        if (note.language() != null && note.language() != reader) {
            page.append(" lang=\"").append(note.language().tag()).append('"');
        }
        page.append('>').append(escaped(note.text())).append("</span><span class=\"facts\">");
        page.append(Stream.of(note.byWhom() == null ? "" : say("lab.outcome.done-by", note.byWhom()),
                note.group() == null ? "" : say(note.group().textKey())).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · ")))
                .append("</span></li>");
    }

    private void agreements(List<OutcomeBlock.Agreement> agreements) {
        page.append("<ol class=\"agreed\">");
        for (var agreement : agreements) {
            page.append("<li>");
            text("span", agreement.text());
            if (!agreement.byWhom().isEmpty()) {
                page.append("<span class=\"facts\">").append(say("lab.outcome.done-by", agreement.byWhom())).append("</span>");
            }
            page.append("</li>");
        }
        page.append("</ol>");
    }

    private void text(String element, Localized text) {
        page.append('<').append(element).append(lang(text)).append('>').append(escaped(text.in(reader))).append("</").append(element).append('>');
    }

    /** Which language a text is really in, when it is not the reader's. */
    private String lang(Localized text) {
        var shown = text.in(reader);
        return text.texts().containsKey(reader) ? "" : text.texts().entrySet().stream().filter(it -> it.getValue().equals(shown))
                .findFirst().map(it -> " lang=\"" + it.getKey().tag() + "\"").orElse("");
    }

    private String say(String key, Object... args) {
        return escaped(texts.say(reader, key, args));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
