package nl.tafelronde.lab.importing;

import java.util.List;
import nl.tafelronde.kernel.Localized;

/** The content of one phase template file: the phases of an evening, to be used for any number of sessions. */
public record TemplateFile(String key, Localized title, Localized description, List<LabFile.Phase> phases) {

    public TemplateFile {
        phases = List.copyOf(phases);
    }
}
