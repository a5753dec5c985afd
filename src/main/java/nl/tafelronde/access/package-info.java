/** Who is acting and what they may do: accounts, sign-in, participants without account, permissions. */
@NullMarked
package nl.tafelronde.access;

import org.jspecify.annotations.NullMarked;
