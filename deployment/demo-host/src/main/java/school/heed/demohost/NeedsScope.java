package school.heed.demohost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller of one API operation needs; an operation without this annotation is closed to everybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsScope {
    /** No token at all: the operation proves its caller otherwise, or has nothing to hide. */
    String NO_TOKEN = "no-token";

    /** Any valid token of the paired Heed. */
    String ANY = "any";

    /** A scope, {@link #NO_TOKEN} or {@link #ANY}. */
    String value();
}
