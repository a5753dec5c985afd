package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.space.FrameworkComparison.Change;
import nl.tafelronde.space.FrameworkComparison.Line;
import nl.tafelronde.space.FrameworkComparison;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.FrameworkVersion;

/** A framework to read: what is fixed, what is open, who decides. Can show what changed since the version before. */
class FrameworkSheet extends Div {

    private final Language language = Language.of(UI.getCurrent().getLocale());

    /** The version as it stands. */
    FrameworkSheet(FrameworkVersion version) {
        this(version, version.text());
    }

    /** The version with what changed since the other text. */
    FrameworkSheet(FrameworkVersion version, FrameworkText before) {
        addClassName("tafel-framework");
        var lines = FrameworkComparison.between(before, version.text());
        add(new H2(titled(this, version)));
        lines.intro().forEach(it -> add(paragraph(it)));
        var columns = new Div(block("fixed", lines.fixed()), block("open", lines.open()), block("decides", lines.decides()));
        columns.addClassName("tafel-framework-columns");
        add(columns);
        if (!version.text().source().isEmpty()) {
            var source = new Paragraph(getTranslation("space.framework-source-is", version.text().source()));
            source.addClassName("tafel-framework-source");
            add(source);
        }
    }

    /** How a version is called: its number and its day. */
    static String titled(Component component, FrameworkVersion version) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(UI.getCurrent().getLocale())
                .withZone(TimeConfiguration.HOME).format(version.publishedAt());
        return component.getTranslation("space.framework-version", version.number(), day);
    }

    private Component block(String name, List<Line> lines) {
        var block = new Section(new H3(getTranslation("space.framework." + name)));
        block.addClassNames("tafel-framework-block", "tafel-framework-" + name);
        if (lines.isEmpty()) {
            block.add(new Paragraph(getTranslation("space.framework-nothing")));
            return block;
        }
        var list = new UnorderedList();
        lines.forEach(it -> {
            var item = new ListItem();
            mark(item, it);
            list.add(item);
        });
        block.add(list);
        return block;
    }

    private Component paragraph(Line line) {
        var paragraph = new Paragraph();
        mark(paragraph, line);
        paragraph.addClassName("tafel-prose");
        return paragraph;
    }

    /** A change is said in a word, not only in a colour. */
    private void mark(HtmlContainer place, Line line) {
        if (line.change() != Change.KEPT) {
            var word = line.change().name().toLowerCase(Locale.ROOT);
            var badge = new Span(getTranslation("space.framework-" + word));
            badge.addClassNames("tafel-badge", "tafel-change-" + word);
            place.add(badge);
            place.addClassName("tafel-line-" + word);
        }
        var text = new Span(line.text().in(language));
        if (!line.text().texts().containsKey(language)) {
            text.getElement().setAttribute("lang", line.text().texts().containsKey(Language.NL) ? "nl" : "");
        }
        place.add(text);
    }
}
