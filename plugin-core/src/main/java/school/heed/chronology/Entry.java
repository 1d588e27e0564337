package school.heed.chronology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import school.heed.platform.AppendOnly;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Canon;
import school.heed.platform.crypto.HashChain;

/** A sealed line. Written once; its place in the chain proves that nothing before it was changed. */
@Entity
@AppendOnly
@Table(name = "chronology_entry")
class Entry {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(updatable = false)
    private Ref stream;

    @Column(updatable = false)
    private long seq;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryKind kind;

    @Column(updatable = false)
    private Ref author;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "occurred_from", updatable = false)
    private Instant occurredFrom;

    @Column(name = "occurred_to", updatable = false)
    private Instant occurredTo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Precision precision;

    @Column(name = "occurred_words_sealed", updatable = false)
    private byte[] occurredWords;

    @Column(name = "text_sealed", updatable = false)
    private byte[] text;

    @Column(name = "verbatim_sealed", updatable = false)
    private byte[] verbatim;

    @Column(updatable = false)
    private String corrects;

    @Column(name = "salt_sealed", updatable = false)
    private byte[] salt;

    @Column(name = "\"commit\"", updatable = false)
    private byte[] commit;

    @Column(name = "sealed_sha256", updatable = false)
    private byte[] sealedSha256;

    @Column(updatable = false)
    private byte[] prev;

    @Column(updatable = false)
    private byte[] h;

    protected Entry() {}

    Entry(UUID id, UUID school, Ref author, NewEntry in, StreamHead head, Sealed sealed) {
        this.id = id;
        this.schoolId = school;
        this.stream = in.stream();
        this.seq = head.seq() + 1;
        this.kind = in.kind();
        this.author = author;
        this.recordedAt = head.now();
        this.occurredFrom = in.occurred().from();
        this.occurredTo = in.occurred().to();
        this.precision = in.occurred().precision();
        this.occurredWords = sealed.occurredWords();
        this.text = sealed.text();
        this.verbatim = sealed.verbatim();
        this.corrects = in.corrects();
        this.salt = sealed.salt();
        this.commit = sealed.commit();
        this.sealedSha256 = sealed.sha256();
        this.prev = head.h();
        this.h = HashChain.next(canonical(in), prev);
    }

    /** Everything that is not words, the commitment to the words, and the hash of their sealed form. */
    private byte[] canonical(NewEntry in) {
        var canon = new Canon()
                .id(schoolId)
                .text(stream.toString())
                .number(seq)
                .id(id)
                .text(kind.name())
                .text(author.toString())
                .time(recordedAt)
                .time(occurredFrom)
                .time(occurredTo)
                .text(precision.name())
                .text(corrects);
        // As texts: the order of their bytes, which Java's own order of UUIDs is not.
        in.children().stream().sorted(Comparator.comparing(UUID::toString)).forEach(canon::id);
        return canon.bytes(commit).bytes(sealedSha256).done();
    }

    /** The sealed fields of an entry. */
    record Sealed(byte[] text, byte[] verbatim, byte[] occurredWords, byte[] salt, byte[] commit) {
        /** Shows to anybody without a key that a sealed field was exchanged. */
        byte[] sha256() {
            return HashChain.sha256()
                    .digest(new Canon()
                            .bytes(text)
                            .bytes(verbatim)
                            .bytes(occurredWords)
                            .bytes(salt)
                            .done());
        }
    }

    UUID id() {
        return id;
    }

    Ref stream() {
        return stream;
    }

    long seq() {
        return seq;
    }

    EntryKind kind() {
        return kind;
    }

    Ref author() {
        return author;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Occurrence occurred(String words) {
        return new Occurrence(occurredFrom, occurredTo, precision, words);
    }

    byte[] occurredWords() {
        return occurredWords;
    }

    byte[] text() {
        return text;
    }

    byte[] verbatim() {
        return verbatim;
    }

    String corrects() {
        return corrects;
    }

    byte[] h() {
        return h;
    }
}
