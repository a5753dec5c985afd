package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.ObservationEntity;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;

/**
 * Which blocks a report has, in the order of the report that people got after the LAB of 24 April 2018: what it was about, today and
 * tomorrow, what stands out, opportunities and challenges, themes, what each team came to, what happens next, what was agreed.
 *
 * @param told which kinds have something to tell by themselves
 */
record OutcomeLayout(LabSession session, Map<UUID, ObservationEntity> noticed, Set<OutcomeBlock.Kind> told, Instant now) {

    /**
     * Adds what is missing where it belongs, and fills what nobody edited.
     *
     * @return whether anything changed
     */
    boolean complete(List<OutcomeBlockEntity> all) {
        var before = List.copyOf(all);
        var fresh = all.isEmpty();
        var id = session.id().value();
        if (fresh) {
            for (var kind : List.of(OutcomeBlock.Kind.SUMMARY, OutcomeBlock.Kind.INTRO, OutcomeBlock.Kind.PEOPLE, OutcomeBlock.Kind.FOLLOW_UP,
                    OutcomeBlock.Kind.AGREED)) {
                all.add(new OutcomeBlockEntity(id, 0, kind, null, now));
            }
        }
        for (var phase : session.programme().phases()) {
            if (all.stream().noneMatch(it -> phase.id().equals(it.phase())) && worthTelling(phase)) {
                all.add(placeFor(all, phase), new OutcomeBlockEntity(id, 0, OutcomeBlock.Kind.PHASE, phase.id(), now));
            }
        }
        for (var kind : List.of(OutcomeBlock.Kind.OBSERVATIONS, OutcomeBlock.Kind.THEMES, OutcomeBlock.Kind.TEAMS)) {
            if (told.contains(kind) && all.stream().noneMatch(it -> it.kind() == kind)) {
                all.add(afterThe(all, kind), new OutcomeBlockEntity(id, 0, kind, null, now));
            }
        }
        var changed = !all.equals(before);
        for (var block : all) {
            changed |= filled(block);
        }
        for (var position = 0; position < all.size(); position++) {
            changed |= all.get(position).position() != position;
            all.get(position).moveTo(position);
        }
        return changed;
    }

    private boolean filled(OutcomeBlockEntity block) {
        if (block.kind() == OutcomeBlock.Kind.INTRO) {
            return block.fill(session.plan().purpose(), now);
        }
        if (block.phase() != null && noticed.containsKey(block.phase())) {
            var observation = noticed.get(block.phase()).read();
            return block.fill(Localized.of(observation.language(), observation.text()), now);
        }
        return false;
    }

    /** A wall that the hall was not shown has nothing to tell. */
    private boolean worthTelling(Phase phase) {
        var hangs = phase.board() != null && !session.covered().contains(phase.board());
        return !session.read().skipped().contains(phase.id()) && (hangs || noticed.containsKey(phase.id()));
    }

    /** After the block of the nearest phase before it, else after the people. */
    private int placeFor(List<OutcomeBlockEntity> all, Phase phase) {
        var programme = session.programme();
        var place = 0;
        for (var index = 0; index < all.size(); index++) {
            var block = all.get(index);
            var before = block.phase() != null && programme.indexOf(block.phase()) < programme.indexOf(phase.id());
            if (before || block.kind() == OutcomeBlock.Kind.PEOPLE || block.kind() == OutcomeBlock.Kind.INTRO || block.kind() == OutcomeBlock.Kind.SUMMARY) {
                place = index + 1;
            }
        }
        return place;
    }

    /** After everything that comes before this kind by itself: the phases, and the kinds before it. */
    private static int afterThe(List<OutcomeBlockEntity> all, OutcomeBlock.Kind kind) {
        var place = 0;
        for (var index = 0; index < all.size(); index++) {
            if (all.get(index).kind().ordinal() < kind.ordinal()) {
                place = index + 1;
            }
        }
        return place;
    }
}
