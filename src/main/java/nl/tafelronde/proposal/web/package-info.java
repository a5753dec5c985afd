/** Pages and files of proposals for people without account. */
@NullMarked
package nl.tafelronde.proposal.web;

import org.jspecify.annotations.NullMarked;
