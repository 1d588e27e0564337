package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.problem.Refusal;

/** The embedded launch: a token signed by the host, bound to a secret that never left the iframe, becomes a session once. */
@ApplicationScoped
public class Launches {
    private final Map<String, HostKeySet> keySets = new ConcurrentHashMap<>();

    @Inject
    HostLinks links;

    @Inject
    HostApi api;

    @Inject
    Admission admission;

    @Inject
    SessionPicture picture;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** @throws Refusal with a code of its own for each thing a launch must not have */
    public SessionView launch(LaunchIn in) {
        var found = links.find(in.hostId());
        if (found.filter(link -> link.status().equals("PENDING")).isPresent()) {
            throw Refusal.notSignedIn(
                    "launch-pending",
                    "The school’s system was linked with Heed anew, and a safeguarding lead has to approve that first."
                            + " Until then, tell a lead in person.");
        }
        var link = found.filter(each -> each.status().equals("ACTIVE"))
                .orElseThrow(() -> Refusal.notSignedIn(
                        "launch-host", "This school’s system is not paired with Heed. Tell the IT administrator."));
        var launched = LaunchVerifier.verify(in.token(), nonce(in.secret()), trust(link), keys(link), clock.instant());
        var pupil = launched.pupilId().isEmpty() ? null : pupil(link, launched.pupilId());
        return picture.of(admission.admit(link, launched, pupil, in.pass()));
    }

    /** Asks every host that was launched from for its keys again, so that a key it has withdrawn is no longer trusted. */
    public void refreshKeys() {
        keySets.values().forEach(HostKeySet::refetched);
    }

    /** A pupil that the last reading did not have is asked for now; with the host's API down the page opens without one. */
    private HostPupil pupil(HostLinks.Link link, String pupilId) {
        if (admission.knows(link, pupilId)) {
            return null;
        }
        try {
            return api.pupil(link.target(), pupilId);
        } catch (HostFailure e) {
            if (e.kind() == HostFailure.Kind.NOT_FOUND) {
                throw Refusal.notSignedIn(
                        "launch-pupil",
                        "The school’s system opened Heed for a pupil it does not know. Open the profile again.");
            }
            return null;
        }
    }

    private HostTrust trust(HostLinks.Link link) {
        return new HostTrust(
                link.id(),
                link.issuer(),
                link.audience(),
                link.deploymentId(),
                publicUrl + "/ui/" + link.id() + "/",
                link.jwksUrl(),
                link.jwks());
    }

    private KeySource keys(HostLinks.Link link) {
        return keySets.computeIfAbsent(
                link.id(),
                id -> new HostKeySet(
                        link.jwks(),
                        () -> {
                            var text = api.keySet(link.jwksUrl());
                            links.keys(id, text);
                            return text;
                        },
                        clock));
    }

    private static String nonce(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException e) {
            throw Refusal.notSignedIn(
                    "launch-secret",
                    "Heed could not match this launch with the page that asked for it. Open it again.");
        }
        MessageDigest digest = HashChain.sha256();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(bytes));
    }
}
