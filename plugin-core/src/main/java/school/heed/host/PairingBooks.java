package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Schools;
import school.heed.outbox.Outbox;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;
import school.heed.policy.SettingStore;
import school.heed.policy.Settings;

/** Writes a pairing down. Once there is a lead, a new host waits until a lead approves it. */
@ApplicationScoped
@Transactional
@InSchool
public class PairingBooks {
    @Inject
    HostLinks links;

    @Inject
    Capabilities capabilities;

    @Inject
    Schools schools;

    @Inject
    SettingStore settings;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    public HostLinks.Link paired(Actor setup, HostLinks.Link link, String schoolName, String zone) {
        links.pendingLinks(setup.school()).forEach(links::refuse);
        links.add(link);
        var leads = capabilities.holders(setup, "lead");
        var ref = new Ref("host", link.id());
        if (leads.isEmpty()) {
            links.activate(link);
            nameSchool(setup, schoolName, zone);
        } else {
            leads.forEach(lead -> outbox.tell(setup, ref, lead));
        }
        audit.wrote(setup, leads.isEmpty() ? "PAIRED" : "PAIRING_ASKED", ref);
        return links.find(link.id()).orElseThrow();
    }

    public void approve(Actor actor, String hostId) {
        var link = links.pendingLinks(actor.school()).stream()
                .filter(pending -> pending.id().equals(hostId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        links.activate(link);
        audit.wrote(actor, "PAIRING_APPROVED", new Ref("host", hostId));
    }

    private void nameSchool(Actor setup, String name, String zone) {
        if (settings.get(setup, "settings", Settings.class).isEmpty() && !name.isEmpty()) {
            var first = Settings.first(name, zone.isEmpty() ? "Europe/London" : zone);
            schools.rename(setup.school(), first.schoolName(), first.zone());
            settings.put(setup, "settings", first);
        }
    }
}
