package school.heed.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import school.heed.factor.Enrolment;
import school.heed.factor.FactorView;
import school.heed.factor.Factors;
import school.heed.identity.Actor;
import school.heed.identity.ActorHolder;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.identity.Sessions;

/** The second step of leads, deputies and heads: enrol, prove, recover, reset. Whoever holds no such role finds nothing here. */
@RequestScoped
@Path("/factor")
@Produces("application/json")
@Consumes("application/json")
public class FactorResource {
    @Inject
    Actor actor;

    @Inject
    ActorHolder holder;

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    SessionPicture picture;

    /** Six digits, or a recovery code. */
    public record Code(
            @NotNull @Size(min = 4, max = 60, message = "Type the whole code.")
            String code) {
        /** Never the code. */
        @Override
        public String toString() {
            return "Code[]";
        }
    }

    /** The first six digits of a new authenticator, and a name for the day on which the host is down. */
    public record FirstCode(
            @NotNull @Size(min = 4, max = 60, message = "Type the six digits.")
            String code,

            @NotBlank(message = "Choose a name to sign in with.")
            @Size(min = 3, max = 120, message = "Choose a name of at least three letters.")
            String name) {
        /** Never the code. */
        @Override
        public String toString() {
            return "FirstCode[]";
        }
    }

    /** Whose second step. */
    public record Whose(@NotNull UUID personId) {}

    /** The session as it is now; {@code pass} (once, for the window) and {@code codes} (once, for paper) where something was given. */
    public record Proved(String pass, List<String> codes, SessionView session) {}

    @GET
    @Needs(Permission.SESSION)
    public FactorView read() {
        return factors.view(actor);
    }

    @POST
    @Path("enrolment")
    @Needs(Permission.SESSION)
    public Enrolment begin() {
        return factors.begin(actor);
    }

    @POST
    @Path("confirmation")
    @Needs(Permission.SESSION)
    public Proved confirm(@NotNull @Valid FirstCode in) {
        return shown(factors.confirm(actor, in.code(), in.name()));
    }

    @POST
    @Path("proof")
    @Needs(Permission.SESSION)
    public Proved prove(@NotNull @Valid Code in) {
        return shown(factors.prove(actor, in.code(), holder.proved()));
    }

    @POST
    @Path("recovery")
    @Needs(Permission.SESSION)
    public Enrolment recover(@NotNull @Valid Code in) {
        return factors.recover(actor, in.code());
    }

    @POST
    @Path("codes")
    @Needs(value = Permission.DESK, stepUp = true)
    public Proved codes() {
        return shown(factors.newCodes(actor));
    }

    @POST
    @Path("reset")
    @Needs(value = Permission.DESK, stepUp = true)
    public FactorView reset(@NotNull @Valid Whose in) {
        factors.reset(actor, in.personId());
        return factors.view(actor);
    }

    private Proved shown(Factors.Given given) {
        return new Proved(given.pass(), given.codes(), picture.of(sessions.renew(actor)));
    }
}
