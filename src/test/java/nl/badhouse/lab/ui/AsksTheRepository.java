package nl.badhouse.lab.ui;

import nl.badhouse.lab.domain.Kept;

/** Bad: a view that knows an entity. */
class AsksTheRepository {

    Kept kept = new Kept();
}
