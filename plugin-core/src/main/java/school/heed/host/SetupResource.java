package school.heed.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.people.Duty;
import school.heed.people.SendMap;
import school.heed.policy.Settings;

/** Set-up, opened by the bootstrap code or by an administrator of the host. It shows staff, never a child. */
@RequestScoped
@Path("/setup")
@Produces("application/json")
@Consumes("application/json")
public class SetupResource {
    @Inject
    Actor actor;

    @Inject
    Bootstrap bootstrap;

    @Inject
    SessionPicture sessions;

    @Inject
    Setup setup;

    @Inject
    Pairings pairings;

    @Inject
    FirstLeads firstLeads;

    @Inject
    Links links;

    /** A code as somebody pasted it. */
    public record Code(
            @NotNull @Size(min = 4, max = 1000, message = "Paste the whole code.")
            String code) {
        /** Never the code. */
        @Override
        public String toString() {
            return "Code[]";
        }
    }

    @POST
    @Path("session")
    @Needs(Permission.ANYONE)
    public SessionView open(@NotNull @Valid Code in) {
        return sessions.of(bootstrap.open(in.code()));
    }

    @GET
    @Needs(Permission.SETTLE)
    public SetupView read() {
        return setup.view(actor);
    }

    @POST
    @Path("pairing")
    @Needs(Permission.SETUP)
    public SetupView pair(@NotNull @Valid Code in) {
        links.readNow(pairings.pair(actor, in.code()));
        return setup.view(actor);
    }

    @PUT
    @Path("send")
    @Needs(Permission.SETTLE)
    public SetupView matchSend(@NotNull @Valid SendMap in) {
        setup.matchSend(actor, in);
        return setup.view(actor);
    }

    @PUT
    @Path("settings")
    @Needs(Permission.SETTLE)
    public SetupView settle(@NotNull @Valid Settings in) {
        setup.settle(actor, in);
        return setup.view(actor);
    }

    @PUT
    @Path("duty")
    @Needs(Permission.SETTLE)
    public SetupView duty(@NotNull @Valid Duty in) {
        setup.putOnDuty(actor, in);
        return setup.view(actor);
    }

    @POST
    @Path("first-lead")
    @Needs(Permission.SETUP)
    public SetupView firstLead(@NotNull @Valid FirstLeads.Named in) {
        return setup.view(actor, firstLeads.make(actor, in));
    }

    @POST
    @Path("tests")
    @Needs(Permission.SETUP)
    public SetupView test() {
        setup.tested(actor, links.tested(actor));
        return setup.view(actor);
    }

    @POST
    @Path("sync")
    @Needs(Permission.SETUP)
    public SetupView sync() {
        links.readNow(actor);
        return setup.view(actor);
    }
}
