package school.heed.host;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import school.heed.identity.SessionKey;
import school.heed.platform.problem.Refusal;

/**
 * Heed's calls to a host, as {@code deployment/host-api/openapi.yaml} says. Every method throws {@link HostFailure} and nothing else
 * for whatever the host or the network does. An empty cursor asks from the start; {@code onBehalfOf} is the host's id of the member of
 * staff, empty for Heed's own jobs.
 */
@ApplicationScoped
public class HostApi {
    @Inject
    HostGuard guard;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "heed.host.allow")
    Optional<String> allow;

    private HostAddress address;
    private HostCalls calls;

    @PostConstruct
    void start() {
        address = HostAddress.allowing(allow.orElse(""));
        calls = new HostCalls(address, SessionKey::sign, HostCalls.base(publicUrl), clock, HostCalls.Limits.USUAL);
    }

    /** Which addresses may be called, for checks before pairing. */
    public HostAddress address() {
        return address;
    }

    public HostStatus status(HostTarget target) {
        return repeated(() -> calls.status(target));
    }

    public HostPupilPage pupils(HostTarget target, String cursor) {
        return repeated(() -> calls.pupils(target, cursor));
    }

    public HostPupil pupil(HostTarget target, String id) {
        return repeated(() -> calls.pupil(target, id));
    }

    public HostSendPage send(HostTarget target, String cursor) {
        return repeated(() -> calls.send(target, cursor));
    }

    public HostStaffPage staff(HostTarget target, String cursor) {
        return repeated(() -> calls.staff(target, cursor));
    }

    /** Asked once: a person waits for the answer, and can do without it. */
    public HostContacts contacts(HostTarget target, String id) {
        return translated(() -> guard.once(() -> calls.contacts(target, id)));
    }

    /** At most 31 days, both ends included. */
    public HostTimetable timetable(HostTarget target, String id, LocalDate from, LocalDate to) {
        return repeated(() -> calls.timetable(target, id, from, to));
    }

    public HeldEntries chronology(HostTarget target, String pupilId) {
        return repeated(() -> calls.chronology(target, pupilId));
    }

    public HostAuditPage audit(HostTarget target, String cursor) {
        return repeated(() -> calls.audit(target, cursor));
    }

    /** Stores an entry, or learns that it stands there already. */
    public Receipt putEntry(HostTarget target, String pupilId, UUID entryId, NewEntry entry, String onBehalfOf) {
        return repeated(() -> calls.putEntry(target, pupilId, entryId, entry, onBehalfOf));
    }

    public void withhold(HostTarget target, String pupilId, UUID entryId, String onBehalfOf) {
        repeated(() -> {
            calls.withhold(target, pupilId, entryId, onBehalfOf);
            return true;
        });
    }

    public void erase(HostTarget target, String pupilId, UUID entryId, String onBehalfOf) {
        repeated(() -> {
            calls.erase(target, pupilId, entryId, onBehalfOf);
            return true;
        });
    }

    public void notice(HostTarget target, HostNotice notice, String onBehalfOf) {
        repeated(() -> {
            calls.notice(target, notice, onBehalfOf);
            return true;
        });
    }

    /** Leaves a signed checkpoint; the same again changes nothing. */
    public void anchor(HostTarget target, long seq, byte[] body) {
        repeated(() -> {
            calls.anchor(target, seq, body);
            return true;
        });
    }

    /**
     * Once only: the code works once.
     *
     * @throws Refusal 422 where an address in the code or in the answer may not be called
     */
    public PairingAnswer pair(String apiUrl, PairingRequest request) {
        return translated(() -> guard.once(() -> calls.pair(apiUrl, request)));
    }

    /** The text of a host's key set, not repeated: {@link HostKeySet} decides when to ask again. */
    public String keySet(String jwksUrl) {
        return translated(() -> guard.once(() -> calls.keySet(jwksUrl)));
    }

    private <T> T repeated(Supplier<T> call) {
        return translated(() -> guard.repeated(call));
    }

    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            // The pause after many failures, or the guard's own time limit.
            throw new HostFailure(HostFailure.Kind.UNREACHABLE, 0, "resting");
        }
    }
}
