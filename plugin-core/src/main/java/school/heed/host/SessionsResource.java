package school.heed.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Passes;
import school.heed.identity.Permission;
import school.heed.identity.SessionKey;
import school.heed.identity.Sessions;

/** Launch, renewal and end of a session, and Heed's public keys. */
@RequestScoped
@Path("/")
@Produces("application/json")
@Consumes("application/json")
public class SessionsResource {
    @Inject
    Actor actor;

    @Inject
    Launches launches;

    @Inject
    DirectSignIn direct;

    @Inject
    Sessions sessions;

    @Inject
    Passes passes;

    @Inject
    SessionPicture picture;

    @Inject
    FirstLeads firstLeads;

    @POST
    @Path("launches")
    @Needs(Permission.ANYONE)
    public SessionView launch(@NotNull @Valid LaunchIn in) {
        return launches.launch(in);
    }

    /** Without the host, while it is down. */
    @POST
    @Path("direct")
    @Needs(Permission.ANYONE)
    public SessionView direct(@NotNull @Valid DirectSignIn.Typed in) {
        return direct.signIn(in);
    }

    @GET
    @Path("keys")
    @Needs(Permission.ANYONE)
    public String keys() {
        return SessionKey.published().toString();
    }

    @POST
    @Path("session/renewal")
    @Needs(Permission.SESSION)
    public SessionView renew() {
        passes.used(actor);
        return picture.of(sessions.renew(actor));
    }

    @DELETE
    @Path("session")
    @Needs(Permission.SESSION)
    public void end() {
        passes.end(actor);
        sessions.end(actor);
    }

    /** The head enters the code that was handed over; the first lead is then active. */
    @POST
    @Path("first-lead")
    @Needs(Permission.REPORT)
    public SessionView firstLead(@NotNull @Valid FirstLeads.Code in) {
        firstLeads.activate(actor, in.code());
        return picture.of(sessions.renew(actor));
    }
}
