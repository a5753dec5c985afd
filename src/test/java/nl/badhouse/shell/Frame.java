package nl.badhouse.shell;

/** The frame that nobody imports. */
public class Frame {
}
