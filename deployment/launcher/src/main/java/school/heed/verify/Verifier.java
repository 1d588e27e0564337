package school.heed.verify;

import java.util.Optional;
import java.util.function.Consumer;

/** Checks a history while its facts come in. One school after the other; memory holds hashes, not words. */
public final class Verifier implements Consumer<Fact> {
    private static final long LATE_MICROS = 24L * 3600 * 1_000_000;

    private final Report report = new Report();
    private final Optional<AnchorFile> outside;
    private final Optional<String> trusted;
    private final Optional<String> printed;
    private final Optional<Words> words;
    private String school = "";
    private EntryCheck entries;
    private RowCheck rows;
    private CheckpointCheck checkpoints;
    private long unsealed;
    private boolean ended;
    private boolean printedFound;

    /**
     * @param outside checkpoints kept outside the database
     * @param trusted public key, in hex, that is known to be the school's
     * @param printed a checkpoint's head as it stands on paper
     * @param words the outer key, to compare words as well
     */
    Verifier(Optional<AnchorFile> outside, Optional<String> trusted, Optional<String> printed, Optional<Words> words) {
        this.outside = outside;
        this.trusted = trusted;
        this.printed = printed.map(head -> head.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT));
        this.words = words;
        outside.ifPresent(file ->
                file.unreadable().forEach(line -> report.found("kept checkpoints, " + line, "cannot be read", true)));
    }

    /** A verification with nothing but checkpoints kept outside. */
    public static Verifier of(Optional<AnchorFile> outside) {
        return new Verifier(outside, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void accept(Fact fact) {
        if (fact instanceof Fact.Entry entry) {
            entries.entry(entry);
        } else if (fact instanceof Fact.Sealed row) {
            rows().row(row);
        } else if (fact instanceof Fact.Unsealed row) {
            unsealed(row);
        } else if (fact instanceof Fact.Signed checkpoint) {
            checkpoints.add(checkpoint);
        } else if (fact instanceof Fact.Stream stream) {
            entries.stream(stream);
        } else if (fact instanceof Fact.School next) {
            close();
            open(next);
        } else {
            close();
            ended = true;
        }
    }

    private void open(Fact.School next) {
        school = next.id();
        words.ifPresent(keys -> keys.school(next));
        entries = new EntryCheck(school, words);
        rows = null;
        unsealed = 0;
        checkpoints = new CheckpointCheck(
                school, outside.map(file -> file.of(next.id())).orElse(java.util.List.of()), trusted, report);
    }

    /** Sealed rows come when all entries are read. */
    private RowCheck rows() {
        if (rows == null) {
            entries.ended();
            rows = new RowCheck(school, entries, checkpoints.ends());
        }
        return rows;
    }

    private void unsealed(Fact.Unsealed row) {
        rows();
        unsealed++;
        long newest = checkpoints.newest().map(Note::time).orElse(0L);
        if (row.at() != null && row.at() < newest - LATE_MICROS) {
            report.found(
                    RowCheck.name(row.form(), row.key()),
                    "says it is older than the newest checkpoint by more than a day, and was never sealed",
                    false);
        }
    }

    private void close() {
        if (entries == null) {
            return;
        }
        rows();
        long anchoredRows = checkpoints.newest().map(Note::rows).orElse(0L);
        entries.bad().forEach((ref, bad) -> {
            boolean numbered = bad.seq() != Long.MAX_VALUE;
            report.found(
                    numbered ? ref + " entry " + bad.seq() : ref,
                    bad.what(),
                    bad.seq() <= rows.anchored(ref, anchoredRows));
        });
        if (rows.last() < anchoredRows) {
            report.found("sealed row " + (rows.last() + 1), "is missing", true);
        }
        rows.bad().forEach(bad -> report.found(bad.where(), bad.what(), bad.n() <= anchoredRows));
        checkpoints.ended(rows);
        long young = entries.streams().keySet().stream()
                .mapToLong(ref -> Math.max(0, entries.size(ref) - rows.anchored(ref, anchoredRows)))
                .sum();
        report.note("School " + school + ": " + entries.count() + " entries in "
                + entries.streams().size() + " streams and " + rows.last() + " sealed rows were read.");
        report.note("Not yet anchored: " + young + " entries, " + Math.max(0, rows.last() - anchoredRows)
                + " sealed rows, " + unsealed + " rows in no seal yet.");
        printedFound |= printed.filter(checkpoints::printed).isPresent();
        entries = null;
    }

    /** What was found, once everything was told. */
    public Report report() {
        if (!ended) {
            report.found("history", "ends before its end: the export was cut off", true);
        }
        if (printed.isPresent() && !printedFound) {
            report.found("checkpoints", "do not include the one whose head is on paper", true);
        }
        return report;
    }
}
