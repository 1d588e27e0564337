package school.heed.people;

import java.util.UUID;

/** A member of staff in a list. */
public record PersonLine(UUID id, String name) {}
