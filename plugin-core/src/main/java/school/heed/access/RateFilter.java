package school.heed.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import school.heed.identity.ActorHolder;
import school.heed.identity.Permission;

/** Counts every request of somebody signed in before it is worked on. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class RateFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    ActorHolder holder;

    @Inject
    Rates rates;

    @Override
    public void filter(ContainerRequestContext request) {
        var actor = holder.actor();
        if (actor.may(Permission.SESSION)) {
            rates.count(actor, resource.getResourceMethod().isAnnotationPresent(ReservedLane.class));
        }
    }
}
