package nl.tafelronde.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/** An Office Open XML text with real headings, lists and tables, made with POI. */
final class DocxPaper {

    private static final double MM = 56.6929;
    private static final double POINTS_PER_MM = 2.834645;

    private final Manuscript manuscript;
    private final XWPFDocument document = new XWPFDocument();
    private final DocxStyles styles;

    private DocxPaper(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.styles = new DocxStyles(document, manuscript.language());
    }

    static byte[] write(Manuscript manuscript) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var paper = new DocxPaper(manuscript);
        try (var document = paper.document) {
            paper.fill();
            document.write(out);
        } catch (IOException | InvalidFormatException impossibleInMemory) {
            throw new UncheckedIOException(new IOException(impossibleInMemory));
        }
        return out.toByteArray();
    }

    private void fill() throws IOException, InvalidFormatException {
        var about = document.getProperties().getCoreProperties();
        about.setTitle(manuscript.title().text());
        about.setDescription(manuscript.about());
        about.setCreator("Tafelronde");
        about.getUnderlyingProperties().setLanguageProperty(manuscript.language().tag());
        about.setCreated(Optional.of(Date.from(manuscript.made())));
        about.setModified(Optional.of(Date.from(manuscript.made())));
        paper();
        paragraph("Heading1", manuscript.title());
        for (var part : manuscript.parts()) {
            write(part);
        }
        footer();
    }

    private void write(Part part) throws IOException, InvalidFormatException {
        switch (part) {
            case Part.Heading(var level, var text) -> paragraph("Heading" + level, text);
            case Part.Paragraph(var text, var quiet) -> paragraph(quiet ? "Facts" : "Normal", text);
            case Part.Items(var look, var items) -> items(look, items);
            case Part.Table table -> table(table);
            case Part.Picture picture -> picture(picture);
        }
    }

    private XWPFParagraph paragraph(String style, Phrase text) {
        return filled(document.createParagraph(), style, text);
    }

    private XWPFParagraph filled(XWPFParagraph paragraph, String style, Phrase text) {
        paragraph.setStyle(style);
        words(paragraph, text);
        return paragraph;
    }

    private void words(XWPFParagraph paragraph, Phrase text) {
        var run = paragraph.createRun();
        if (text.language() != manuscript.language()) {
            run.setLang(DocxStyles.tag(text.language()));
        }
        var lines = text.text().split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            if (index > 0) {
                run.addBreak();
            }
            run.setText(lines[index], index);
        }
    }

    private void items(Part.Look look, List<Part.Item> items) {
        var list = look == Part.Look.NUMBERS ? styles.numbers() : styles.bullets();
        for (var item : items) {
            var paragraph = paragraph("ListParagraph", item.text());
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
            if (item.detail() != null && !item.detail().isEmpty()) {
                paragraph.createRun().addBreak();
                var run = paragraph.createRun();
                run.setStyle("FactsInLine");
                run.setText(item.detail().text());
                if (item.detail().language() != manuscript.language()) {
                    run.setLang(DocxStyles.tag(item.detail().language()));
                }
            }
        }
    }

    private void table(Part.Table table) {
        paragraph("Caption", table.caption()).setKeepNext(true);
        var drawn = document.createTable(table.rows().size() + 1, table.head().size());
        drawn.setWidth("100%");
        var head = drawn.getRow(0);
        head.setRepeatHeader(true);
        row(head, table.head(), "TableHeading");
        for (var index = 0; index < table.rows().size(); index++) {
            row(drawn.getRow(index + 1), table.rows().get(index), "TableContents");
        }
        document.createParagraph().setStyle("Facts");
    }

    private void row(XWPFTableRow row, List<Phrase> cells, String style) {
        row.setCantSplitRow(true);
        for (var index = 0; index < cells.size(); index++) {
            filled(row.getCell(index).getParagraphs().getFirst(), style, cells.get(index));
        }
    }

    private void picture(Part.Picture picture) throws IOException, InvalidFormatException {
        var run = document.createParagraph().createRun();
        var size = Units.toEMU(picture.millimetres() * POINTS_PER_MM);
        run.addPicture(new ByteArrayInputStream(picture.png()), Document.PICTURE_TYPE_PNG, "picture.png", size, size)
                .getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative().text());
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.alternative().text());
    }

    private void paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(20));
        margins.setBottom(millimetres(20));
        margins.setLeft(millimetres(20));
        margins.setRight(millimetres(20));
        margins.setHeader(millimetres(10));
        margins.setFooter(millimetres(10));
        margins.setGutter(BigInteger.ZERO);
    }

    private void footer() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Facts");
        paragraph.createRun().setText(manuscript.title().text() + " · " + manuscript.page() + " ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * MM));
    }
}
