package nl.badhouse.board;

import nl.badhouse.space.Place;

/** Bad: a tool that knows the place it hangs in. */
class KnowsAPlace {

    Place place = new Place();
}
