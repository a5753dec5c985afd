package nl.badhouse.lab;

import nl.badhouse.shell.Frame;

/** Bad: imports the shell. */
class ImportsShell {

    Frame frame = new Frame();
}
