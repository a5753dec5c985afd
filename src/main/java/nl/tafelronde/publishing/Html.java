package nl.tafelronde.publishing;

import java.util.Base64;
import java.util.List;
import nl.tafelronde.kernel.Language;
import org.springframework.web.util.HtmlUtils;

/** Writes parts as HTML that is XML as well. Everything people wrote is escaped and says which language it is in. */
public final class Html {

    private final Language reader;
    private final StringBuilder out;
    private int headings;

    /**
     * @param reader the language of the page: words in others say so
     * @param out    what is written to
     */
    public Html(Language reader, StringBuilder out) {
        this.reader = reader;
        this.out = out;
    }

    public void write(List<Part> parts) {
        parts.forEach(this::write);
    }

    public void write(Part part) {
        switch (part) {
            case Part.Heading(var level, var text) -> element("h" + level, " id=\"part-" + ++headings + '"', text);
            case Part.Paragraph(var text, var quiet) -> element("p", quiet ? " class=\"facts\"" : "", text);
            case Part.Items(var look, var items) -> items(look, items);
            case Part.Table table -> table(table);
            case Part.Picture(var png, var millimetres, var alternative) -> out.append("<p class=\"picture\"><img alt=\"")
                    .append(escaped(alternative.text())).append("\" style=\"width:").append(millimetres).append("mm;height:").append(millimetres)
                    .append("mm\" src=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png)).append("\"/></p>\n");
        }
    }

    private void items(Part.Look look, List<Part.Item> items) {
        var list = look == Part.Look.NUMBERS ? "ol" : "ul";
        out.append('<').append(list).append(switch (look) {
            case BULLETS -> ">";
            case NUMBERS -> " class=\"agreed\">";
            case PAPER -> " class=\"notes\">";
        });
        for (var item : items) {
            out.append("<li>");
            element("span", look == Part.Look.PAPER ? " class=\"note\"" : "", item.text());
            if (item.detail() != null && !item.detail().isEmpty()) {
                out.append(' ');
                element("span", " class=\"facts\"", item.detail());
            }
            out.append("</li>\n");
        }
        out.append("</").append(list).append(">\n");
    }

    private void table(Part.Table table) {
        out.append("<table><caption").append(lang(table.caption())).append('>').append(escaped(table.caption().text())).append("</caption><thead><tr>");
        table.head().forEach(it -> element("th", " scope=\"col\"", it));
        out.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            out.append("<tr>");
            for (var index = 0; index < row.size(); index++) {
                element(index == 0 ? "th" : "td", index == 0 ? " scope=\"row\"" : "", row.get(index));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    /** Writes one element around these words. */
    public void element(String name, String attributes, Phrase words) {
        out.append('<').append(name).append(attributes).append(lang(words)).append('>')
                .append(escaped(words.text()).replace("\n", "<br/>")).append("</").append(name).append('>');
    }

    private String lang(Phrase words) {
        return words.language() == reader ? "" : " lang=\"" + words.language().tag() + "\"";
    }

    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
