package nl.tafelronde.space;

/** A space has a new framework. */
public record FrameworkPublished(SpaceId space, int number) {
}
