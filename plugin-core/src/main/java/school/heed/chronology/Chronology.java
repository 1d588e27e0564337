package school.heed.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Canon;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** The sealed history of concerns and cases: lines are appended and corrected by further lines, never changed or removed. */
@ApplicationScoped
@Transactional
@InSchool
public class Chronology {
    public static final int PAGE = 50;
    /** Later than any entry: the first page. */
    public static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final ChronologyRepository entries;
    private final Streams streams;
    private final HostCopies copies;
    private final EntryPicture picture;

    protected Chronology() {
        this(null, null, null, null);
    }

    @Inject
    public Chronology(ChronologyRepository entries, Streams streams, HostCopies copies, EntryPicture picture) {
        this.entries = entries;
        this.streams = streams;
        this.copies = copies;
        this.picture = picture;
    }

    /** Seals a line at the end of its stream. @return its id; its recorded time is the database's */
    public UUID append(Actor actor, NewEntry in) {
        var head = streams.lock(actor.school(), in.stream());
        var id = UUID.randomUUID();
        var entry = new Entry(id, actor.school(), actor.ref(), in, head, seal(id, in, head.key()));
        entries.add(actor.school(), entry, in.children());
        if (in.toHost()) {
            copies.send(actor, id, in.children());
        }
        return id;
    }

    /** Attaches a concern's stream to a case's: the case shows its lines, and the case's own chain holds where it ended. */
    public void attach(Actor actor, Ref caseStream, Ref concernStream, List<UUID> about, boolean toHost, Instant now) {
        var sealedAt = seal(streams.lock(actor.school(), concernStream).h());
        append(
                actor,
                NewEntry.of(
                        caseStream,
                        EntryKind.ATTACHED,
                        about,
                        "A concern was attached to this case. Its own record ends at seal " + sealedAt + ".",
                        Occurrence.now(now)));
        entries.link(actor.school(), caseStream, concernStream);
        if (toHost) {
            // That somebody has read it is for the school's own record only.
            var lines = entries.of(concernStream).stream()
                    .filter(entry -> entry.kind() != EntryKind.OPENED)
                    .map(Entry::id)
                    .toList();
            var of = entries.children(lines);
            lines.forEach(line -> copies.send(actor, line, of.getOrDefault(line, List.of())));
        }
    }

    /** The first 128 bits of a hash, in groups that people can compare on paper. */
    static String seal(byte[] h) {
        return HexFormat.of().formatHex(h, 0, 16).replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** One page of a stream and of those attached to it, newest first. {@code before} is the recorded time of the last line shown. */
    public Entries of(Actor actor, Ref stream, Instant before, ZoneId zone) {
        var streams = entries.streams(stream);
        var page = entries.page(streams, before, PAGE + 1);
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        return new Entries(picture.views(actor, shown, zone), page.size() > PAGE);
    }

    /** The stream itself and the concerns attached to it. */
    public List<Ref> streams(Ref stream) {
        return entries.streams(stream);
    }

    public long count(Ref stream) {
        return entries.count(entries.streams(stream));
    }

    /** The line with this id in the stream or those attached to it. @throws Refusal not-found */
    public EntryView find(Actor actor, Ref stream, UUID id, ZoneId zone) {
        var entry = entries.find(id).filter(found -> entries.streams(stream).contains(found.stream()));
        return picture.views(actor, List.of(entry.orElseThrow(Refusal::notFound)), zone)
                .get(0);
    }

    /** A line for the host's copy, read at the moment it is sent. */
    public EntryView forHost(Actor system, UUID id, ZoneId zone) {
        return picture.views(system, List.of(entries.find(id).orElseThrow(Refusal::notFound)), zone)
                .get(0);
    }

    /** Where a line is read: the case its stream belongs to or was attached to. */
    public Ref home(UUID id) {
        var stream = entries.find(id).orElseThrow(Refusal::notFound).stream();
        return entries.home(stream).orElse(stream);
    }

    /** The stream's own key, for the words its feature keeps beside the chronology. */
    public SecretKey key(Actor actor, Ref stream) {
        return streams.key(actor.school(), stream)
                .orElseGet(() -> streams.lock(actor.school(), stream).key());
    }

    /** The database's clock, which dates everything that is recorded, while the stream is held; begins a stream that is new. */
    public Instant recordedNow(Actor actor, Ref stream) {
        return streams.begin(actor.school(), stream).now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Entry.Sealed seal(UUID id, NewEntry in, SecretKey key) {
        var salt = KeyRing.random(32);
        var words = new Canon()
                .text(in.text())
                .text(in.verbatim())
                .text(in.occurred().words())
                .done();
        return new Entry.Sealed(
                FieldCipher.seal(key, "entry.text/" + id, in.text()),
                FieldCipher.seal(key, "entry.verbatim/" + id, in.verbatim()),
                FieldCipher.seal(key, "entry.occurred/" + id, in.occurred().words()),
                FieldCipher.sealBytes(key, "entry.salt/" + id, salt),
                HashChain.commit(salt, words));
    }
}
