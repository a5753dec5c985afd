package nl.tafelronde.lab.importing;

import java.nio.charset.StandardCharsets;

/** Good LAB files with keys of their own, for tests that import them. */
public final class LabFileSamples {

    private LabFileSamples() {
    }

    /** The small file of the documentation, in this space and under this key. */
    public static String small(String space, String session) {
        return LabFiles.documented().replace("key: molendal-lab", "key: " + space).replace("key: lab-molendal-1", "key: " + session);
    }

    /** The evening of 24 April 2018, in this space and under this key. */
    public static String evening(String space, String session) {
        return new String(LabFiles.resource("/demo/lab-2018-04-24.yaml"), StandardCharsets.UTF_8)
                .replace("key: lindeveld-labs", "key: " + space).replaceFirst("(?m)^(session:\\R  key: ).*$", "$1" + session);
    }
}
