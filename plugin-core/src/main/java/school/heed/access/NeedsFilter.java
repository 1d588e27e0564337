package school.heed.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import school.heed.audit.Audit;
import school.heed.identity.ActorHolder;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.identity.Sessions;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

/**
 * Asks of every request what its endpoint needs. Permissions are those of this moment, read from the database, so a capability that
 * was withdrawn a second ago is gone. A step that counts also needs the second factor, proved within the last ten minutes.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class NeedsFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    JsonWebToken token;

    @Inject
    Sessions sessions;

    @Inject
    ActorHolder holder;

    @Inject
    Audit audit;

    @Override
    public void filter(ContainerRequestContext request) {
        var needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw Refusal.notAllowed();
        }
        if (needs.value() == Permission.ANYONE) {
            return;
        }
        var opened = sessions.opened(session()).orElseThrow(NeedsFilter::ended);
        if (!opened.actor().may(needs.value())) {
            audit.refused(
                    opened.actor(),
                    needs.value().name().toLowerCase(java.util.Locale.ROOT),
                    new Ref("endpoint", endpoint()));
            throw Refusal.notAllowed();
        }
        if (needs.stepUp() && !opened.fresh()) {
            audit.refused(opened.actor(), "step-up", new Ref("endpoint", endpoint()));
            throw Refusal.of(
                    403,
                    "step-up",
                    "This step needs the six digits from your phone once more. Nothing was changed; what you typed is kept.");
        }
        holder.set(opened);
    }

    private String endpoint() {
        return resource.getResourceClass().getSimpleName() + "-"
                + resource.getResourceMethod().getName();
    }

    private UUID session() {
        var sid = token.getRawToken() == null ? null : token.<Object>getClaim("sid");
        if (sid == null) {
            throw ended();
        }
        try {
            return UUID.fromString(sid instanceof jakarta.json.JsonString text ? text.getString() : sid.toString());
        } catch (IllegalArgumentException e) {
            throw ended();
        }
    }

    private static Refusal ended() {
        return Refusal.notSignedIn(
                "session-ended",
                "Your time in Heed has ended. Open it again from the school's system; what you typed is kept.");
    }
}
