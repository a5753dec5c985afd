package nl.tafelronde.space;

/**
 * The framework somebody is working on, seen only by who manages the space.
 *
 * @param basedOn the number of the published framework it started from; 0 when there was none
 * @param version goes up with every time it is saved; 0 when nothing was saved yet. Give it back when you save
 */
public record FrameworkDraft(FrameworkText text, int basedOn, long version) {
}
