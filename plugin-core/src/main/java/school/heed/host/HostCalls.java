package school.heed.host;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import school.heed.host.HostHttp.Answer;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.problem.Refusal;

/**
 * The calls of the host integration API, each made exactly once. Every one signs a fresh token for this host and this scope, reads a
 * bounded answer in a bounded time and gives a record or a {@link HostFailure}. {@link HostApi} adds the second attempts.
 */
final class HostCalls {
    static final int MAX_LIST = 4 * 1024 * 1024;
    static final int MAX_OTHER = 64 * 1024;
    private static final int TOKEN_SECONDS = 120;
    private static final int MAX_DAYS = 31;
    private static final String CHRONOLOGY_WRITE = "chronology.write";

    private final HostHttp http = new HostHttp();
    private final HostAddress address;
    private final Function<JWTClaimsSet, String> sign;
    private final String publicUrl;
    private final Clock clock;
    private final Limits limits;

    /** How long one whole call may take, connection and last byte included. */
    record Limits(Duration list, Duration other) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(6));
    }

    HostCalls(HostAddress address, Function<JWTClaimsSet, String> sign, String publicUrl, Clock clock, Limits limits) {
        this.address = address;
        this.sign = sign;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.limits = limits;
    }

    HostStatus status(HostTarget target) {
        return reading(() -> HostAnswers.status(one(get(target, "/status", "status"))));
    }

    HostPupilPage pupils(HostTarget target, String cursor) {
        return reading(() -> HostAnswers.pupilPage(page(target, "/pupils", "pupils.read", cursor), cursor));
    }

    HostPupil pupil(HostTarget target, String id) {
        var pupil = reading(() -> HostAnswers.pupil(one(get(target, "/pupils/" + id(id), "pupils.read"))));
        if (!pupil.id().equals(id)) {
            throw HostFailure.nonsense(200, "another-pupil");
        }
        return pupil;
    }

    HostSendPage send(HostTarget target, String cursor) {
        return reading(() -> HostAnswers.sendPage(page(target, "/send", "send.read", cursor), cursor));
    }

    HostStaffPage staff(HostTarget target, String cursor) {
        return reading(() -> HostAnswers.staffPage(page(target, "/staff", "staff.read", cursor), cursor));
    }

    HostContacts contacts(HostTarget target, String id) {
        return reading(
                () -> HostAnswers.contacts(list(get(target, "/pupils/" + id(id) + "/contacts", "contacts.read"))));
    }

    HostTimetable timetable(HostTarget target, String id, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw new IllegalArgumentException("a timetable is asked for 1 to 31 days");
        }
        var path = "/pupils/" + id(id) + "/timetable" + joint(target) + "from=" + from + "&to=" + to;
        return reading(() -> HostAnswers.timetable(list(get(target, path, "timetable.read"))));
    }

    HeldEntries chronology(HostTarget target, String pupilId) {
        var path = "/pupils/" + id(pupilId) + "/chronology";
        return reading(() -> HostAnswers.heldEntries(list(get(target, path, "chronology.read"))));
    }

    HostAuditPage audit(HostTarget target, String cursor) {
        return reading(() -> HostAnswers.auditPage(page(target, "/audit", "audit.read", cursor), cursor));
    }

    Receipt putEntry(HostTarget target, String pupilId, UUID entryId, NewEntry entry, String onBehalfOf) {
        var body = entry.body();
        var path = "/pupils/" + id(pupilId) + "/chronology/" + entryId;
        var request = write(target, path, CHRONOLOGY_WRITE, onBehalfOf, "PUT", body);
        var receipt = reading(() -> HostAnswers.receipt(one(request)));
        if (!receipt.sha256().equals(HashChain.hex(body))) {
            throw HostFailure.nonsense(200, "digest-differs");
        }
        return receipt;
    }

    void withhold(HostTarget target, String pupilId, UUID entryId, String onBehalfOf) {
        var path = "/pupils/" + id(pupilId) + "/chronology/" + entryId + "/withhold";
        done(write(target, path, CHRONOLOGY_WRITE, onBehalfOf, "POST", new byte[0]));
    }

    void erase(HostTarget target, String pupilId, UUID entryId, String onBehalfOf) {
        var path = "/pupils/" + id(pupilId) + "/chronology/" + entryId + "/erase";
        done(write(target, path, CHRONOLOGY_WRITE, onBehalfOf, "POST", new byte[0]));
    }

    void notice(HostTarget target, HostNotice notice, String onBehalfOf) {
        done(write(target, "/notices", "notices.write", onBehalfOf, "POST", notice.body()));
    }

    void anchor(HostTarget target, long seq, byte[] body) {
        done(write(target, "/anchors/" + seq, "anchors.write", "heed", "PUT", body));
    }

    /** @throws Refusal 422 where an address of the host's may not be called */
    PairingAnswer pair(String apiUrl, PairingRequest request) {
        var base = base(address.checked(apiUrl).toString());
        var call = HttpRequest.newBuilder(URI.create(base + "/pairing"));
        return reading(
                () -> HostAnswers.paired(one(body(call, "POST", request.body()).build()), address));
    }

    /** The text of a host's key set; not signed, for anybody may read it. */
    String keySet(String jwksUrl) {
        var request =
                HttpRequest.newBuilder(allowed(jwksUrl)).header("Accept", "application/json, application/jwk-set+json");
        var answer = http.exchange(request.build(), MAX_OTHER, limits.other());
        var type = answer.type().equals("application/jwk-set+json") ? "application/json" : answer.type();
        return new String(json(new Answer(answer.status(), type, answer.body())), StandardCharsets.UTF_8);
    }

    static String base(String apiUrl) {
        return apiUrl.endsWith("/") ? apiUrl.substring(0, apiUrl.length() - 1) : apiUrl;
    }

    /** Some web servers hand a script its path only as a parameter: such a base address has its question mark already. */
    private static String joint(HostTarget target) {
        return target.apiUrl().indexOf('?') < 0 ? "?" : "&";
    }

    private HttpRequest get(HostTarget target, String path, String scope) {
        return signed(target, path, scope, "").GET().build();
    }

    private HttpRequest write(
            HostTarget target, String path, String scope, String onBehalfOf, String method, byte[] content) {
        return body(signed(target, path, scope, onBehalfOf), method, content).build();
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, String method, byte[] content) {
        if (content.length > MAX_OTHER) {
            throw new HostFailure(HostFailure.Kind.REFUSED, 413, "too-large");
        }
        if (content.length == 0) {
            return request.method(method, BodyPublishers.noBody());
        }
        return request.setHeader("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(content));
    }

    private HttpRequest.Builder signed(HostTarget target, String path, String scope, String onBehalfOf) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(publicUrl)
                .audience(target.issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(TOKEN_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("scope", scope);
        if (!onBehalfOf.isEmpty()) {
            claims.claim("act", Map.of("sub", onBehalfOf));
        }
        return HttpRequest.newBuilder(URI.create(base(allowed(target.apiUrl()).toString()) + path))
                .setHeader("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + sign.apply(claims.build()));
    }

    private URI allowed(String url) {
        try {
            return address.checked(url);
        } catch (Refusal e) {
            throw new HostFailure(HostFailure.Kind.REFUSED, 0, e.code());
        }
    }

    private byte[] page(HostTarget target, String path, String scope, String cursor) {
        var from = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return list(get(target, path + joint(target) + "limit=" + HostAnswers.MAX_PAGE + from, scope));
    }

    private byte[] list(HttpRequest request) {
        return json(http.exchange(request, MAX_LIST, limits.list()));
    }

    private byte[] one(HttpRequest request) {
        return json(http.exchange(request, MAX_OTHER, limits.other()));
    }

    private void done(HttpRequest request) {
        var answer = http.exchange(request, MAX_OTHER, limits.other());
        if (answer.status() != 204 && answer.status() != 200) {
            throw HostProblem.of(answer);
        }
    }

    private static byte[] json(Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            throw HostProblem.of(answer);
        }
        if (!answer.type().equals("application/json")) {
            throw HostFailure.nonsense(answer.status(), "not-json");
        }
        return answer.body();
    }

    private static <T> T reading(Supplier<T> call) {
        try {
            return call.get();
        } catch (Fields.Broken e) {
            throw HostFailure.nonsense(200, "breaks-contract");
        }
    }

    private static String id(String id) {
        if (!HostIds.valid(id)) {
            throw new IllegalArgumentException("no id of a host");
        }
        return id;
    }
}
