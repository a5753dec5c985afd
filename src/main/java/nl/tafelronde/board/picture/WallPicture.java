package nl.tafelronde.board.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.board.BoardSnapshot;
import nl.tafelronde.board.ClusterCard;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.kernel.Language;

/**
 * A wall as a picture: columns side by side, groups as frames, notes as paper. It shows what its reader may see, without what is
 * hidden and without marks of groups, because a picture goes further than a screen.
 */
public final class WallPicture {

    private static final double NOTE = 250;
    private static final double GAP = 14;
    private static final double PAD = 13;
    private static final double EDGE = 36;
    private static final double BETWEEN = 30;
    private static final float WORDS = 17;
    private static final float SMALL = 14;
    private static final float HEADING = 22;
    private static final float TITLE = 34;
    private static final double LINE = 1.32;
    /** So many notes below each other before a column gets a second lane. */
    private static final int PER_LANE = 12;
    private static final int MOST_LANES = 8;
    private static final long MOST_PIXELS = 36_000_000;
    private static final String INK = "#29231d";
    private static final String SOFT = "#5f564b";
    private static final String PAGE = "#faf6ee";
    private static final String SUNKEN = "#f1eadc";
    private static final List<String> PAPERS = List.of("#ffefa8", "#cfe8d5", "#ffd9cc", "#d3e4f7", "#e9dcf5", "#e9e2c9");

    private final List<Shape> shapes = new ArrayList<>();
    private final Language language;
    private double width;
    private double height;

    private WallPicture(Language language) {
        this.language = language;
    }

    /** The wall as this reader has it. */
    public static WallPicture of(BoardSnapshot wall, Language language) {
        var picture = new WallPicture(language);
        picture.lay(wall);
        return picture;
    }

    private void lay(BoardSnapshot wall) {
        var title = wall.title().in(language);
        shapes.add(new Shape.Text(EDGE, EDGE + TITLE, TITLE, true, INK, title));
        var top = EDGE + TITLE + BETWEEN;
        var x = EDGE;
        var bottom = top;
        for (var index = 0; index < wall.columns().size(); index++) {
            var column = wall.columns().get(index);
            var paper = PAPERS.get(index % PAPERS.size());
            var blocks = blocks(wall, column);
            var lanes = Math.clamp((long) Math.ceil(Math.sqrt(notes(blocks) / (double) PER_LANE) * 1.6), 1, MOST_LANES);
            var inner = lanes * NOTE + (lanes - 1) * GAP;
            var heading = Letters.wrapped(column.title().in(language), HEADING, true, inner);
            var background = shapes.size();
            var y = top + PAD + 4;
            for (var line : heading) {
                y += HEADING * LINE;
                shapes.add(new Shape.Text(x + PAD, y - 6, HEADING, true, INK, line));
            }
            var ends = new double[(int) lanes];
            Arrays.fill(ends, y + GAP);
            for (var block : blocks) {
                var lane = shortest(ends);
                ends[lane] = block(block, x + PAD + lane * (NOTE + GAP), ends[lane], paper) + GAP;
            }
            var end = Arrays.stream(ends).max().orElse(y) + PAD - GAP;
            shapes.add(background, new Shape.Box(x, top, inner + 2 * PAD, Math.max(end - top, 90), 16, SUNKEN, "", false));
            bottom = Math.max(bottom, Math.max(end, top + 90));
            x += inner + 2 * PAD + BETWEEN;
        }
        width = Math.max(x - BETWEEN + EDGE, Letters.width(title, TITLE, true) + 2 * EDGE);
        height = bottom + EDGE;
    }

    /** A note by itself, or a group of notes. */
    private record Block(String name, boolean group, List<NoteCard> notes) {
    }

    private static int notes(List<Block> blocks) {
        return blocks.stream().mapToInt(it -> it.notes().size()).sum();
    }

    private record Placed(double rank, Block block) {
    }

    private static List<Block> blocks(BoardSnapshot wall, BoardColumn column) {
        var there = wall.notes().stream().filter(it -> it.column().equals(column.id()) && !Boolean.TRUE.equals(it.hidden()) && it.mergedInto() == null).toList();
        var placed = new ArrayList<Placed>();
        var grouped = wall.clusters().stream().map(it -> it.id().value()).collect(Collectors.toSet());
        for (ClusterCard cluster : wall.clusters()) {
            var notes = there.stream().filter(it -> it.cluster() != null && it.cluster().equals(cluster.id())).sorted(Comparator.comparingDouble(NoteCard::rank)).toList();
            if (!notes.isEmpty()) {
                var alone = notes.size() == 1 && cluster.name() == null;
                placed.add(new Placed(cluster.position(), new Block(Objects.requireNonNullElse(cluster.name(), ""), !alone, notes)));
            }
        }
        for (var note : there) {
            UUID cluster = note.cluster() == null ? null : note.cluster().value();
            if (cluster == null || !grouped.contains(cluster)) {
                placed.add(new Placed(note.rank(), new Block("", false, List.of(note))));
            }
        }
        return placed.stream().sorted(Comparator.comparingDouble(Placed::rank)).map(Placed::block).toList();
    }

