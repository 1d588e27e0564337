package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import school.heed.identity.Actor;
import school.heed.people.Staff;
import school.heed.platform.problem.Refusal;

/** "Test everything": each part of the link is tried for real, and what fails says what to do. */
@ApplicationScoped
public class SetupTests {
    private static final String AGAIN = "Then run the tests again.";

    @Inject
    HostApi api;

    @Inject
    Staff staff;

    @Inject
    HostReview review;

    @Inject
    Clock clock;

    /** The last run of the tests. */
    public record Run(List<SetupView.TestResult> tests, Instant at) {}

    public Run run(Actor actor, HostLinks.Link link) {
        var target = link.target();
        var tests = new ArrayList<SetupView.TestResult>();
        tests.add(test("status", "The MIS answers and knows Heed’s key", "Pair again with a new code. " + AGAIN, () -> {
            api.status(target);
            return "";
        }));
        tests.add(test(
                "clocks",
                "The clocks agree",
                "Switch on network time (NTP) on both servers. " + AGAIN,
                () -> clocks(target)));
        tests.add(test(
                "launch",
                "A launch with a changed signature is refused",
                "Tell the makers of Heed.",
                () -> forged(link)));
        tests.add(test(
                "pupils", "Pupils are read", "Allow Heed to read pupils in the add-on’s settings. " + AGAIN, () -> {
                    var page = api.pupils(target, "");
                    return page.items().isEmpty() ? "The MIS lists no pupil." : "";
                }));
        tests.add(test("staff", "Staff are read", "Allow Heed to read staff in the add-on’s settings. " + AGAIN, () -> {
            var page = api.staff(target, "");
            return page.items().isEmpty() ? "The MIS lists no member of staff." : "";
        }));
        tests.add(test(
                "send",
                "SEND is read with its own permission",
                "Allow Heed to read SEND in the add-on’s settings. " + AGAIN,
                () -> {
                    api.send(target, "");
                    return "";
                }));
        tests.add(test(
                "entry",
                "A test entry is stored, its receipt kept, and erased again",
                "Allow Heed to write in the add-on’s settings. " + AGAIN,
                () -> entry(link)));
        tests.add(test(
                "notice",
                "The bell notice arrives, without content",
                "Allow Heed’s notices in the MIS’s notification settings. " + AGAIN,
                () -> notice(actor, link)));
        tests.add(test(
                "copies",
                "The copies in the MIS are those that Heed sent",
                "Ask the makers of the add-on who changed its table. Leads see the difference at their desk.",
                () -> copies(link)));
        tests.add(test(
                "readings",
                "The MIS tells who read copies there",
                "Allow Heed to read the list of readings in the add-on’s settings. " + AGAIN,
                () -> {
                    review.readings(link);
                    return "";
                }));
        return new Run(List.copyOf(tests), clock.instant());
    }

    private String copies(HostLinks.Link link) {
        return review.compare(link).sentence();
    }

    private String clocks(HostTarget target) {
        var apart = api.status(target).clockAhead(clock.instant()).abs();
        return apart.compareTo(Duration.ofSeconds(60)) > 0 ? "They are " + apart.toSeconds() + " seconds apart." : "";
    }

    private String forged(HostLinks.Link link) {
        var token = "eyJhbGciOiJFUzI1NiIsImtpZCI6Im5vbmUifQ.e30.AAAA";
        var trust = new HostTrust(
                link.id(), link.issuer(), link.audience(), link.deploymentId(), "x", link.jwksUrl(), link.jwks());
        try {
            LaunchVerifier.verify(token, "x", trust, new HostKeySet(link.jwks(), link::jwks, clock), clock.instant());
            return "It was let in.";
        } catch (Refusal refused) {
            return "";
        }
    }

    private String entry(HostLinks.Link link) {
        var pupil = api.pupils(link.target(), "").items().stream()
                .filter(found -> !found.gone())
                .findFirst();
        if (pupil.isEmpty()) {
            return "There is no pupil to try it with.";
        }
        var id = UUID.randomUUID();
        var entry = new NewEntry("pointer", clock.instant(), null, null, null, null, null, link.origin());
        api.putEntry(link.target(), pupil.get().id(), id, entry, "heed");
        api.erase(link.target(), pupil.get().id(), id, "heed");
        return "";
    }

    private String notice(Actor actor, HostLinks.Link link) {
        var whom = actor.isPerson()
                ? staff.find(actor, actor.person()).map(Staff.Known::hostId)
                : staff.active(actor).stream()
                        .filter(known -> known.offered().contains("admin"))
                        .findFirst()
                        .map(Staff.Known::hostId);
        if (whom.isEmpty()) {
            return "There is no administrator to send it to.";
        }
        api.notice(link.target(), new HostNotice(UUID.randomUUID(), whom.get(), link.origin()), whom.get());
        return "";
    }

    private static SetupView.TestResult test(String code, String label, String todo, Supplier<String> trial) {
        String what;
        try {
            what = trial.get();
        } catch (HostFailure e) {
            what = e.kind() == HostFailure.Kind.UNREACHABLE
                    ? "The MIS did not answer."
                    : "The MIS refused it (reply " + e.status() + ", " + e.code() + ").";
        }
        return new SetupView.TestResult(code, label, what.isEmpty(), what, what.isEmpty() ? "" : todo);
    }
}
