/** Organisations that people act for. */
@NullMarked
package nl.tafelronde.network;

import org.jspecify.annotations.NullMarked;
