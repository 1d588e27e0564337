package school.heed.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body that may be longer than others. A full form of a case has up to 50,000 characters, and one of them up to four bytes in some
 * scripts: nobody is to write less for the language they write in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongBody {
    int KIB = 256;
}
