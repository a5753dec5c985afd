package nl.tafelronde.access;

import java.util.Map;

/**
 * What a module keeps about one person. Every module that keeps something implements it, so that people can see all of
 * it in one file.
 */
public interface PersonalData {

    /** The name of the module's part of the file, for example {@code board}. */
    String part();

    /**
     * What is kept about this person or participant, as plain maps, lists, texts and numbers with English keys; empty
     * when nothing is. Only what is theirs: never the names or texts of others.
     */
    Map<String, Object> of(Actor whom);
}
