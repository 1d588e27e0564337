package school.heed.host;

import static school.heed.host.LaunchVerifier.no;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.heed.platform.problem.Refusal;

/** Holds the claims of a launch, whose signature is proven, against what was agreed at pairing. */
final class LaunchClaims {
    /** How far the host's clock may be off. */
    static final Duration SKEW = Duration.ofSeconds(60);
    /** How long after its end a launch is still taken. */
    static final Duration AFTER_END = Duration.ofSeconds(30);

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MAX_NAME = 200;
    private static final int MAX_CAPABILITIES = 200;
    private static final Set<String> VIEWS = Set.of("tab", "report", "workspace", "setup");
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private LaunchClaims() {}

    static Launched check(JWTClaimsSet claims, String expectedNonce, HostTrust trust, Instant now) {
        checkParties(claims, trust);
        var issuedAt = checkTimes(claims, now);
        var nonce = nonce(claims, expectedNonce);
        expect(
                claims,
                "deployment_id",
                trust.deploymentId(),
                "launch-deployment",
                "The launch is for an installation Heed was not paired with.");
        expect(
                claims,
                "message_type",
                "LtiResourceLinkRequest",
                "launch-message",
                "The host sent another kind of message than a launch.");
        expect(
                claims,
                "version",
                "1.3.0",
                "launch-version",
                "The host sent a launch of a version that Heed does not know.");
        expect(
                claims,
                "target_link_uri",
                trust.launchUrl(),
                "launch-target",
                "The launch is meant for another address.");
        var sub = claims.getClaim("sub") instanceof String text ? text : null;
        if (!HostIds.valid(sub)) {
            throw no("launch-person", "The launch does not say who you are in a way that Heed can use.");
        }
        var custom = custom(claims);
        return new Launched(sub, name(claims), capabilities(custom), view(custom), pupil(custom), nonce, issuedAt);
    }

    private static void checkParties(JWTClaimsSet claims, HostTrust trust) {
        if (!trust.issuer().equals(claims.getClaim("iss"))) {
            throw no("launch-issuer", "The launch comes from another system than the one Heed was paired with.");
        }
        var audience = new HashSet<>(claims.getAudience());
        if (!audience.contains(trust.audience())) {
            throw wrongAudience();
        }
        var party = claims.getClaim("azp");
        if (party == null ? audience.size() > 1 : !trust.audience().equals(party)) {
            throw no("launch-azp", "The launch was made for another application than Heed.");
        }
        if (audience.size() > 1) {
            throw wrongAudience();
        }
    }

    private static Instant checkTimes(JWTClaimsSet claims, Instant now) {
        if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
            throw no("launch-no-times", "The launch does not say when it was made and until when it holds.");
        }
        var issued = claims.getIssueTime().toInstant();
        var ends = claims.getExpirationTime().toInstant();
        var lifetime = Duration.between(issued, ends);
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw no(
                    "launch-lifetime",
                    "The launch holds for longer than the five minutes that Heed accepts, or for no time at all.");
        }
        var age = Duration.between(issued, now);
        var over = now.isAfter(ends.plus(AFTER_END));
        if (age.compareTo(SKEW.negated()) < 0) {
            throw clock(age.negated(), "ahead of");
        }
        if (over && age.compareTo(SKEW) > 0) {
            throw clock(age, "behind");
        }
        if (over) {
            throw no("launch-expired", "This launch came too late. Open Heed again from the pupil’s page.");
        }
        if (claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now.plus(SKEW))) {
            throw no("launch-not-yet", "This launch does not hold yet.");
        }
        return issued;
    }

    /** A launch is made the moment before it is read, so a large difference is a clock that somebody must set. */
    private static Refusal clock(Duration apart, String direction) {
        return no(
                "host-clock",
                "The host’s clock is off: it is " + spoken(apart) + " " + direction
                        + " Heed’s. If opening Heed again does not help, ask whoever looks after the host to set its clock.");
    }

    private static String spoken(Duration apart) {
        if (apart.compareTo(Duration.ofMinutes(2)) < 0) {
            return apart.toSeconds() + " seconds";
        }
        if (apart.compareTo(Duration.ofHours(2)) < 0) {
            return apart.toMinutes() + " minutes";
        }
        return apart.compareTo(Duration.ofDays(2)) < 0 ? apart.toHours() + " hours" : apart.toDays() + " days";
    }

    private static String nonce(JWTClaimsSet claims, String expected) {
        var sent = claims.getClaim("nonce") instanceof String text ? text : "";
        if (sent.isEmpty() || expected == null || !same(sent, expected)) {
            throw no("launch-nonce", "The launch belongs to another window. Open Heed again from the pupil’s page.");
        }
        return sent;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(JWTClaimsSet claims, String claim, String wanted, String code, String sentence) {
        if (!wanted.equals(claims.getClaim(LTI + claim))) {
            throw no(code, sentence);
        }
    }

    private static String name(JWTClaimsSet claims) {
        var name = claims.getClaim("name");
        if (name == null) {
            return "";
        }
        if (!(name instanceof String text)
                || text.length() > MAX_NAME
                || text.chars().anyMatch(Character::isISOControl)) {
            throw no("launch-name", "The launch holds a name that Heed cannot show.");
        }
        return text.strip();
    }

    private static Map<?, ?> custom(JWTClaimsSet claims) {
        var custom = claims.getClaim(LTI + "custom");
        if (custom == null) {
            return Map.of();
        }
        if (custom instanceof Map<?, ?> map) {
            return map;
        }
        throw malformed();
    }

    private static String text(Map<?, ?> custom, String name) {
        var value = custom.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw malformed();
    }

    private static Set<String> capabilities(Map<?, ?> custom) {
        var words = text(custom, "heed_capabilities");
        if (words.length() > MAX_CAPABILITIES) {
            throw malformed();
        }
        return Arrays.stream(words.split(" ", -1))
                .filter(HostIds.CAPABILITIES::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String view(Map<?, ?> custom) {
        var view = text(custom, "heed_view");
        if (view.isEmpty()) {
            return "tab";
        }
        if (!VIEWS.contains(view)) {
            throw malformed();
        }
        return view;
    }

    private static String pupil(Map<?, ?> custom) {
        var pupil = text(custom, "pupil_id");
        if (!pupil.isEmpty() && !HostIds.valid(pupil)) {
            throw malformed();
        }
        return pupil;
    }

    private static Refusal malformed() {
        return no(
                "launch-custom",
                "The launch holds something that Heed cannot read. The add-on in the host may need an update.");
    }

    private static Refusal wrongAudience() {
        return no("launch-audience", "The launch is meant for another application than Heed, or for several.");
    }
}
