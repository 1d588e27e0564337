package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Actor;
import school.heed.outbox.Outbox;

/**
 * Keeps the local copy of pupils, SEND and staff: everything at first, then only what changed. A host that cannot be read leaves the
 * copy as it is, with its age.
 */
@ApplicationScoped
public class RosterSync {
    private static final Logger LOG = Logger.getLogger(RosterSync.class.getName());
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    @Inject
    HostLinks links;

    @Inject
    HostApi api;

    @Inject
    RosterPages pages;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @return whether the reading was complete */
    public boolean run(HostLinks.Link link) {
        if (!running.add(link.id())) {
            return false;
        }
        try {
            read(link, links.cursors(link.id()));
            return true;
        } catch (HostFailure e) {
            if (e.kind() == HostFailure.Kind.GONE) {
                return again(link);
            }
            links.troubled(link.id(), e.code());
            LOG.log(Level.INFO, "the host cannot be read: {0}", e.code());
            return false;
        } finally {
            running.remove(link.id());
        }
    }

    /** The host no longer knows our place in its lists: everything is read from the start. */
    private boolean again(HostLinks.Link link) {
        try {
            read(link, new HostLinks.Cursors("", "", ""));
            return true;
        } catch (HostFailure e) {
            links.troubled(link.id(), e.code());
            return false;
        }
    }

    private void read(HostLinks.Link link, HostLinks.Cursors from) {
        var sync = Actor.system(link.school(), "roster");
        var target = link.target();
        var status = api.status(target);
        var wasTroubled = !link.trouble().isEmpty();
        links.heard(
                link.id(),
                status,
                Duration.between(clock.instant(), status.clock()).toMillis());
        var staffCursor = staff(sync, target, from.staff());
        var pupilCursor = pupils(sync, target, from.pupils());
        var sendCursor = status.capabilities().contains("send") ? send(sync, target, from.send()) : "";
        links.read(link.id(), new HostLinks.Cursors(pupilCursor, staffCursor, sendCursor));
        if (wasTroubled) {
            outbox.hurry(sync);
        }
    }

    private String pupils(Actor sync, HostTarget target, String from) {
        var seen = new HashSet<String>();
        var page = api.pupils(target, from);
        while (true) {
            pages.pupils(sync, page.items());
            page.items().stream().filter(pupil -> !pupil.gone()).forEach(pupil -> seen.add(pupil.id()));
            if (page.next().isEmpty()) {
                break;
            }
            page = api.pupils(target, page.next());
        }
        if (from.isEmpty()) {
            pages.complete(sync, seen);
        }
        return page.cursor();
    }

    private String send(Actor sync, HostTarget target, String from) {
        var page = api.send(target, from);
        while (true) {
            pages.send(sync, page.items());
            if (page.next().isEmpty()) {
                return page.cursor();
            }
            page = api.send(target, page.next());
        }
    }

    private String staff(Actor sync, HostTarget target, String from) {
        var page = api.staff(target, from);
        while (true) {
            pages.staff(sync, page.items());
            if (page.next().isEmpty()) {
                return page.cursor();
            }
            page = api.staff(target, page.next());
        }
    }
}
