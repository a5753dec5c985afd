/** What people write, in the language of who reads it: a provider's translation, or a better one by a person. */
@NullMarked
package nl.tafelronde.translation;

import org.jspecify.annotations.NullMarked;
