/** What people see: the production jar in a real browser. */
package nl.tafelronde.it;
