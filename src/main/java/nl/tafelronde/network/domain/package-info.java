/** The organisation as it is kept, and the rule that no two have the same name. */
@NullMarked
package nl.tafelronde.network.domain;

import org.jspecify.annotations.NullMarked;
