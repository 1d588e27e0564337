package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Passes;
import school.heed.identity.Sessions;
import school.heed.people.ChildFacts;
import school.heed.people.ChildRoster;
import school.heed.people.SendFacts;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Takes one page of the host's lists into the local copy, in one transaction. A reading that breaks off goes on at the last page. */
@ApplicationScoped
@Transactional
@InSchool
public class RosterPages {
    @Inject
    ChildRoster children;

    @Inject
    Staff staff;

    @Inject
    Capabilities capabilities;

    @Inject
    Sessions sessions;

    @Inject
    Passes passes;

    @Inject
    Clock clock;

    public void pupils(Actor sync, List<HostPupil> page) {
        var now = clock.instant();
        for (var pupil : page) {
            if (pupil.gone()) {
                children.gone(sync, pupil.id(), pupil.mergedInto(), now);
            } else {
                children.learn(sync, facts(pupil), !pupil.status().equals("left"), now);
            }
        }
        children.forgetNames(sync);
    }

    public void send(Actor sync, List<HostSend> page) {
        var now = clock.instant();
        page.forEach(send -> children.learnSend(
                sync,
                send.pupilId(),
                new SendFacts(
                        send.provision(),
                        send.primaryNeed(),
                        send.secondaryNeed(),
                        send.eal(),
                        send.communication(),
                        send.descriptors()),
                now));
    }

    public void staff(Actor sync, List<HostStaff> page) {
        for (var person : page) {
            var active = person.active() && !person.gone();
            var known = staff.byHostId(sync, person.id()).flatMap(id -> staff.find(sync, id));
            if (known.isEmpty() && !active) {
                continue;
            }
            var name = person.name().isEmpty() ? known.map(Staff.Known::name).orElse("") : person.name();
            var id = staff.learn(
                    sync, new Staff.Facts(person.id(), name, person.email(), active, person.capabilities()));
            if (active) {
                capabilities.offered(sync, id, person.capabilities());
            } else {
                // Whoever has left loses their sessions at once.
                sessions.endAll(Ref.of("person", id));
                passes.endAll(sync, id);
            }
        }
    }

    public void complete(Actor sync, Set<String> pupilIds) {
        children.onlyPresent(sync, pupilIds, clock.instant());
        children.forgetNames(sync);
    }

    static ChildFacts facts(HostPupil pupil) {
        return new ChildFacts(
                pupil.id(),
                pupil.upn(),
                pupil.firstName(),
                pupil.lastName(),
                pupil.preferredName(),
                pupil.dateOfBirth() == null ? "" : pupil.dateOfBirth().toString(),
                pupil.sex(),
                pupil.year(),
                pupil.form(),
                pupil.house(),
                pupil.siblings(),
                pupil.firstLanguage(),
                Boolean.TRUE.equals(pupil.lookedAfter()),
                Boolean.TRUE.equals(pupil.socialWorker()),
                Boolean.TRUE.equals(pupil.youngCarer()),
                "",
                pupil.homeAuthority(),
                null);
    }
}
