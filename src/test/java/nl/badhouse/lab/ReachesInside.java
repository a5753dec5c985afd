package nl.badhouse.lab;

import nl.badhouse.space.domain.Secret;

/** Bad: reaches into another module's domain. */
class ReachesInside {

    Secret secret = new Secret();
}
