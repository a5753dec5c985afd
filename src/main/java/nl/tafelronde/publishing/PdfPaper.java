package nl.tafelronde.publishing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A tagged PDF after PDF/UA-1, with its fonts inside. Letters in no font of ours become an empty box. */
final class PdfPaper {

    private static final String FAMILY = "Paper";
    private static final String SYMBOLS = "PaperSymbols";
    private static final String EMOJI = "PaperEmoji";

    /** In a TrueType file: where the number of tables stands, where their records begin, and how long each is. */
    private static final int TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;
    private static final int GSUB = 0x47535542;
    /** A tag that no program looks for. */
    private static final int NO_TABLE = 0x7A7A7A7A;

    private PdfPaper() {
    }

    static byte[] write(Manuscript text) {
        var out = new ByteArrayOutputStream(128 * 1024);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Tafelronde");
        font(builder, "source-sans-3-regular.ttf", FAMILY, 400);
        font(builder, "source-sans-3-bold.ttf", FAMILY, 700);
        font(builder, "dejavu-sans.ttf", SYMBOLS, 400);
        font(builder, "noto-emoji.ttf", EMOJI, 400);
        builder.withHtmlContent(html(text), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    static String html(Manuscript text) {
        var language = text.language();
        var page = new StringBuilder(32 * 1024);
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\"><head><title>").append(Html.escaped(text.title().text()))
                .append("</title><meta name=\"description\" content=\"").append(Html.escaped(text.about())).append("\"/>")
                .append("<meta name=\"subject\" content=\"").append(Html.escaped(text.about())).append("\"/>")
                .append("<meta name=\"author\" content=\"Tafelronde\"/><style>").append(styles(text)).append("</style>");
        bookmarks(page, text);
        page.append("</head><body>");
        var html = new Html(language, page);
        html.element("h1", "", text.title());
        html.write(text.parts());
        return PdfLetters.known(page.append("</body></html>").toString());
    }

    /** Headings are numbered as {@link Html} numbers them. */
    private static void bookmarks(StringBuilder page, Manuscript text) {
        page.append("<bookmarks>");
        var number = 0;
        for (var part : text.parts()) {
            if (part instanceof Part.Heading(var level, var words)) {
                number++;
                if (level == 2) {
                    page.append("<bookmark name=\"").append(Html.escaped(words.text())).append("\" href=\"#part-").append(number).append("\"/>");
                }
            }
        }
        page.append("</bookmarks>");
    }

    private static String styles(Manuscript text) {
        return resource("paper.css").replace("{{title}}", css(text.title().text())).replace("{{page}}", css(text.page()));
    }

    /** Inside a quoted CSS string inside an HTML element. */
    private static String css(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (Character.isLetterOrDigit(it) || it == ' ' || it == ',' || it == '.') {
                safe.appendCodePoint(it);
            } else {
                safe.append("\\%06x ".formatted(it));
            }
        });
        return safe.toString();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> withoutLigatures(file), family, weight, FontStyle.NORMAL, true);
    }

    /**
     * The font without its table of substitutions (OpenType GSUB): a ligature is one sign in the file, and whoever hears or copies
     * the text would get another letter for it.
     */
    private static InputStream withoutLigatures(String file) {
        try (var stream = open(file)) {
            var font = ByteBuffer.wrap(stream.readAllBytes());
            for (var table = 0; table < font.getShort(TABLES); table++) {
                var at = DIRECTORY + table * RECORD;
                if (font.getInt(at) == GSUB) {
                    font.putInt(at, NO_TABLE);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String file) {
        try {
            return new ClassPathResource("publishing/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String resource(String file) {
        try (var stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
