package school.heed.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import school.heed.platform.crypto.HashChain;

/**
 * A host that keeps what it stored and misbehaves as its schedule says. It follows the contract: an id once, the same answer to the
 * same body, erased stays erased. Every effect is noted in the order in which it happened.
 */
public final class FaultyHost extends HostApi {
    private static final Instant AT = Instant.parse("2026-11-18T14:05:00Z");

    /** Heed's process dies at this moment. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("killed", null, false, false);
        }
    }

    /** What the host holds under one id. */
    public record Held(String hostId, String pupil, String sha256, String state) {}

    /** Something that changed what the host holds. */
    public record Effect(String pupil, UUID id, String act) {}

    private record InFlight(int after, Runnable arrival) {}

    private final Random random;
    private final Map<UUID, Held> held = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<InFlight> inFlight = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private double trouble;
    private boolean away;
    private String unknownPupil = "";
    private int calls;

    public FaultyHost(Random random) {
        this.random = random;
    }

    /** @param trouble share of calls that go wrong, 0 for a host that behaves */
    public void troubled(double trouble) {
        this.trouble = trouble;
    }

    /** Nothing reaches the host at all. */
    public void away(boolean away) {
        this.away = away;
    }

    /** A pupil whom the host says it does not know; empty for none. */
    public void forgets(String pupil) {
        this.unknownPupil = pupil;
    }

    /** What another node of Heed does while this one waits for the host. */
    public void meanwhile(Runnable other) {
        this.meanwhile = other;
    }

    public Map<UUID, Held> held() {
        return held;
    }

    public List<Effect> effects() {
        return effects;
    }

    @Override
    public Receipt putEntry(HostTarget target, String pupil, UUID id, NewEntry entry, String onBehalfOf) {
        var digest = java.util.HexFormat.of().formatHex(HashChain.sha256().digest(entry.body()));
        exchanged(pupil, () -> put(pupil, id, digest));
        var stored = held.get(id);
        return new Receipt(stored.hostId(), AT, stored.sha256());
    }

    @Override
    public void withhold(HostTarget target, String pupil, UUID id, String onBehalfOf) {
        exchanged(pupil, () -> move(pupil, id, "withheld"));
    }

    @Override
    public void erase(HostTarget target, String pupil, UUID id, String onBehalfOf) {
        exchanged(pupil, () -> move(pupil, id, "erased"));
    }

    private void exchanged(String pupil, Runnable act) {
        calls++;
        arrivals();
        var other = meanwhile;
        meanwhile = () -> {};
        other.run();
        meanwhile = other;
        if (away) {
            throw new HostFailure.Away(0, "no-connection");
        }
        if (pupil.equals(unknownPupil)) {
            throw new HostFailure(HostFailure.Kind.NOT_FOUND, 404, "no-such-pupil");
        }
        if (random.nextDouble() >= trouble) {
            act.run();
            return;
        }
        goWrong(act);
    }

    private void goWrong(Runnable act) {
        switch (random.nextInt(10)) {
            case 0 -> throw new HostFailure.Away(0, "no-connection");
            case 1 -> throw new HostFailure.Away(503, "unavailable");
            case 2 -> throw HostFailure.nonsense(200, "not-json");
            case 3 -> {
                act.run();
                throw new HostFailure(HostFailure.Kind.REFUSED, 500, "failed");
            }
            case 4 -> {
                act.run();
                throw new HostFailure.Slow();
            }
            case 5 -> {
                inFlight.add(new InFlight(calls + 1 + random.nextInt(12), act));
                throw new HostFailure.Slow();
            }
            case 6 -> {
                act.run();
                inFlight.add(new InFlight(calls + 1 + random.nextInt(12), act));
            }
            case 7 -> {
                act.run();
                throw new Crash();
            }
            case 8 -> throw new Crash();
            default -> throw new HostFailure(HostFailure.Kind.REFUSED, 429, "too-many");
        }
    }

    /** Requests that were given up long ago arrive late. What the host answers them, nobody hears. */
    private void arrivals() {
        for (var late : List.copyOf(inFlight)) {
            if (late.after() <= calls) {
                inFlight.remove(late);
                try {
                    late.arrival().run();
                } catch (HostFailure e) {
                    continue;
                }
            }
        }
    }

    /** Whatever is still under way arrives. */
    public void settle() {
        calls += 100;
        arrivals();
    }

    private void put(String pupil, UUID id, String digest) {
        var before = held.get(id);
        if (before == null) {
            held.put(id, new Held("H" + (held.size() + 1), pupil, digest, "shown"));
            effects.add(new Effect(pupil, id, "WRITE_BACK"));
        } else if (before.state().equals("erased")) {
            throw new HostFailure(HostFailure.Kind.GONE, 410, "entry-erased");
        } else if (!before.sha256().equals(digest) || !before.pupil().equals(pupil)) {
            throw new HostFailure(HostFailure.Kind.CONFLICT, 409, "entry-differs");
        }
    }

    private void move(String pupil, UUID id, String state) {
        var before = held.get(id);
        if (before == null || !before.pupil().equals(pupil)) {
            throw new HostFailure(HostFailure.Kind.NOT_FOUND, 404, "no-such-entry");
        }
        if (!before.state().equals("erased") && !before.state().equals(state)) {
            held.put(id, new Held(before.hostId(), pupil, before.sha256(), state));
            effects.add(new Effect(pupil, id, state.equals("erased") ? "ERASE" : "WITHHOLD"));
        }
    }
}