    private static int shortest(double[] ends) {
        var best = 0;
        for (var lane = 1; lane < ends.length; lane++) {
            if (ends[lane] < ends[best]) {
                best = lane;
            }
        }
        return best;
    }

    /** @return where it ends */
    private double block(Block block, double x, double top, String paper) {
        if (!block.group()) {
            return note(block.notes().getFirst(), x, top, NOTE, paper);
        }
        var frame = shapes.size();
        var y = top + PAD / 2;
        for (var line : block.name().isEmpty() ? List.<String>of() : Letters.wrapped(block.name(), WORDS, true, NOTE - PAD)) {
            y += WORDS * LINE;
            shapes.add(new Shape.Text(x + PAD / 2, y - 5, WORDS, true, INK, line));
        }
        y += GAP / 2;
        for (var note : block.notes()) {
            y = note(note, x + PAD / 2, y, NOTE - PAD, paper) + GAP / 2;
        }
        shapes.add(frame, new Shape.Box(x, top, NOTE, y - top, 12, "#ffffff", "#b9ad97", true));
        return y;
    }

    private double note(NoteCard note, double x, double top, double wide, String paper) {
        var sheet = shapes.size();
        var y = top + PAD - 2;
        for (var line : Letters.wrapped(note.text(), WORDS, false, wide - 2 * PAD)) {
            y += WORDS * LINE;
            shapes.add(new Shape.Text(x + PAD, y - 5, WORDS, false, INK, line));
        }
        var under = new ArrayList<String>();
        if (note.byWhom() != null) {
            under.addAll(Letters.wrapped("→ " + note.byWhom(), SMALL, false, wide - 2 * PAD));
        }
        if (note.author() != null) {
            under.addAll(Letters.wrapped(note.author(), SMALL, false, wide - 2 * PAD));
        }
        for (var line : under) {
            y += SMALL * LINE;
            shapes.add(new Shape.Text(x + PAD, y - 3, SMALL, false, SOFT, line));
        }
        y += PAD;
        shapes.add(sheet, new Shape.Box(x, top, wide, y - top, 5, paper, "#d9cdb4", false));
        return y;
    }

    /** As SVG, with the words as words: they can be searched and read out. */
    public byte[] svg() {
        var svg = new StringBuilder(4_096);
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width)).append("\" height=\"")
                .append(number(height)).append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
                .append("\" font-family=\"'Source Sans 3', 'Source Sans Pro', Arial, sans-serif\" xml:space=\"preserve\">\n<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(PAGE).append("\"/>\n");
        for (var shape : shapes) {
            switch (shape) {
                case Shape.Box box -> svg.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
                        .append(number(box.width())).append("\" height=\"").append(number(box.height())).append("\" rx=\"").append(number(box.round()))
                        .append("\" fill=\"").append(box.fill()).append('"').append(box.line().isEmpty() ? "" : " stroke=\"" + box.line() + "\"")
                        .append(box.dashed() ? " stroke-dasharray=\"6 4\"" : "").append("/>\n");
                case Shape.Text text -> svg.append("<text x=\"").append(number(text.x())).append("\" y=\"").append(number(text.y())).append("\" font-size=\"")
                        .append(number(text.size())).append('"').append(text.bold() ? " font-weight=\"700\"" : "").append(" fill=\"").append(text.colour())
                        .append("\">").append(escaped(text.words())).append("</text>\n");
            }
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As PNG, twice as large as on a screen where that stays within reason. */
    public byte[] png() {
        var scale = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
        var image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        brush.setColor(Color.decode(PAGE));
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.scale(scale, scale);
        for (var shape : shapes) {
            switch (shape) {
                case Shape.Box box -> {
                    var outline = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), box.round() * 2, box.round() * 2);
                    brush.setColor(Color.decode(box.fill()));
                    brush.fill(outline);
                    if (!box.line().isEmpty()) {
                        brush.setColor(Color.decode(box.line()));
                        brush.setStroke(box.dashed() ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{6, 4}, 0) : new BasicStroke(1));
                        brush.draw(outline);
                    }
                }
                case Shape.Text text -> {
                    if (!text.words().isEmpty()) {
                        brush.setColor(Color.decode(text.colour()));
                        new TextLayout(Letters.styled(text.words(), text.size(), text.bold()).getIterator(), Letters.CONTEXT)
                                .draw(brush, (float) text.x(), (float) text.y());
                    }
                }
            }
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
