package nl.tafelronde.team;

/** What became of a change: its number on the canvas, and the entry after it. */
public record EntryPosted(long number, EntryCard entry) {
}
