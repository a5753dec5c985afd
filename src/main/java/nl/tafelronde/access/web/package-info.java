/** What guards every request: sign-in, headers, and errors answered as problems. */
@NullMarked
package nl.tafelronde.access.web;

import org.jspecify.annotations.NullMarked;
