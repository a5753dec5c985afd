/** Places where people work together: members, roles, framework, tabs. */
@NullMarked
package nl.tafelronde.space;

import org.jspecify.annotations.NullMarked;
