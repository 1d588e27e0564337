package school.heed.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Lets a resource say {@code @Inject Actor actor}; below the resource an actor is always a parameter. */
@Dependent
public class ActorProducer {
    @Produces
    @Dependent
    Actor actor(ActorHolder holder) {
        return holder.actor();
    }
}
