package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Passes;
import school.heed.identity.Permissions;
import school.heed.identity.Sessions;
import school.heed.people.ChildRoster;
import school.heed.people.Children;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.SchoolScope;
import school.heed.platform.problem.Refusal;

/** Lets a proven launch in: its nonce is used up, the person is known, what the host offers is held, a session begins. One transaction. */
@ApplicationScoped
@Transactional
public class Admission {
    @Inject
    HostLinks links;

    @Inject
    SchoolScope scope;

    @Inject
    Staff staff;

    @Inject
    Children children;

    @Inject
    ChildRoster roster;

    @Inject
    Capabilities capabilities;

    @Inject
    Sessions sessions;

    @Inject
    Passes passes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public boolean knows(HostLinks.Link link, String pupilId) {
        var system = Actor.system(link.school(), "launch");
        scope.enter(link.school());
        return children.byHostId(system, pupilId).isPresent();
    }

    /**
     * @param pupil a pupil that was not known before, or null
     * @param pass what the window kept of an earlier proof of the second factor, or null
     */
    public Sessions.Begun admit(HostLinks.Link link, Launched launched, HostPupil pupil, String pass) {
        if (!links.useNonce(link.id(), launched.nonce())) {
            throw Refusal.notSignedIn(
                    "launch-replayed", "This launch was used before. Open Heed again from the school’s system.");
        }
        var system = Actor.system(link.school(), "launch");
        scope.enter(link.school());
        if (pupil != null) {
            roster.learn(system, RosterPages.facts(pupil), !pupil.gone(), clock.instant());
            roster.forgetNames(system);
        }
        mustNotHaveLeft(system, launched.sub());
        var person = staff.learn(
                system, new Staff.Facts(launched.sub(), launched.name(), null, true, launched.capabilities()));
        capabilities.offered(system, person, launched.capabilities());
        var fromHost = new HashSet<>(launched.capabilities());
        fromHost.retainAll(Permissions.FROM_HOST);
        var child = launched.pupilId().isEmpty()
                ? ""
                : children.byHostId(system, launched.pupilId())
                        .map(Object::toString)
                        .orElse("");
        var who = Ref.of("person", person);
        audit.wrote(system, "LAUNCHED", who);
        var begun = sessions.begin(link.school(), who, link.id(), fromHost, launched.view(), child);
        if (pass != null) {
            passes.carried(system, begun.id(), person, link.id(), pass);
        }
        return begun;
    }

    /** Whoever the host lists as having left is not let in by a launch that it signs all the same. */
    private void mustNotHaveLeft(Actor system, String hostId) {
        var known = staff.byHostId(system, hostId).flatMap(id -> staff.find(system, id));
        if (known.isPresent() && !known.get().active()) {
            throw Refusal.notSignedIn(
                    "launch-left",
                    "The school’s system lists you as having left. If that is wrong, ask the office, then try again in a few minutes.");
        }
    }
}
