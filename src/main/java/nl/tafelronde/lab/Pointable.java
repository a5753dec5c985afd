package nl.tafelronde.lab;

import java.util.UUID;

/**
 * Something on a wall that a finding can be about.
 *
 * @param text  what a note says, or what a group of notes is called
 * @param group whether it is a group of notes
 */
public record Pointable(UUID id, String text, boolean group) {
}
