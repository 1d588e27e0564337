package school.heed.outbox;

import java.util.UUID;
import school.heed.platform.Ref;

/**
 * Something to be done outside, after the click that caused it is safe. Holds references, never words.
 *
 * @param key stays the same over every try, so that the receiver can recognise a repeat
 * @param ref what it is about
 * @param target whom or what it goes to
 */
public record Message(long id, UUID key, Topic topic, Ref ref, Ref target, int attempts) {}
