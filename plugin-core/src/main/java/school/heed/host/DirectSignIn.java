package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import school.heed.factor.Direct;
import school.heed.identity.Actor;
import school.heed.identity.Passes;
import school.heed.identity.Schools;
import school.heed.identity.Sessions;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

/**
 * Lets a confirmed lead, deputy or head in without the host, only while the host has not been heard of for five minutes. Every lead and
 * the head are told.
 */
@ApplicationScoped
public class DirectSignIn {
    static final Duration SILENT = Duration.ofMinutes(5);

    @Inject
    Schools schools;

    @Inject
    HostLinks links;

    @Inject
    Direct direct;

    @Inject
    Sessions sessions;

    @Inject
    Passes passes;

    @Inject
    SessionPicture picture;

    @Inject
    Clock clock;

    /** What the person types. */
    public record Typed(
            @NotNull @Size(min = 1, max = 120, message = "Type your sign-in name.")
            String name,

            @NotNull @Size(min = 4, max = 60, message = "Type the six digits.")
            String code,

            @NotNull @Size(min = 4, max = 60, message = "Type one of your recovery codes.")
            String emergency) {
        /** Never what was typed. */
        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    /** The same answer for a name that nobody has and for whatever is wrong. */
    public SessionView signIn(Typed in) {
        var school = schools.all().stream().findFirst().orElseThrow(DirectSignIn::wrong);
        mustBeSilent(school);
        var system = Actor.system(school, "direct");
        if (direct.tooOften(system, in.name())) {
            throw Refusal.of(429, "direct-locked", "Too many wrong tries. Wait 15 minutes, then try again.");
        }
        var person = direct.judge(system, in.name(), in.code(), in.emergency()).orElseThrow(DirectSignIn::wrong);
        var begun = sessions.begin(school, Ref.of("person", person), "direct", Set.of("report"), "workspace", "");
        passes.renewed(new Actor(school, Ref.of("person", person), Set.of(), Set.of(), begun.id()));
        return picture.of(begun);
    }

    private void mustBeSilent(UUID school) {
        var heard = links.active(school).map(HostLinks.Link::heardAt);
        if (heard.isPresent() && heard.get().isAfter(clock.instant().minus(SILENT))) {
            throw Refusal.rule(
                    "host-is-there",
                    "The school’s system is running, so open Heed from there. This page works once it has not answered for five minutes.");
        }
    }

    private static Refusal wrong() {
        return Refusal.notSignedIn(
                "direct-wrong", "The name, the digits or the recovery code is wrong, or this is not open to you.");
    }
}
