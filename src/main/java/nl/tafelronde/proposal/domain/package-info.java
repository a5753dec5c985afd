/** Proposals as they are kept. */
@NullMarked
package nl.tafelronde.proposal.domain;

import org.jspecify.annotations.NullMarked;
