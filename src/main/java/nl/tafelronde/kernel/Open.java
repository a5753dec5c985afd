package nl.tafelronde.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public service method that takes no {@code Actor} and asks for no permission, with the reason why that is safe.
 * A test refuses every other public service method without an actor.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Open {

    /** Why anybody (or any module) may call this. */
    String value();
}
