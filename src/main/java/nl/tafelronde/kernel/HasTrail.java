package nl.tafelronde.kernel;

import java.util.List;

/** A page that says where it is: the steps from the home page down to, but not including, the page itself. */
public interface HasTrail {

    /**
     * One step of the trail.
     *
     * @param label in the reader's language
     * @param href  an address of ours without the leading slash, such as {@code spaces}
     */
    record Crumb(String label, String href) {
    }

    List<Crumb> trail();
}
