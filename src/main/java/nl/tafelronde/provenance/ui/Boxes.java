package nl.tafelronde.provenance.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.tafelronde.provenance.ChainPicture;
import nl.tafelronde.provenance.ChainPicture.Edge;
import nl.tafelronde.provenance.ChainPicture.Node;
import nl.tafelronde.provenance.Piece;

/**
 * Puts a chain into boxes and columns. Pieces of one kind that are connected to exactly the same others stand in one box when they
 * are many, so that an evening of two hundred notes stays readable; each kind has a column, and what came from its own kind stands
 * one further.
 */
final class Boxes {

    /** More than this of a kind with the same neighbours are folded. */
    static final int MOST = 4;

    private static final List<Set<Piece.Kind>> COLUMNS = List.of(Set.of(Piece.Kind.NOTE), Set.of(Piece.Kind.CLUSTER, Piece.Kind.OBSERVATION),
            Set.of(Piece.Kind.THEME), Set.of(Piece.Kind.TEAM), Set.of(Piece.Kind.NEED), Set.of(Piece.Kind.PLEDGE, Piece.Kind.TRIAL),
            Set.of(Piece.Kind.REPORT_BLOCK), Set.of(Piece.Kind.ACTION_POINT), Set.of(Piece.Kind.MEETING_ITEM, Piece.Kind.PROPOSAL, Piece.Kind.CLAUSE),
            Set.of(Piece.Kind.FRAMEWORK), Set.of(Piece.Kind.GOAL));

    private Boxes() {
    }

    /** The boxes by column, the first column first; none is empty. */
    static List<List<Box>> of(ChainPicture picture) {
        var groups = folded(picture);
        var numbers = new HashMap<Piece, Integer>();
        for (var number = 0; number < groups.size(); number++) {
            for (var node : groups.get(number)) {
                numbers.put(node.piece(), number);
            }
        }
        var from = new HashMap<Integer, Set<Integer>>();
        picture.edges().forEach(it -> from.computeIfAbsent(numbers.get(it.into()), _ -> new TreeSet<>()).add(numbers.get(it.from())));
        var boxes = new ArrayList<Box>();
        for (var number = 0; number < groups.size(); number++) {
            var nodes = groups.get(number);
            boxes.add(new Box(number, nodes.getFirst().piece().kind(), nodes, null, nodes.getFirst().piece().equals(picture.here()), 0,
                    List.copyOf(from.getOrDefault(number, Set.of()))));
        }
        var placed = placed(boxes);
        return columns(placed);
    }

    /** Nodes that stand together; the one that was asked for always stands alone. */
    private static List<List<Node>> folded(ChainPicture picture) {
        var before = neighbours(picture.edges(), true);
        var after = neighbours(picture.edges(), false);
        var same = new LinkedHashMap<List<Object>, List<Node>>();
        picture.nodes().forEach(it -> same.computeIfAbsent(List.of(it.piece().kind(), before.getOrDefault(it.piece(), Set.of()),
                after.getOrDefault(it.piece(), Set.of()), it.piece().equals(picture.here()), it.told().proofs().isEmpty()), _ -> new ArrayList<>()).add(it));
        return same.values().stream().flatMap(it -> it.size() > MOST ? List.of(it).stream() : it.stream().map(List::of)).toList();
    }

    private static Map<Piece, Set<Piece>> neighbours(List<Edge> edges, boolean before) {
        return edges.stream().collect(Collectors.groupingBy(before ? Edge::into : Edge::from,
                Collectors.mapping(before ? Edge::from : Edge::into, Collectors.toSet())));
    }

    /** In the column of its kind, further right when it came from its own kind or from one that stands there. */
    private static List<Box> placed(List<Box> boxes) {
        var columns = new HashMap<Integer, Integer>();
        boxes.forEach(it -> columns.put(it.number(), column(it)));
        for (var pass = 0; pass < boxes.size(); pass++) {
            var moved = false;
            for (var box : boxes) {
                for (var from : box.from()) {
                    if (columns.get(box.number()) <= columns.get(from) && columns.get(from) < 1000) {
                        columns.put(box.number(), columns.get(from) + 1);
                        moved = true;
                    }
                }
            }
            if (!moved) {
                break;
            }
        }
        var placed = new ArrayList<>(boxes.stream().map(it -> it.at(columns.get(it.number()))).toList());
        var last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boxes.forEach(it -> it.nodes().forEach(node -> node.told().proofs().forEach(proof ->
                placed.add(new Box(placed.size(), null, List.of(), proof, false, last + 1, List.of(it.number()))))));
        return placed;
    }

    private static int column(Box box) {
        for (var column = 0; column < COLUMNS.size(); column++) {
            if (COLUMNS.get(column).contains(box.kind())) {
                return column * 10;
            }
        }
        return COLUMNS.size() * 10;
    }

    /** In each column what came from above stands above. */
    private static List<List<Box>> columns(List<Box> boxes) {
        var byColumn = boxes.stream().collect(Collectors.groupingBy(Box::column, TreeMap::new, Collectors.toList()));
        var heights = new HashMap<Integer, Double>();
        var columns = new ArrayList<List<Box>>();
        byColumn.values().forEach(column -> {
            var sorted = column.stream().sorted(Comparator.comparingDouble((Box it) -> it.from().stream().filter(heights::containsKey)
                    .mapToDouble(heights::get).average().orElse(Double.MAX_VALUE)).thenComparingInt(Box::number)).toList();
            for (var row = 0; row < sorted.size(); row++) {
                heights.put(sorted.get(row).number(), (row + 0.5) / sorted.size());
            }
            columns.add(sorted);
        });
        return columns;
    }
}
