package school.heed.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chain of one school's sealed rows. */
final class RowCheck {
    static final String STREAM_HEAD = "stream_head/1";

    private final String school;
    private final EntryCheck entries;
    private final List<Bad> bad = new ArrayList<>();
    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final Map<Long, byte[]> hashes = new HashMap<>();
    private final java.util.Set<Long> wanted;
    private byte[] stored = Canonical.start();
    private byte[] recomputed = Canonical.start();
    private boolean broken;
    private long last;

    /** A row that is not as it was sealed. */
    record Bad(long n, String where, String what) {}

    /** A stream's end that was sealed as row {@code n}. */
    record Mark(long n, long seq) {}

    /** @param wanted the rows where a checkpoint says the chain ended */
    RowCheck(String school, EntryCheck entries, java.util.Set<Long> wanted) {
        this.school = school;
        this.entries = entries;
        this.wanted = wanted;
    }

    void row(Fact.Sealed row) {
        if (row.n() != last + 1) {
            bad.add(new Bad(last + 1, "sealed row " + (last + 1), "is missing"));
            broken = true;
        }
        List<String> fields = row.form().equals(STREAM_HEAD) ? head(row) : row.fields();
        if (fields == null) {
            bad.add(new Bad(row.n(), name(row), "was sealed as row " + row.n() + " and is gone"));
            recomputed = row.h();
        } else {
            byte[] canonical = Canonical.row(row.n(), row.form(), fields);
            byte[] link = Canonical.link(canonical, stored);
            boolean holds = Arrays.equals(link, row.h());
            if (!holds && !Arrays.equals(stored, recomputed)) {
                // Whichever of the two hashes before was changed, this row is judged by the other.
                link = Canonical.link(canonical, recomputed);
                holds = Arrays.equals(link, row.h());
            }
            if (!holds && !broken) {
                bad.add(new Bad(row.n(), name(row), "is not as it was sealed in row " + row.n()));
                rewritten(row);
            }
            recomputed = link;
        }
        broken = false;
        stored = row.h();
        last = row.n();
        if (wanted.contains(last)) {
            hashes.put(last, stored);
        }
    }

    private List<String> head(Fact.Sealed row) {
        int cut = row.key().lastIndexOf('#');
        try {
            String ref = row.key().substring(0, Math.max(cut, 0));
            long seq = Long.parseLong(row.key().substring(cut + 1));
            marks.computeIfAbsent(ref, r -> new ArrayList<>()).add(new Mark(row.n(), seq));
            return entries.hash(ref, seq)
                    .map(h -> List.of(
                            school,
                            ref,
                            Long.toString(seq),
                            java.util.HexFormat.of().formatHex(h)))
                    .orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A stream whose own chain holds but ends otherwise than was sealed was written anew. */
    private void rewritten(Fact.Sealed row) {
        int cut = row.key().lastIndexOf('#');
        if (row.form().equals(STREAM_HEAD)) {
            entries.wrong(
                    row.key().substring(0, cut),
                    Long.parseLong(row.key().substring(cut + 1)),
                    "ends a part of its stream that was written anew after it was sealed");
        }
    }

    static String name(Fact.Sealed row) {
        return row.form().equals(STREAM_HEAD)
                ? row.key().replace("#", " entry ") + " as sealed"
                : name(row.form(), row.key());
    }

    static String name(String form, String key) {
        return form.replaceAll("/\\d+$", "") + " " + key;
    }

    /** Up to which entry a stream was sealed by the first so many rows. */
    long anchored(String ref, long rows) {
        return marks.getOrDefault(ref, List.of()).stream()
                .filter(mark -> mark.n() <= rows)
                .mapToLong(Mark::seq)
                .max()
                .orElse(0);
    }

    byte[] hash(long n) {
        return n == 0 ? Canonical.start() : hashes.get(n);
    }

    List<Bad> bad() {
        return bad;
    }

    long last() {
        return last;
    }
}
