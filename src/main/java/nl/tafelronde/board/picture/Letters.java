package nl.tafelronde.board.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** The letters of the picture: how wide a text is, where its lines break, and which font has a letter that ours has not. */
final class Letters {

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = read("source-sans-3-regular.ttf");
    private static final Font BOLD = read("source-sans-3-bold.ttf");
    private static final List<Font> OTHERS = List.of(read("dejavu-sans.ttf"), read("noto-emoji.ttf"));

    private Letters() {
    }

    private static Font read(String name) {
        try (var stream = Letters.class.getResourceAsStream("/publishing/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + name + " is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static double width(String text, float size, boolean bold) {
        return text.isEmpty() ? 0 : new TextLayout(styled(text, size, bold).getIterator(), CONTEXT).getAdvance();
    }

    /** Each letter in the first font that has it. */
    static AttributedString styled(String text, float size, boolean bold) {
        var styled = new AttributedString(text);
        var own = (bold ? BOLD : REGULAR).deriveFont(size);
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            var end = at + Character.charCount(letter);
            var font = own.canDisplay(letter) ? own : OTHERS.stream().filter(it -> it.canDisplay(letter)).findFirst().map(it -> it.deriveFont(size)).orElse(own);
            styled.addAttribute(TextAttribute.FONT, font, at, end);
            at = end;
        }
        return styled;
    }

    /** Lines no wider than this; a word that is wider is broken. */
    static List<String> wrapped(String text, float size, boolean bold, double most) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ")) {
                var rest = word;
                while (true) {
                    var tried = line.isEmpty() ? rest : line + " " + rest;
                    if (width(tried, size, bold) <= most) {
                        line.setLength(0);
                        line.append(tried);
                        break;
                    }
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                        continue;
                    }
                    var fits = fitting(rest, size, bold, most);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int fitting(String word, float size, boolean bold, double most) {
        var fits = Character.charCount(word.codePointAt(0));
        while (fits < word.length()) {
            var next = fits + Character.charCount(word.codePointAt(fits));
            if (width(word.substring(0, next), size, bold) > most) {
                break;
            }
            fits = next;
        }
        return fits;
    }
}
