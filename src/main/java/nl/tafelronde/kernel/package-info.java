/** What every module may use: ids, languages, texts, refusals. Knows no other module. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@NullMarked
package nl.tafelronde.kernel;

import org.jspecify.annotations.NullMarked;
