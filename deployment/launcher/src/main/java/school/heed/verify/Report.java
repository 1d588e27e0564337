package school.heed.verify;

import java.util.ArrayList;
import java.util.List;

/** What a verification found, as sentences. */
public final class Report {
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Something that is not as it was written.
     *
     * @param where the stream, row or checkpoint, such as {@code case:… entry 12} or {@code audit_entry 55}
     * @param what one sentence
     * @param anchored whether a checkpoint that is kept had sealed it
     */
    public record Finding(String where, String what, boolean anchored) {
        @Override
        public String toString() {
            return where + ": " + what + (anchored ? "" : " (not yet anchored)");
        }
    }

    void found(String where, String what, boolean anchored) {
        findings.add(new Finding(where, what, anchored));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How much was looked at, what is not anchored yet, which key signed. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
