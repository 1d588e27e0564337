package school.heed.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signed checkpoints of one school, and what is kept of them outside. */
final class CheckpointCheck {
    /** Signatures looked at, counted from the newest; those before are held by the hash in the text after them. */
    private static final int SIGNATURES = 2000;

    private final String school;
    private final List<AnchorFile.Anchor> outside;
    private final Optional<String> trusted;
    private final Report report;
    private final TreeMap<Long, Fact.Signed> signed = new TreeMap<>();
    private final TreeMap<Long, Note> notes = new TreeMap<>();

    CheckpointCheck(String school, List<AnchorFile.Anchor> outside, Optional<String> trusted, Report report) {
        this.school = school;
        this.outside = outside;
        this.trusted = trusted;
        this.report = report;
    }

    void add(Fact.Signed checkpoint) {
        signed.put(checkpoint.seq(), checkpoint);
        Note.of(checkpoint.text()).ifPresent(note -> notes.put(checkpoint.seq(), note));
    }

    /** The rows after which some checkpoint says the chain ended. */
    Set<Long> ends() {
        return Stream.concat(notes.values().stream(), outside.stream().map(AnchorFile.Anchor::note))
                .map(Note::rows)
                .collect(Collectors.toSet());
    }

    /** The newest checkpoint kept outside, or the database's own newest where nothing was kept. */
    Optional<Note> newest() {
        return outside.stream()
                .map(AnchorFile.Anchor::note)
                .reduce((one, other) -> other.seq() >= one.seq() ? other : one)
                .or(() -> Optional.ofNullable(
                        notes.isEmpty() ? null : notes.lastEntry().getValue()));
    }

    void ended(RowCheck rows) {
        long anchored = newest().map(Note::seq).orElse(0L);
        chain(anchored);
        signatures(anchored);
        heads(rows, anchored);
        keptOutside();
        trust();
    }

    private void wrong(long seq, String what, long anchored) {
        report.found("checkpoint " + seq, what, seq <= anchored);
    }

    private void chain(long anchored) {
        long expected = 1;
        Note before = null;
        for (Map.Entry<Long, Fact.Signed> one : signed.entrySet()) {
            long seq = one.getKey();
            Note note = notes.get(seq);
            if (seq != expected) {
                wrong(Math.min(expected, seq), "is missing", anchored);
                before = null;
            }
            if (note == null || note.seq() != seq || !note.school().equals(school)) {
                wrong(seq, "is not as it was signed", anchored);
            } else if (seq == 1 && !note.previous().equals("0".repeat(64))) {
                wrong(seq, "is said to be the first, and is not", anchored);
            } else if (before != null && !note.previous().equals(before.sha256())) {
                wrong(seq, "does not follow the one before it", anchored);
            } else if (before != null && note.rows() < before.rows()) {
                wrong(seq, "has fewer rows than the one before it", anchored);
            } else if (before != null && !note.key().equals(before.next())) {
                wrong(seq, "is signed with a key that the one before it did not name", anchored);
            }
            before = note;
            expected = seq + 1;
        }
    }

    private void signatures(long anchored) {
        var bad = signed.descendingMap().values().stream().limit(SIGNATURES).toList().parallelStream()
                .filter(one -> notes.containsKey(one.seq()))
                .filter(one ->
                        !notes.get(one.seq()).signedBy(notes.get(one.seq()).key(), one.signature()))
                .map(Fact.Signed::seq)
                .sorted()
                .toList();
        bad.forEach(seq -> wrong(seq, "has a signature that does not fit it", anchored));
    }

    private void heads(RowCheck rows, long anchored) {
        notes.forEach((seq, note) -> {
            byte[] h = rows.hash(note.rows());
            if (h == null) {
                wrong(seq, "signed " + note.rows() + " sealed rows, and there are " + rows.last(), anchored);
            } else if (!HexFormat.of().formatHex(h).equals(note.head())) {
                wrong(seq, "signed another row " + note.rows() + " than there is", anchored);
            }
        });
    }

    private void keptOutside() {
        if (outside.isEmpty()) {
            return;
        }
        long last = signed.isEmpty() ? 0 : signed.lastKey();
        long before = 0;
        var differs = new ArrayList<Long>();
        for (AnchorFile.Anchor anchor : outside) {
            Note kept = anchor.note();
            if (kept.seq() < before) {
                report.found(
                        "checkpoint " + kept.seq(),
                        "came to the kept file after checkpoint " + before + ": the history was rolled back from "
                                + before + " to " + (kept.seq() - 1),
                        true);
            }
            before = kept.seq();
            Fact.Signed ours = signed.get(kept.seq());
            if (ours != null && !ours.text().equals(kept.text())) {
                differs.add(kept.seq());
            }
        }
        Note newest = newest().orElseThrow();
        if (newest.seq() > last) {
            report.found("history", "was rolled back from checkpoint " + newest.seq() + " to " + last, true);
        }
        differs.stream().findFirst().ifPresent(seq -> wrong(seq, "is not the one that was kept outside", seq));
        var kept =
                outside.stream().filter(one -> one.note() == newest).findFirst().orElseThrow();
        if (!newest.signedBy(newest.key(), kept.signature())) {
            wrong(newest.seq(), "as kept outside has a signature that does not fit it", newest.seq());
        }
    }

    private void trust() {
        newest().ifPresent(note -> report.note("The newest checkpoint is " + note.seq() + " of " + note.day()
                + "; on paper: " + note.printed() + ". Key: " + note.key() + "."));
        trusted.filter(key -> Stream.concat(
                                notes.values().stream(), outside.stream().map(AnchorFile.Anchor::note))
                        .noneMatch(note -> note.key().equals(key) || note.next().equals(key)))
                .ifPresent(key -> report.found("checkpoints", "are not signed with the key you trust", true));
    }

    /** Whether some checkpoint has this head as people read it from paper. */
    boolean printed(String head) {
        return Stream.concat(notes.values().stream(), outside.stream().map(AnchorFile.Anchor::note))
                .anyMatch(note -> note.printed().replace(" ", "").equals(head));
    }
}
