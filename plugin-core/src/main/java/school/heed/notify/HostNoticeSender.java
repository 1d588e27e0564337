package school.heed.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.access.Sights;
import school.heed.host.HostApi;
import school.heed.host.HostFailure;
import school.heed.host.HostLinks;
import school.heed.host.HostNotice;
import school.heed.host.HostTarget;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Sender;
import school.heed.outbox.Topic;
import school.heed.people.Staff;
import school.heed.platform.db.InSchool;

/** Rings the host's bell for one person. Every notice says the same: something needs you. */
@ApplicationScoped
@InSchool
public class HostNoticeSender implements Sender {
    @Inject
    HostLinks links;

    @Inject
    HostApi api;

    @Inject
    Staff staff;

    @Inject
    Sights sights;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    @Override
    public boolean sends(Topic topic) {
        return topic == Topic.TELL;
    }

    @Override
    public void send(Actor system, Message message) {
        // A conflict may have been declared since: then nothing rings.
        if (!sights.of(system, message.target().uuid()).hears(message.ref())) {
            return;
        }
        var link = links.active(system.school()).orElseThrow(() -> new NotNow("no-host"));
        var person = staff.find(system, message.target().uuid()).orElseThrow(() -> new Never("nobody"));
        try {
            var notice = new HostNotice(message.key(), person.hostId(), publicUrl + "/ui/" + link.id() + "/");
            api.notice(new HostTarget(link.issuer(), link.apiUrl()), notice, person.hostId());
        } catch (HostFailure e) {
            throw switch (e.kind()) {
                case CONFLICT, GONE, NOT_FOUND -> new Never(e.code());
                // A host that answers nonsense or refuses a token is broken for the moment: nobody may go untold for
                // it.
                default -> new NotNow(e.code());
            };
        }
    }
}
