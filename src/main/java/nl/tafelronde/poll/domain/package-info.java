/** Date polls as they are kept, with their rules. */
@NullMarked
package nl.tafelronde.poll.domain;

import org.jspecify.annotations.NullMarked;
