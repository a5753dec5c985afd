package nl.tafelronde.lab;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeWords;

/**
 * A theme as somebody proposes it on a screen.
 *
 * @param id       chosen by who proposes; proposing it twice is proposing it once
 * @param clusters groups of the evening's walls, with all their notes
 * @param notes    notes besides those
 */
public record ThemeProposal(ThemeId id, ThemeWords words, List<UUID> clusters, List<UUID> notes) {

    public ThemeProposal {
        clusters = List.copyOf(clusters);
        notes = List.copyOf(notes);
    }
}
