package nl.tafelronde.lab.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import javax.imageio.ImageIO;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.QrCode;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.OutcomeReport;
import nl.tafelronde.publishing.Format;
import nl.tafelronde.publishing.Manuscript;
import nl.tafelronde.publishing.Part;
import nl.tafelronde.publishing.Phrase;
import org.springframework.stereotype.Component;

/** A report as a paper: the same sections as the web page, and at the end how to see that nobody changed it. */
@Component
class OutcomePapers {

    private static final int QR_MM = 30;

    private final Texts texts;
    private final AccessSettings settings;

    OutcomePapers(Texts texts, AccessSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    Manuscript manuscript(OutcomeReport report, Language reader) {
        var text = new OutcomeText(texts, reader);
        var parts = new ArrayList<Part>();
        var facts = text.facts(report);
        if (!facts.isEmpty()) {
            parts.add(new Part.Paragraph(facts, true));
        }
        parts.add(new Part.Paragraph(report.edition() == null ? text.say("lab-report.paper-draft")
                : new Phrase(text.name(report.edition()).text() + " · " + text.moment(report.edition().published()), reader), true));
        for (var section : report.told()) {
            text.heading(section).ifPresent(it -> parts.add(new Part.Heading(2, it)));
            parts.addAll(text.body(section));
            parts.addAll(text.shown(report, section));
        }
        about(report, text, parts);
        return new Manuscript(Phrase.of(report.title(), reader), text.words("lab-report.paper-about", report.title().in(reader)), reader,
                text.words("lab-report.page"), made(report), parts);
    }

    private void about(OutcomeReport report, OutcomeText text, ArrayList<Part> parts) {
        var edition = report.edition();
        if (edition == null) {
            return;
        }
        var address = settings.url("/outcome/" + report.session());
        parts.add(new Part.Heading(2, text.say("lab-report.about")));
        parts.add(new Part.Paragraph(text.say("lab-report.read-online", address)));
        parts.add(text.editions(report));
        parts.add(new Part.Paragraph(text.say("lab-report.frozen", edition.hash())));
        parts.add(new Part.Paragraph(text.say("lab-report.check-where", address + "/check"), true));
        parts.add(new Part.Picture(qr(address), QR_MM, text.say("lab-report.qr", address)));
    }

    /** The same report is the same file. */
    private static Instant made(OutcomeReport report) {
        return report.edition() != null ? report.edition().published()
                : (report.starts() == null ? LocalDateTime.of(2020, 1, 1, 0, 0) : report.starts()).toInstant(ZoneOffset.UTC);
    }

    /** Names what it is, when it was and which edition, in letters that every system takes. */
    static String fileName(OutcomeReport report, Language reader, Format format) {
        var day = report.starts() == null ? "" : report.starts().toLocalDate() + "-";
        var title = Normalizer.normalize(report.title().in(reader), Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        var number = report.edition() == null ? "-draft" : report.edition().number() == 0 ? "" : "-c" + report.edition().number();
        return day + (title.length() > 60 ? title.substring(0, 60) : title) + number + "-" + reader.tag() + "." + format.ending();
    }

    private static byte[] qr(String address) {
        var modules = QrCode.modules(address);
        var size = modules.length;
        var scale = 6;
        var image = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < size * scale; y++) {
            for (var x = 0; x < size * scale; x++) {
                image.setRGB(x, y, modules[y / scale][x / scale] ? 0x000000 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }
}
