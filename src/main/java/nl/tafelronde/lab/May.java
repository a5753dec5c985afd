package nl.tafelronde.lab;

/**
 * What participants may do on the board of a phase.
 *
 * @param read  see each other's notes; without it they get counts only
 * @param write post, change and withdraw their own notes
 * @param vote  vote on notes
 */
public record May(boolean read, boolean write, boolean vote) {

    public static final May NOTHING = new May(false, false, false);
    public static final May READ = new May(true, false, false);
    public static final May WRITE = new May(true, true, false);
}
