package nl.tafelronde.lab.importing;

import java.util.List;

/**
 * What came of reading a file: the content, or all that is wrong with it. Nothing in between, so that nobody can import
 * half a file.
 */
public sealed interface Reading<T> {

    /** The file is right; the warnings are worth a look but stop nothing. */
    record Right<T>(T content, List<LabFileProblem> warnings) implements Reading<T> {

        public Right {
            warnings = List.copyOf(warnings);
        }
    }

    /** The file is refused. Holds every error, and the warnings between them, in file order. */
    record Wrong<T>(List<LabFileProblem> problems) implements Reading<T> {

        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
