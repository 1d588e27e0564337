package school.heed.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chains of one school's streams, as they are read. Of each stream the first bad entry is kept. */
final class EntryCheck {
    private static final int LONGEST = 1_000_000;
    private final String school;
    private final Optional<Words> words;
    private final Map<String, Fact.Stream> streams = new LinkedHashMap<>();
    private final Map<String, List<byte[]>> hashes = new HashMap<>();
    private final Map<String, Bad> bad = new LinkedHashMap<>();
    private String at = "";
    private byte[] before = Canonical.start();
    private long count;

    /** The first thing wrong in a stream. */
    record Bad(long seq, String what) {}

    EntryCheck(String school, Optional<Words> words) {
        this.school = school;
        this.words = words;
    }

    void stream(Fact.Stream stream) {
        streams.put(stream.ref(), stream);
    }

    void entry(Fact.Entry entry) {
        if (!entry.stream().equals(at)) {
            at = entry.stream();
            before = Canonical.start();
            hashes.put(at, new ArrayList<>());
        }
        count++;
        long expected = size(at) + 1;
        if (entry.seq() < 1) {
            wrong(at, Long.MAX_VALUE, "has no number that an entry can have");
        } else if (entry.seq() != expected) {
            wrong(at, Math.min(expected, entry.seq()), entry.seq() > expected ? "is missing" : "stands twice");
            fill(entry.seq());
        } else if (!Arrays.equals(entry.prev(), before)) {
            wrong(at, entry.seq(), "does not follow the entry before it");
        }
        if (!Arrays.equals(Canonical.sealed(entry.sealed()), entry.sealedSha256())) {
            wrong(at, entry.seq(), "has other sealed words than were written");
        }
        if (!Arrays.equals(recomputed(entry), entry.h())) {
            wrong(at, entry.seq(), "is not as it was written");
        }
        words.filter(keys -> !bad.containsKey(at) && !keys.match(streams.get(at), entry))
                .ifPresent(keys -> wrong(at, entry.seq(), "has words that do not open or do not match its seal"));
        if (size(at) + 1 == entry.seq()) {
            hashes.get(at).add(entry.h());
        }
        before = entry.h();
    }

    private byte[] recomputed(Fact.Entry entry) {
        try {
            return Canonical.link(Canonical.entry(school, entry), entry.prev());
        } catch (IllegalArgumentException e) {
            // An id that is none.
            return new byte[0];
        }
    }

    /** A missing entry leaves its place empty, up to a limit that no real stream reaches. */
    private void fill(long upTo) {
        while (size(at) + 1 < upTo && size(at) < LONGEST) {
            hashes.get(at).add(null);
        }
    }

    void ended() {
        streams.values().forEach(stream -> {
            long last = size(stream.ref());
            if (last < stream.seq()) {
                wrong(stream.ref(), last + 1, "is missing");
            } else if (last > stream.seq()) {
                wrong(stream.ref(), stream.seq() + 1, "is not counted in the stream's own row");
            } else if (!Arrays.equals(hash(stream.ref(), last).orElse(Canonical.start()), stream.head())) {
                wrong(stream.ref(), last, "is not where the stream's own row says it ends");
            }
        });
        hashes.keySet().stream()
                .filter(ref -> !streams.containsKey(ref))
                .forEach(ref -> wrong(ref, 1, "belongs to a stream that is gone"));
    }

    void wrong(String ref, long seq, String what) {
        bad.merge(ref, new Bad(seq, what), (first, other) -> first.seq() <= other.seq() ? first : other);
    }

    /** The hash that stands in an entry, or nothing when there is no such entry. */
    Optional<byte[]> hash(String ref, long seq) {
        if (seq < 1 || seq > size(ref)) {
            return Optional.empty();
        }
        return Optional.ofNullable(hashes.get(ref).get((int) (seq - 1)));
    }

    long size(String ref) {
        return hashes.getOrDefault(ref, List.of()).size();
    }

    long count() {
        return count;
    }

    Map<String, Bad> bad() {
        return bad;
    }

    Map<String, Fact.Stream> streams() {
        return streams;
    }
}
