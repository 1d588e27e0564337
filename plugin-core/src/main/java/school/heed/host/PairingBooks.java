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
        var again = links.active(setup.school()).filter(active -> sameHost(active, link));
        links.add(link);
        var leads = capabilities.holders(setup, "lead");
        var ref = new Ref("host", link.id());
        var atOnce = leads.isEmpty() || again.isPresent();
        if (atOnce) {
            links.activate(link);
        }
        if (leads.isEmpty()) {
            nameSchool(setup, schoolName, zone);
        }
        outbox.tell(setup, ref, leads);
        audit.wrote(setup, atOnce ? "PAIRED" : "PAIRING_ASKED", ref);
        return links.find(link.id()).orElseThrow();
    }

    /** What the trusted address serves now replaces what it served before, as at any launch. */
    public void keysRead(Actor setup, HostLinks.Link active, String jwks) {
        if (HostKeySet.readable(jwks) && !HostKeySet.sameKeys(active.jwks(), jwks)) {
            links.keys(active.id(), jwks);
            audit.wrote(setup, "HOST_KEYS_CHANGED", new Ref("host", active.id()));
        }
    }

    public void keysUnread(Actor setup, HostLinks.Link active) {
        audit.wrote(setup, "HOST_KEYS_UNREAD", new Ref("host", active.id()));
    }

    /**
     * The host that is trusted already, at its old address and with its old keys, adds no trust by pairing again. It launches only its
     * newest link, so a link that waited would shut out the very leads who have to approve it.
     */
    static boolean sameHost(HostLinks.Link active, HostLinks.Link link) {
        return active.issuer().equals(link.issuer())
                && active.origin().equals(link.origin())
                && active.apiUrl().equals(link.apiUrl())
                && active.jwksUrl().equals(link.jwksUrl())
                && HostKeySet.sameKeys(active.jwks(), link.jwks());
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
