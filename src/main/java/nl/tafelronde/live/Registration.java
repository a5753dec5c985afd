package nl.tafelronde.live;

/** Ends a watch; calling it again does nothing. */
@FunctionalInterface
public interface Registration {

    void remove();
}
