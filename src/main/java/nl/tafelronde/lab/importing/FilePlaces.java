package nl.tafelronde.lab.importing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where things stand in a file that was read already, for mistakes that only the database knows of. */
final class FilePlaces {

    private final @Nullable Node root;

    private FilePlaces(@Nullable Node root) {
        this.root = root;
    }

    static FilePlaces of(byte[] utf8) {
        return new FilePlaces(YamlTree.open(utf8, new Problems()));
    }

    /** Reports something at the value that these keys lead to, one inside the other, or at the nearest thing around it. */
    void error(Problems problems, String problem, Object[] args, Object... path) {
        var place = mark(path);
        problems.error(place.map(it -> it.getLine() + 1).orElse(1), place.map(it -> it.getColumn() + 1).orElse(1), problem, args);
    }

    /** A key is a text in a mapping and a number, from 0, in a list. */
    private Optional<Mark> mark(Object... path) {
        var here = root;
        for (var step : path) {
            var next = here == null ? null : inside(here, step);
            if (next == null) {
                break;
            }
            here = next;
        }
        return Optional.ofNullable(here).map(Node::getStartMark);
    }

    private static @Nullable Node inside(Node node, Object step) {
        if (step instanceof Integer index && node instanceof SequenceNode list && index < list.getValue().size()) {
            return list.getValue().get(index);
        }
        return node instanceof MappingNode mapping ? mapping.getValue().stream()
                .filter(it -> Values.scalar(it.getKeyNode()).equals(step)).map(it -> it.getValueNode()).findFirst().orElse(null) : null;
    }
}
