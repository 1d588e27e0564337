package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Ways in which this host misbehaves when a test asks for it, and how often each operation was called. */
@ApplicationScoped
public class Faults {
    static final Set<String> KINDS = Set.of(
            "api-503",
            "api-drop",
            "no-pupil",
            "store-then-500",
            "slow",
            "html",
            "wrong-pupil",
            "huge",
            "jwks-503",
            "clock");
    private static final int HUGE_LINES = 80_000;
    private static final int BEGINNING = 20_000;

    @Inject
    HostClock clock;

    private final Map<String, Fault> active = new ConcurrentHashMap<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    /**
     * One way to misbehave.
     *
     * @param left how many more calls; negative = until taken back
     * @param amount milliseconds for {@code slow}, seconds for {@code clock}
     * @param operation only this operation; {@code null} = every one
     */
    record Fault(String kind, int left, int amount, String operation) {}

    void start(Fault fault) {
        active.put(fault.kind(), fault);
    }

    void clear() {
        active.clear();
    }

    void called(String operation) {
        calls.merge(operation, 1, Integer::sum);
    }

    /** How often each operation was called since the start. */
    Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    /** Whether this fault strikes this call; a counted fault is used up by it. */
    boolean strikes(String kind, String operation) {
        Fault before = active.get(kind);
        if (before == null || before.operation() != null && !before.operation().equals(operation)) {
            return false;
        }
        active.computeIfPresent(kind, (k, f) -> switch (f.left()) {
            case 1 -> null;
            default -> new Fault(k, f.left() > 0 ? f.left() - 1 : f.left(), f.amount(), f.operation());
        });
        return true;
    }

    /** The time as launch tokens and the status tell it. */
    Instant shownTime() {
        Fault fault = active.get("clock");
        return fault == null ? clock.instant() : clock.instant().plusSeconds(fault.amount());
    }

    /** Plays the faults that strike before the operation itself. */
    void before(String operation, ContainerRequestContext request) {
        Fault slow = active.get("slow");
        if (slow != null && strikes("slow", operation)) {
            LockSupport.parkNanos(Duration.ofMillis(slow.amount()).toNanos());
        }
        if (strikes("api-503", operation) || operation.equals("keys") && strikes("jwks-503", operation)) {
            throw new Problem(503, "unavailable", "The host's interface is being serviced.");
        }
        if (strikes("no-pupil", operation)) {
            throw new Problem(404, "no-such-pupil", "No pupil has this id.");
        }
        if (strikes("api-drop", operation)) {
            request.abortWith(Response.ok((StreamingOutput) Faults::breakOff)
                    .type(MediaType.APPLICATION_JSON)
                    .header("Content-Length", 1_000_000)
                    .header("Connection", "close")
                    .build());
        } else if (strikes("html", operation)) {
            request.abortWith(Response.ok("<!doctype html><title>Welcome</title><p>Please sign in.")
                    .type(MediaType.TEXT_HTML)
                    .build());
        } else if (strikes("huge", operation)) {
            request.abortWith(Response.ok((StreamingOutput) Faults::writeHuge)
                    .type(MediaType.APPLICATION_JSON)
                    .build());
        }
    }

    /** Sends enough for the answer to have begun, then ends the connection in the middle of it. */
    private static void breakOff(OutputStream out) throws IOException {
        out.write("{\"items\":[".getBytes(StandardCharsets.UTF_8));
        out.write(" ".repeat(BEGINNING).getBytes(StandardCharsets.UTF_8));
        out.flush();
        throw new IOException("The connection is dropped on purpose");
    }

    /** About ten megabytes of well-formed JSON. */
    private static void writeHuge(OutputStream out) throws IOException {
        byte[] line = ("\"" + "x".repeat(120) + "\",").getBytes(StandardCharsets.UTF_8);
        out.write("{\"items\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < HUGE_LINES; i++) {
            out.write(line);
        }
        out.write("\"end\"]}".getBytes(StandardCharsets.UTF_8));
    }
}
