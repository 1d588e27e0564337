package school.heed.demohost;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Heed's signed checkpoints, kept where Heed's own database administrator cannot write. Never changed, never removed. */
@ApplicationScoped
public class Anchors {
    @Inject
    Journal journal;

    @Inject
    HostClock clock;

    private final Map<String, Anchor> byNumber = new LinkedHashMap<>();

    /** One checkpoint, as it came. */
    public record Anchor(String school, long seq, String checkpoint, String signature, Instant at) {}

    @PostConstruct
    void open() {
        journal.past("anchor", Anchor.class).forEach(this::remember);
    }

    /** Keeps a checkpoint once; another text under a known number is refused. */
    public synchronized void keep(String school, long seq, String checkpoint, String signature) {
        Anchor before = byNumber.get(school + "/" + seq);
        if (before == null) {
            Anchor now = new Anchor(school, seq, checkpoint, signature, clock.instant());
            journal.write("anchor", now);
            remember(now);
        } else if (!before.checkpoint().equals(checkpoint)) {
            throw new Problem(409, "anchor-differs", "Another checkpoint is kept under this number.");
        }
    }

    private void remember(Anchor anchor) {
        byNumber.put(anchor.school() + "/" + anchor.seq(), anchor);
    }

    /** All of them, in order of arrival, for the test page. */
    synchronized List<Anchor> everything() {
        return new ArrayList<>(byNumber.values());
    }
}
