package school.heed.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller must be permitted to reach this endpoint. Every JAX-RS method carries it; a test fails otherwise. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Permission value();

    /** Whether the second factor must have been proved within the last ten minutes: export, roles, trust in a host, destruction. */
    boolean stepUp() default false;
}
