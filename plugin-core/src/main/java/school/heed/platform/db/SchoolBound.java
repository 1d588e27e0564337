package school.heed.platform.db;

import java.util.UUID;

/** Somebody, or a job, that acts in exactly one school. */
public interface SchoolBound {
    UUID school();
}
