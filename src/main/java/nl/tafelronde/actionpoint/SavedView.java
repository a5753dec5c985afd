package nl.tafelronde.actionpoint;

import java.util.UUID;

/**
 * What somebody looks for more often.
 *
 * @param name   at most {@value #NAME} characters
 * @param query  as the address of the list carries it, at most {@value #QUERY} characters
 * @param shared whether everybody in the space has it, or only the reader
 */
public record SavedView(UUID id, String name, String query, boolean shared) {

    public static final int NAME = 80;
    public static final int QUERY = 1000;
}
