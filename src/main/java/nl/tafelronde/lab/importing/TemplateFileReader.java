package nl.tafelronde.lab.importing;

import java.time.LocalDate;
import nl.tafelronde.kernel.Language;

/** Reads a phase template file. Dutch must be in every text; what else is missing is a warning. */
public final class TemplateFileReader {

    static final String FORMAT = "tafelronde/phase-template/1";

    private TemplateFileReader() {
    }

    public static Reading<TemplateFile> read(byte[] utf8) {
        var problems = new Problems();
        var values = new Values(problems, Language.NL, LocalDate.EPOCH);
        var root = YamlTree.open(utf8, problems);
        if (root == null) {
            return problems.refused();
        }
        var top = Fields.of(root, values, "phase-template", "format", "key", "title", "description", "phases");
        top.mustSay("format", FORMAT);
        var key = top.key("key");
        var title = top.translated("title", 80);
        var description = top.translated("description", 300);
        var phases = new PhaseReader(values).read(top);
        return problems.judge(() -> new TemplateFile(key, title, description, phases));
    }
}
