package nl.tafelronde.publishing;

import java.util.Map;
import nl.tafelronde.kernel.Language;

/** How an OpenDocument text looks: named styles that whoever goes on editing can change in one place. */
final class OdtStyles {

    private OdtStyles() {
    }

    static String of(Manuscript manuscript, Map<Language, String> countries) {
        var language = manuscript.language();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                  xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
                <office:font-face-decls><style:font-face style:name="Sans" svg:font-family="'Source Sans 3', Calibri, 'Liberation Sans', sans-serif"/></office:font-face-decls>
                <office:styles>
                <style:default-style style:family="paragraph"><style:text-properties style:font-name="Sans" fo:font-size="11pt" fo:color="#29231d" fo:language="%1$s" fo:country="%2$s"/></style:default-style>
                <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
                <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="2.5mm" fo:line-height="135%%" fo:orphans="2" fo:widows="2"/></style:style>
                <style:style style:name="Facts" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="1.5mm"/><style:text-properties fo:font-size="9.5pt" fo:color="#5f564b"/></style:style>
                <style:style style:name="Item" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="1mm" fo:line-height="125%%"/></style:style>
                <style:style style:name="Note" style:family="paragraph" style:parent-style-name="Item"><style:paragraph-properties fo:margin-bottom="1mm"/></style:style>
                <style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-top="2mm" fo:margin-bottom="1mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="9.5pt" fo:color="#5f564b"/></style:style>
                <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"/>
                <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra"><style:text-properties fo:font-weight="bold"/></style:style>
                <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="8.5pt" fo:color="#5f564b"/></style:style>
                %3$s<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-6mm" fo:margin-left="6mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
                <text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-7mm" fo:margin-left="7mm"/></style:list-level-properties></text:list-level-style-number></text:list-style>
                </office:styles>
                <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="20mm" fo:margin-bottom="15mm" fo:margin-left="20mm" fo:margin-right="20mm"/><style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout></office:automatic-styles>
                <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">%4$s · %5$s <text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>
                </office:document-styles>
                """.formatted(language.tag(), countries.get(language), headings(), Html.escaped(manuscript.title().text()), Html.escaped(manuscript.page()));
    }

    private static String headings() {
        var sizes = new String[] {"22pt", "15pt", "12.5pt", "11pt"};
        var styles = new StringBuilder();
        for (var level = 1; level <= sizes.length; level++) {
            styles.append("""
                    <style:style style:name="Heading_20_%1$d" style:display-name="Heading %1$d" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="%1$d" style:class="text"><style:paragraph-properties fo:margin-top="%2$s" fo:margin-bottom="2mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="%3$s" fo:font-weight="bold" fo:color="%4$s"/></style:style>
                    """.formatted(level, level == 1 ? "0mm" : level == 2 ? "8mm" : "5mm", sizes[level - 1], level < 3 ? "#17605a" : "#29231d"));
        }
        return styles.toString();
    }
}
