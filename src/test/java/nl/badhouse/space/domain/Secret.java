package nl.badhouse.space.domain;

/** What only its own module may touch. */
public class Secret {
}
