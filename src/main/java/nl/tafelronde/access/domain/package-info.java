/** Accounts, sign-ins and participants as they are kept. */
@NullMarked
package nl.tafelronde.access.domain;

import org.jspecify.annotations.NullMarked;
