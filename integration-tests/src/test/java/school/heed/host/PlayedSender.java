package school.heed.host;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryView;
import school.heed.chronology.HostCopies;
import school.heed.identity.Actor;
import school.heed.people.Children;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.policy.SettingStore;

/** The application's own sender of copies with a host of the test's; children and lines are made up from their ids. */
public final class PlayedSender {
    private static final Instant AT = Instant.parse("2026-11-18T14:05:00Z");

    private PlayedSender() {}

    public static WriteBackSender of(HostApi api, HostCopies copies) {
        var sender = new WriteBackSender();
        sender.publicUrl = "https://heed.example.org";
        sender.api = api;
        sender.copies = copies;
        sender.links = new Links();
        sender.chronology = new Lines();
        sender.children = new Pupils();
        sender.staff = new Nobody();
        sender.settings = new Zone();
        return sender;
    }

    /** The host's id of a child. */
    public static String pupil(UUID child) {
        return "P" + child;
    }

    /** The id under which a host keeps a line about one child. */
    public static UUID copyId(UUID entry, UUID child) {
        return WriteBackSender.copyId(entry, child);
    }

    private static final class Links extends HostLinks {
        @Override
        public Optional<Link> active(UUID school) {
            var url = "https://mis.example.org";
            return Optional.of(new Link(
                    "h1", school, "ACTIVE", url, "aud", "1", url, "", "", url, "MIS", "1", "1", "", AT, AT, 0, AT, ""));
        }
    }

    private static final class Lines extends Chronology {
        @Override
        public EntryView forHost(Actor system, UUID id, ZoneId zone) {
            return new EntryView(
                    id,
                    1,
                    "NOTE",
                    "Note",
                    List.of(),
                    "Line " + id,
                    "",
                    "",
                    AT,
                    AT,
                    new PersonLine(id, "Somebody"),
                    null,
                    null,
                    "WAITING",
                    "");
        }

        @Override
        public Ref home(UUID id) {
            return Ref.of("case", id);
        }
    }

    private static final class Pupils extends Children {
        @Override
        public String hostId(Actor actor, UUID id) {
            return pupil(id);
        }
    }

    private static final class Nobody extends Staff {
        @Override
        public Optional<Known> find(Actor actor, UUID id) {
            return Optional.empty();
        }
    }

    private static final class Zone extends SettingStore {
        @Override
        public ZoneId zone(Actor actor) {
            return ZoneId.of("Europe/London");
        }
    }
}
