/** The page of personal links in mails about contributions. */
@NullMarked
package nl.tafelronde.provenance.web;

import org.jspecify.annotations.NullMarked;
