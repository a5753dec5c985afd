/** Calendar files, and papers that people can keep: a report as tagged PDF, ODT and DOCX, and the canonical form by which it is known. Knows no places and no tools. */
@NullMarked
package nl.tafelronde.publishing;

import org.jspecify.annotations.NullMarked;
