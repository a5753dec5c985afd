package nl.tafelronde.theme;

import java.util.UUID;

/** Another name for a theme that somebody suggested; nobody learns who. The language is a tag. */
public record NameIdea(UUID id, String text, String language) {
}
