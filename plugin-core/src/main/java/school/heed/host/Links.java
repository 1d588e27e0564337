package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import school.heed.identity.Actor;
import school.heed.platform.problem.Refusal;

/** What set-up does with the link at once: read the lists, run the tests. Outside a transaction, since it waits for the host. */
@ApplicationScoped
public class Links {
    @Inject
    HostLinks links;

    @Inject
    RosterSync sync;

    @Inject
    SetupTests tests;

    public void readNow(Actor actor) {
        readNow(active(actor));
    }

    /** A pairing that still waits for a lead is not read. */
    void readNow(HostLinks.Link link) {
        if (link.status().equals("ACTIVE")) {
            sync.run(link);
        }
    }

    public SetupTests.Run tested(Actor actor) {
        return tests.run(actor, active(actor));
    }

    private HostLinks.Link active(Actor actor) {
        return links.active(actor.school()).orElseThrow(() -> Refusal.rule("not-paired", "Pair with the MIS first."));
    }
}
