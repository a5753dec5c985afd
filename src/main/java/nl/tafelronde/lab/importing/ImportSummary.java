package nl.tafelronde.lab.importing;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * What an import makes, or has made.
 *
 * @param space         the name of the space the session belongs to
 * @param newSpace      whether that space is made
 * @param organisations names of the organisations that are made; those that exist are reused
 * @param accounts      names of the people who get an account
 * @param members       how many people become members of the space
 * @param framework     what happens with the framework
 * @param people        participants by group
 * @param languages     the languages that notes are written in
 */
public record ImportSummary(String space, boolean newSpace, List<String> organisations, List<String> accounts, int members,
        FrameworkStep framework, Localized title, LabFile.State state, Instant startsAt, int phases, int boards,
        Map<StakeholderGroup, Integer> people, int notes, List<Language> languages, int observations, int outcomes,
        int agreements) {

    /** What an import does with the framework of a space. */
    public enum FrameworkStep {
        /** The file says nothing about it. */
        NONE,
        /** The space has this text as its current version. */
        SAME,
        /** The file's text becomes the next version. */
        NEW
    }

    public ImportSummary {
        organisations = List.copyOf(organisations);
        accounts = List.copyOf(accounts);
        languages = List.copyOf(languages);
        people = Collections.unmodifiableMap(new EnumMap<>(people));
    }
}
