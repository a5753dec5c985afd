package nl.tafelronde.lab;

/** Something about a session changed that its screens show. */
public record LabSessionChanged(LabSessionId session) {
}
