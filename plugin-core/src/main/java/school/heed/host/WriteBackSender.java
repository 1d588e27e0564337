package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryView;
import school.heed.chronology.HostCopies;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Sender;
import school.heed.outbox.Topic;
import school.heed.people.Children;
import school.heed.people.Staff;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** Puts a line into the host's restricted store, or takes it back. The text is read, and cut down, at this moment. */
@ApplicationScoped
@InSchool
public class WriteBackSender implements Sender {
    private static final int SUMMARY = 280;
    private static final int FULL = 15000;

    @Inject
    HostLinks links;

    @Inject
    HostApi api;

    @Inject
    Chronology chronology;

    @Inject
    HostCopies copies;

    @Inject
    Children children;

    @Inject
    Staff staff;

    @Inject
    SettingStore settings;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    @Override
    public boolean sends(Topic topic) {
        return topic == Topic.WRITE_BACK || topic == Topic.WITHHOLD || topic == Topic.ERASE;
    }

    @Override
    public void send(Actor system, Message message) {
        var link = links.active(system.school()).orElseThrow(() -> new NotNow("no-host"));
        var pupil = children.hostId(system, message.target().uuid());
        var entry = message.ref().uuid();
        var child = message.target().uuid();
        var copy = copyId(entry, child);
        var zone = settings.zone(system);
        var line = chronology.forHost(system, entry, zone);
        var author = staff.find(system, line.by().id()).map(Staff.Known::hostId).orElse("heed");
        try {
            switch (message.topic()) {
                case WRITE_BACK -> {
                    var detail = copies.detail(system, entry, child);
                    var receipt =
                            api.putEntry(link.target(), pupil, copy, body(link, line, child, detail, zone), author);
                    copies.stored(system, entry, child, receipt.hostEntryId(), receipt.storedAt(), receipt.sha256());
                }
                case WITHHOLD -> {
                    api.withhold(link.target(), pupil, copy, author);
                    copies.became(system, entry, child, "WITHHELD");
                }
                default -> {
                    api.erase(link.target(), pupil, copy, author);
                    copies.became(system, entry, child, "ERASED");
                }
            }
        } catch (HostFailure e) {
            throw failed(system, message, e);
        }
    }

    /**
     * The id under which a host keeps a line about one child. A host knows an id once, and a line about two children is stored with
     * both; what stands in one child's record does not lead to the other's.
     */
    static UUID copyId(UUID entry, UUID child) {
        return UUID.nameUUIDFromBytes((entry + "/" + child).getBytes(StandardCharsets.US_ASCII));
    }

    /** A host that says no for good parks the message, for the desk to see; everything else is tried again, for days if need be. */
    private RuntimeException failed(Actor system, Message message, HostFailure e) {
        return switch (e.kind()) {
            case CONFLICT, GONE, NOT_FOUND -> {
                copies.refused(system, message.ref().uuid(), message.target().uuid(), e.code());
                yield new Never(e.code());
            }
            default -> new NotNow(e.code());
        };
    }

    private NewEntry body(HostLinks.Link link, EntryView line, UUID child, String detail, ZoneId zone) {
        var address = publicUrl + "/ui/" + link.id() + "/#/cases/"
                + chronology.home(line.id()).id();
        var corrects = line.corrects() == null ? null : copyId(UUID.fromString(line.corrects()), child);
        if (detail.equals("pointer")) {
            // Date and link only: not even the kind of line.
            return new NewEntry("pointer", line.recordedAt(), null, null, null, null, corrects, address);
        }
        var occurredOn = Optional.ofNullable(line.occurredFrom())
                .map(from -> LocalDate.ofInstant(from, zone))
                .orElse(null);
        var text = detail.equals("full") ? full(line) : summary(line.text());
        return new NewEntry(
                detail,
                line.recordedAt(),
                occurredOn,
                line.kindLabel(),
                text,
                line.by().name(),
                corrects,
                address);
    }

    /** The start of the line, never a child's own words. */
    static String summary(String text) {
        return Excerpt.of(text.strip(), SUMMARY, " …");
    }

    private static String full(EntryView line) {
        var text = line.verbatim().isEmpty()
                ? line.text()
                : line.text() + "\n\nIn the child’s words: “" + line.verbatim() + "”";
        return Excerpt.of(text, FULL, " … (continues in Heed)");
    }
}
