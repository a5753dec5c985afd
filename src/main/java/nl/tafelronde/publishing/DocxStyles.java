package nl.tafelronde.publishing;

import java.math.BigInteger;
import java.util.Map;
import nl.tafelronde.kernel.Language;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** How a DOCX looks: named styles, so that headings are headings and can be changed in one place. */
final class DocxStyles {

    private static final Map<Language, String> TAGS = Map.of(Language.NL, "nl-NL", Language.EN, "en-GB", Language.PL, "pl-PL", Language.RO, "ro-RO",
            Language.BG, "bg-BG", Language.UK, "uk-UA");
    private static final String NORMAL = "Normal";
    private static final int[] HEADINGS = {0, 44, 30, 25, 22};
    private static final int INDENT = 360;

    private final XWPFDocument document;
    private final XWPFStyles styles;
    private final BigInteger bullets;
    private final BigInteger numbered;

    DocxStyles(XWPFDocument document, Language language) {
        this.document = document;
        this.styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setCs("Calibri");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(tag(language));
        paragraph("Normal", "Normal", 0, 22, false, "29231D", 0, 140);
        for (var level = 1; level < HEADINGS.length; level++) {
            paragraph("Heading" + level, "heading " + level, level, HEADINGS[level], true, level < 3 ? "17605A" : "29231D", level == 1 ? 0 : 480 - level * 80, 100);
        }
        paragraph("ListParagraph", "List Paragraph", 0, 22, false, "29231D", 0, 60);
        paragraph("Facts", "Facts", 0, 19, false, "5F564B", 0, 100);
        paragraph("Caption", "caption", 0, 19, false, "5F564B", 120, 60);
        paragraph("TableHeading", "Table Heading", 0, 22, true, "29231D", 20, 20);
        paragraph("TableContents", "Table Contents", 0, 22, false, "29231D", 20, 20);
        letters();
        bullets = list(0, STNumberFormat.BULLET, "•");
        numbered = list(1, STNumberFormat.DECIMAL, "%1.");
    }

    static String tag(Language language) {
        return TAGS.get(language);
    }

    BigInteger bullets() {
        return document.getNumbering().addNum(bullets);
    }

    /** A list that begins at 1. */
    BigInteger numbers() {
        var number = document.getNumbering().addNum(numbered);
        var override = document.getNumbering().getNum(number).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        return number;
    }

    /** @param level of the heading it is, 0 for anything else; sizes in half points, distances in twentieths of a point */
    private void paragraph(String id, String name, int level, int size, boolean bold, String colour, int before, int after) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals(NORMAL)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(NORMAL);
        }
        style.addNewQFormat();
        var shape = style.addNewPPr();
        if (bold) {
            shape.addNewKeepNext();
        }
        var spacing = shape.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (level > 0) {
            shape.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        }
        var letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(colour);
        letters.addNewSz().setVal(BigInteger.valueOf(size));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private void letters() {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.CHARACTER);
        style.setStyleId("FactsInLine");
        style.addNewName().setVal("Facts in line");
        var letters = style.addNewRPr();
        letters.addNewColor().setVal("5F564B");
        letters.addNewSz().setVal(BigInteger.valueOf(19));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private BigInteger list(int id, STNumberFormat.Enum format, String sign) {
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(sign);
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(INDENT));
        indent.setHanging(BigInteger.valueOf(INDENT));
        return numbering.addAbstractNum(new XWPFAbstractNum(list));
    }
}
