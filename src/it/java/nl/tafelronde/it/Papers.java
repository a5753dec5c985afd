package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a published report says in each of its formats, read back by other programs than those that wrote it; spaces are one. */
final class Papers {

    private Papers() {
    }

    static String pdf(Page reader, String session, String language) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(reader, "/outcome/" + session + "/download/pdf?lang=" + language))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            // what stands at the top of every page stands between the words of a sentence that goes on there
            var top = Pattern.quote(plain(pdf.getDocumentInformation().getTitle())) + " \\S+ \\d+ / \\d+ ";
            return plain(new PDFTextStripper().getText(pdf)).replaceAll(top, "");
        }
    }

    static String docx(Page reader, String session, String language) throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes(reader, "/outcome/" + session + "/download/docx?lang=" + language)));
                var words = new XWPFWordExtractor(docx)) {
            return plain(words.getText());
        }
    }

    static String odt(Page reader, String session, String language) throws IOException {
        try (var odt = new ZipInputStream(new ByteArrayInputStream(bytes(reader, "/outcome/" + session + "/download/odt?lang=" + language)))) {
            for (var entry = odt.getNextEntry(); !entry.getName().equals("content.xml"); entry = odt.getNextEntry()) {
                assertThat(entry.getName()).isNotEmpty();
            }
            return plain(new String(odt.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", " ").replace("&apos;", "'")
                    .replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }

    static String web(Page reader, String session, String language) {
        reader.navigate("/outcome/" + session + "?lang=" + language);
        return plain(reader.textContent("main"));
    }

    /** The text that the hash on the page is of. */
    static String canonical(Page reader, String session) {
        return new String(bytes(reader, "/outcome/" + session + "/canonical.json"), StandardCharsets.UTF_8);
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static byte[] bytes(Page reader, String address) {
        var answer = reader.context().request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }
}
