package nl.tafelronde.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF of ours is what it says it is: PDF/UA-1 by veraPDF, with every word in it, in three scripts. */
class PdfPaperTest {

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_paper_is_pdf_ua_in_every_language(Language language) throws Exception {
        var pdf = PdfPaper.write(Sample.in(language));

        assertThat(broken(pdf)).isEmpty();
        assertThat(words(pdf)).contains(Sample.in(language).title().text().split(" ")[0]).contains("12");
    }

    @Test
    void the_checker_sees_a_paper_that_is_not_tagged() throws Exception {
        try (var plain = new PDDocument(); var out = new ByteArrayOutputStream()) {
            plain.addPage(new PDPage());
            plain.save(out);

            assertThat(broken(out.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void letters_of_every_script_are_in_it_and_a_letter_without_a_font_is_a_box() throws Exception {
        assertThat(words(PdfPaper.write(Sample.in(Language.BG)))).contains("Ъгъл, щъркел", "„Chcę”", "👍", "□").doesNotContain("你");
    }

    @Test
    void whoever_copies_or_hears_a_word_gets_its_letters_and_no_ligature() throws Exception {
        assertThat(words(PdfPaper.write(Sample.in(Language.NL)))).contains("blijft", "officiële");
    }

    @Test
    void fonts_language_title_and_words_of_a_picture_are_in_it() throws Exception {
        try (var pdf = Loader.loadPDF(PdfPaper.write(Sample.in(Language.UK)))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("uk");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Підсумки: житло й праця");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The rules of PDF/UA-1 that this file breaks, as veraPDF says them. */
    static Set<String> broken(byte[] pdf) throws VeraPDFException, IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(it -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " " + it.getMessage()).collect(Collectors.toSet());
        }
    }
}
