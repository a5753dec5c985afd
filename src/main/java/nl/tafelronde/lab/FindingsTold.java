package nl.tafelronde.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.domain.LabSession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands out, as facilitators wrote it down, with the notes they saw it in. */
@Component
@Order(1)
class FindingsTold implements OutcomePart {

    private final Findings findings;
    private final Walls walls;

    FindingsTold(Findings findings, Walls walls) {
        this.findings = findings;
        this.walls = walls;
    }

    @Override
    public OutcomeBlock.Kind kind() {
        return OutcomeBlock.Kind.OBSERVATIONS;
    }

    @Override
    public List<OutcomeEntry> tell(LabSession session) {
        var found = findings.of(Actor.SYSTEM, session.id());
        var clusters = walls.inClusters(session, found.stream().flatMap(it -> it.clusters().stream()).toList());
        return found.stream().map(it -> {
            var notes = new HashSet<>(it.notes());
            it.clusters().forEach(cluster -> notes.addAll(clusters.getOrDefault(cluster, Set.of())));
            return new OutcomeEntry(it.id(), Localized.of(it.language(), it.text()), List.of(), notes);
        }).toList();
    }
}
