/** The links of the chain as they are kept. */
@NullMarked
package nl.tafelronde.provenance.domain;

import org.jspecify.annotations.NullMarked;
