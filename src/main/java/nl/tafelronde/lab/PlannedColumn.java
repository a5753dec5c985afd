package nl.tafelronde.lab;

import nl.tafelronde.kernel.Localized;

/**
 * One column of a board in a plan.
 *
 * @param id    short name, unique on its board: a letter, then letters, digits or hyphens, at most 60
 * @param title at most 60 characters per language
 */
public record PlannedColumn(String id, Localized title) {
}
