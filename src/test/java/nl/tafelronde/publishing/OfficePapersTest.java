package nl.tafelronde.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import nl.tafelronde.kernel.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** ODT and DOCX open without repair and have what a reader's software looks for: headings, lists, tables, languages. */
class OfficePapersTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_odt_reads_back_with_its_structure(Language language) throws Exception {
        var sample = Sample.in(language);
        try (var document = OdfTextDocument.loadDocument(new ByteArrayInputStream(OdtPaper.write(sample)))) {
            var body = document.getContentRoot();

            assertThat(texts(body, "text:h")).containsExactly(sample.title().text(), heading(sample, 0), heading(sample, 0) + " 1", heading(sample, 0) + " 2");
            assertThat(((Element) body.getElementsByTagName("text:h").item(2)).getAttribute("text:outline-level")).isEqualTo("3");
            assertThat(body.getElementsByTagName("text:list").getLength()).isEqualTo(3);
            assertThat(body.getElementsByTagName("text:list-item").getLength()).isEqualTo(5);
            assertThat(document.getTableList(false)).singleElement().satisfies(it -> {
                assertThat(it.getRowCount()).isEqualTo(3);
                assertThat(it.getHeaderRowCount()).isEqualTo(1);
                assertThat(it.getCellByPosition(1, 1).getDisplayText()).isEqualTo("12");
            });
            assertThat(texts(body, "svg:title")).containsExactly(Sample.ALTERNATIVE);
            assertThat(texts(body, "text:p")).contains("<b>&amp; „Chcę”</b> 👍🏽 你");
            assertThat(document.getOfficeMetadata().getTitle()).isEqualTo(sample.title().text());
            assertThat(document.getOfficeMetadata().getLanguage()).startsWith(language.tag());
            assertThat(((Element) body.getElementsByTagName("text:span").item(0)).getAttribute("text:style-name"))
                    .isEqualTo(language == Language.PL ? "in-nl" : "in-pl");
        }
    }

    @Test
    void an_odt_says_in_its_first_bytes_what_it_is() throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(OdtPaper.write(Sample.in(Language.NL))))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
            assertThat(new String(zip.readAllBytes())).isEqualTo(Format.ODT.mediaType());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_docx_reads_back_with_its_structure(Language language) throws Exception {
        var sample = Sample.in(language);
        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxPaper.write(sample)))) {
            assertThat(document.getParagraphs().stream().filter(it -> it.getStyle() != null && it.getStyle().startsWith("Heading"))
                    .map(it -> it.getStyle() + " " + it.getText())).containsExactly("Heading1 " + sample.title().text(), "Heading2 " + heading(sample, 0),
                            "Heading3 " + heading(sample, 0) + " 1", "Heading2 " + heading(sample, 0) + " 2");
            assertThat(document.getStyles().getStyle("Heading2").getCTStyle().getPPr().getOutlineLvl().getVal().intValue()).isEqualTo(1);
            assertThat(document.getParagraphs().stream().filter(it -> it.getNumID() != null)).hasSize(5);
            assertThat(document.getParagraphs().stream().filter(it -> it.getNumID() != null).map(it -> it.getNumFmt())).contains("bullet", "decimal");
            assertThat(document.getTables()).singleElement().satisfies(it -> {
                assertThat(it.getRow(0).isRepeatHeader()).isTrue();
                assertThat(it.getRow(1).getCell(1).getText()).isEqualTo("12");
            });
            assertThat(document.getParagraphs().stream().map(it -> it.getText())).anyMatch(it -> it.startsWith("<b>&amp; „Chcę”</b> 👍🏽 你"));
            assertThat(document.getParagraphs().stream().flatMap(it -> it.getRuns().stream()).map(it -> it.getLang()).filter(it -> it != null && !it.isEmpty()))
                    .contains(language == Language.PL ? "nl-NL" : "pl-PL");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(sample.title().text());
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getDocument().xmlText()).contains("descr=\"" + Sample.ALTERNATIVE + "\"");
            assertThat(document.getFooterList()).hasSize(1);
        }
    }

    private static String heading(Manuscript sample, int index) {
        return ((Part.Heading) sample.parts().get(index)).text().text();
    }

    private static java.util.List<String> texts(Node node, String name) {
        var found = ((Element) node).getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(it -> found.item(it).getTextContent()).toList();
    }
}
