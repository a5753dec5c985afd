package nl.tafelronde.theme;

import java.util.List;
import java.util.UUID;

/**
 * What belongs to one part of a theme that is split.
 *
 * @param clusters of the theme's clusters
 * @param notes    of the theme's notes
 */
public record Part(List<UUID> clusters, List<UUID> notes) {

    public Part {
        clusters = clusters.stream().distinct().toList();
        notes = notes.stream().distinct().toList();
    }
}
