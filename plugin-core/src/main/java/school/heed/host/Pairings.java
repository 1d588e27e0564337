package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.identity.Actor;
import school.heed.identity.SessionKey;
import school.heed.platform.crypto.Codes;
import school.heed.platform.problem.Refusal;

/** Trust with a host, once: the code from its settings page is presented, addresses and keys are exchanged, a test call is made. */
@ApplicationScoped
public class Pairings {
    @Inject
    HostApi api;

    @Inject
    PairingBooks books;

    @Inject
    HostLinks links;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** @return the new link, active at once or waiting for a confirmed lead */
    public HostLinks.Link pair(Actor setup, String typed) {
        var code = PairingCode.parse(typed);
        var hostId = "h" + Codes.make(1, 12).toLowerCase(Locale.ROOT);
        var audience = "heed-" + hostId;
        var keys = SessionKey.published();
        var request = new PairingRequest(
                code.secret(), publicUrl, publicUrl + "/api/keys", keys, publicUrl + "/ui/" + hostId + "/", audience);
        PairingAnswer answer;
        HostStatus status;
        try {
            answer = api.pair(code.apiUrl(), request);
            status = api.status(new HostTarget(answer.issuer(), answer.apiUrl()));
        } catch (HostFailure e) {
            throw refused(e);
        }
        var now = clock.instant();
        var link = new HostLinks.Link(
                hostId,
                setup.school(),
                "PENDING",
                answer.issuer(),
                audience,
                answer.deploymentId(),
                answer.origin(),
                answer.jwksUrl(),
                answer.jwks(),
                answer.apiUrl(),
                answer.product(),
                status.version(),
                status.apiVersion(),
                Fingerprint.of(answer.jwks(), keys),
                now,
                now,
                status.clockAhead(now).toMillis(),
                null,
                "");
        readTrustedKeys(setup);
        return books.paired(setup, link, answer.schoolName(), answer.zone());
    }

    /** The keys at the address that is trusted are trusted already, whether or not a launch has asked for them yet (adr 0008). */
    void readTrustedKeys(Actor setup) {
        links.active(setup.school()).ifPresent(active -> {
            try {
                books.keysRead(setup, active, api.keySet(active.jwksUrl()));
            } catch (HostFailure | Refusal e) {
                // The trusted address is silent: a lead has to approve.
                books.keysUnread(setup, active);
            }
        });
    }

    public void approve(Actor actor, String hostId) {
        books.approve(actor, hostId);
    }

    private static Refusal refused(HostFailure e) {
        return switch (e.kind()) {
            case UNREACHABLE ->
                Refusal.rule(
                        "host-unreachable",
                        "The MIS did not answer at the address in the code. Is it running, and may Heed reach it?");
            case REFUSED ->
                e.status() == 429
                        ? Refusal.of(
                                429,
                                "host-busy",
                                "The MIS has seen too many wrong codes. Wait 15 minutes, then make a new one.")
                        : Refusal.rule(
                                "pairing-refused",
                                "The MIS refused this code. It works once, for 15 minutes; make a new one there.");
            default ->
                Refusal.rule(
                        "host-nonsense",
                        "What answered at this address is not a host for Heed. Copy the whole code again.");
        };
    }
}
