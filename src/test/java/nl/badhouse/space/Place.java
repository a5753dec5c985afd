package nl.badhouse.space;

/** A place to import by mistake. */
public class Place {
}
