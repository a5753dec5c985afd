package nl.tafelronde.lab;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A report as anybody with its address can get it. */
final class PublicReport {

    private PublicReport() {
    }

    /** What is on the page, in the canonical form, on the page that checks it, and in PDF, DOCX and ODT, as text. */
    static List<String> everywhere(String address, LabSessionId session) throws Exception {
        var all = new ArrayList<String>();
        for (var path : List.of("?lang=nl", "/canonical.json", "/check?lang=nl")) {
            all.add(new String(get(address, session, path), StandardCharsets.UTF_8));
        }
        try (var pdf = Loader.loadPDF(get(address, session, "/download/pdf?lang=nl"))) {
            all.add(new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getTitle());
        }
        try (var docx = new XWPFDocument(new ByteArrayInputStream(get(address, session, "/download/docx?lang=nl"))); var words = new XWPFWordExtractor(docx)) {
            all.add(words.getText());
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(get(address, session, "/download/odt?lang=nl")))) {
            var odt = new StringBuilder();
            while (zip.getNextEntry() != null) {
                odt.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            all.add(odt.toString());
        }
        return all;
    }

    private static byte[] get(String address, LabSessionId session, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address + "/outcome/" + session + path)).build(), BodyHandlers.ofByteArray()).body();
        }
    }
}
