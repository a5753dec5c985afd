package nl.tafelronde.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.tafelronde.kernel.Language;

/**
 * An OpenDocument text (1.3): a zip with four XML files, written as a stream. The library for it brings a database of facts and a
 * second XML parser into the program; it reads what we write in the tests instead.
 */
final class OdtPaper {

    private static final Map<Language, String> COUNTRIES = Map.of(Language.NL, "NL", Language.EN, "GB", Language.PL, "PL", Language.RO, "RO",
            Language.BG, "BG", Language.UK, "UA");
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"), Map.entry("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
            Map.entry("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"), Map.entry("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
            Map.entry("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"), Map.entry("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
            Map.entry("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"), Map.entry("xlink", "http://www.w3.org/1999/xlink"),
            Map.entry("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"), Map.entry("dc", "http://purl.org/dc/elements/1.1/"));

    private final Manuscript manuscript;
    private final List<Part.Picture> pictures = new ArrayList<>();
    private final StringWriter buffer = new StringWriter(32 * 1024);
    private final XMLStreamWriter xml;
    private int tables;

    private OdtPaper(Manuscript manuscript) throws XMLStreamException {
        this.manuscript = manuscript;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer);
    }

    static byte[] write(Manuscript manuscript) {
        var out = new ByteArrayOutputStream(64 * 1024);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var paper = new OdtPaper(manuscript);
            var content = paper.content();
            stored(zip, "mimetype", Format.ODT.mediaType());
            entry(zip, manuscript, "content.xml", content.getBytes(StandardCharsets.UTF_8));
            entry(zip, manuscript, "styles.xml", OdtStyles.of(manuscript, COUNTRIES).getBytes(StandardCharsets.UTF_8));
            entry(zip, manuscript, "meta.xml", new OdtPaper(manuscript).meta().getBytes(StandardCharsets.UTF_8));
            for (var index = 0; index < paper.pictures.size(); index++) {
                entry(zip, manuscript, "Pictures/" + index + ".png", paper.pictures.get(index).png());
            }
            entry(zip, manuscript, "META-INF/manifest.xml", manifest(paper.pictures.size()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | XMLStreamException impossibleInMemory) {
            throw new UncheckedIOException(new IOException(impossibleInMemory));
        }
        return out.toByteArray();
    }

    private String content() throws XMLStreamException {
        begin("office:document-content");
        open("office:automatic-styles");
        for (var language : Language.values()) {
            open("style:style", "style:name", "in-" + language.tag(), "style:family", "text");
            empty("style:text-properties", "fo:language", language.tag(), "fo:country", COUNTRIES.get(language));
            close();
        }
        close();
        open("office:body");
        open("office:text");
        heading(1, manuscript.title());
        for (var part : manuscript.parts()) {
            write(part);
        }
        return end();
    }

    private void write(Part part) throws XMLStreamException {
        switch (part) {
            case Part.Heading(var level, var text) -> heading(level, text);
            case Part.Paragraph(var text, var quiet) -> paragraph(quiet ? "Facts" : "Text_20_body", text);
            case Part.Items(var look, var items) -> items(look, items);
            case Part.Table table -> table(table);
            case Part.Picture picture -> picture(picture);
        }
    }

    private void heading(int level, Phrase text) throws XMLStreamException {
        open("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", Integer.toString(level));
        words(text);
        close();
    }

    private void paragraph(String style, Phrase text) throws XMLStreamException {
        open("text:p", "text:style-name", style);
        words(text);
        close();
    }

    private void items(Part.Look look, List<Part.Item> items) throws XMLStreamException {
        open("text:list", "text:style-name", look == Part.Look.NUMBERS ? "Numbers" : "Bullets");
        for (var item : items) {
            open("text:list-item");
            paragraph(look == Part.Look.PAPER ? "Note" : "Item", item.text());
            if (item.detail() != null && !item.detail().isEmpty()) {
                paragraph("Facts", item.detail());
            }
            close();
        }
        close();
    }

    private void table(Part.Table table) throws XMLStreamException {
        paragraph("Caption", table.caption());
        open("table:table", "table:name", "Table" + ++tables);
        empty("table:table-column", "table:number-columns-repeated", Integer.toString(table.head().size()));
        open("table:table-header-rows");
        row(table.head(), "Table_20_Heading");
        close();
        for (var row : table.rows()) {
            row(row, "Table_20_Contents");
        }
        close();
    }

    private void row(List<Phrase> cells, String style) throws XMLStreamException {
        open("table:table-row");
        for (var cell : cells) {
            open("table:table-cell", "office:value-type", "string");
            paragraph(style, cell);
            close();
        }
        close();
    }

    private void picture(Part.Picture picture) throws XMLStreamException {
        var size = picture.millimetres() + "mm";
        open("text:p", "text:style-name", "Text_20_body");
        open("draw:frame", "draw:name", "Picture" + pictures.size(), "text:anchor-type", "as-char", "svg:width", size, "svg:height", size);
        empty("draw:image", "xlink:href", "Pictures/" + pictures.size() + ".png", "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate", "onLoad");
        open("svg:title");
        xml.writeCharacters(picture.alternative().text());
        close();
        close();
        close();
        pictures.add(picture);
    }

    private void words(Phrase words) throws XMLStreamException {
        var foreign = words.language() != manuscript.language();
        if (foreign) {
            open("text:span", "text:style-name", "in-" + words.language().tag());
        }
        var lines = words.text().split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            if (index > 0) {
                empty("text:line-break");
            }
            xml.writeCharacters(lines[index]);
        }
        if (foreign) {
            close();
        }
    }

    private String meta() throws XMLStreamException {
        begin("office:document-meta");
        open("office:meta");
        element("meta:generator", "Tafelronde");
        element("dc:title", manuscript.title().text());
        element("dc:description", manuscript.about());
        element("dc:language", manuscript.language().tag() + "-" + COUNTRIES.get(manuscript.language()));
        var made = manuscript.made().truncatedTo(ChronoUnit.SECONDS).toString();
        element("meta:creation-date", made);
        element("dc:date", made);
        return end();
    }

    private void begin(String root) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open(root);
        for (var space : SPACES.entrySet()) {
            xml.writeNamespace(space.getKey(), space.getValue());
        }
        xml.writeAttribute("office", SPACES.get("office"), "version", "1.3");
    }

    private String end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        return buffer.toString();
    }

    private void element(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close();
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        var colon = name.indexOf(':');
        xml.writeStartElement(name.substring(0, colon), name.substring(colon + 1), SPACES.get(name.substring(0, colon)));
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        var colon = name.indexOf(':');
        xml.writeEmptyElement(name.substring(0, colon), name.substring(colon + 1), SPACES.get(name.substring(0, colon)));
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var index = 0; index < attributes.length; index += 2) {
            var colon = attributes[index].indexOf(':');
            var prefix = attributes[index].substring(0, colon);
            xml.writeAttribute(prefix, SPACES.get(prefix), attributes[index].substring(colon + 1), attributes[index + 1]);
        }
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private static String manifest(int pictures) {
        var files = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
                """.formatted(Format.ODT.mediaType()));
        for (var index = 0; index < pictures; index++) {
            files.append("<manifest:file-entry manifest:full-path=\"Pictures/").append(index).append(".png\" manifest:media-type=\"image/png\"/>\n");
        }
        return files.append("</manifest:manifest>\n").toString();
    }

    /** The first file of every OpenDocument text, uncompressed, so that its first bytes say what it is. */
    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, Manuscript manuscript, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(manuscript.made().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
