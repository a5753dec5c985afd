package nl.badhouse.lab;

import java.time.Instant;

/** Bad: reads the system's clock. */
class LooksAtTheWall {

    Instant now() {
        return Instant.now();
    }
}
