package school.heed.demohost;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** For tests only: makes the host misbehave, sign anything, change people, and tell what it holds. */
@Path("demo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemoEndpoints {
    @Inject
    DemoKey door;

    @Inject
    Faults faults;

    @Inject
    HostClock clock;

    @Inject
    Pairing pairing;

    @Inject
    SchoolBook book;

    @Inject
    Chronology chronology;

    @Inject
    Notices notices;

    @Inject
    Anchors anchors;

    @HeaderParam("X-Demo-Key")
    String key;

    @POST
    @Path("faults")
    public Response startFault(byte[] body) {
        JsonObject in = open(body, Set.of("kind", "count", "ms", "seconds", "operation"));
        String kind = in.getString("kind", "");
        if (!Faults.KINDS.contains(kind)) {
            throw JsonBody.invalid("There is no such fault.");
        }
        int amount = in.getInt("ms", in.getInt("seconds", 0));
        faults.start(new Faults.Fault(kind, in.getInt("count", -1), amount, in.getString("operation", null)));
        return Response.noContent().build();
    }

    @DELETE
    @Path("faults")
    public Response clearFaults() {
        checkKey();
        faults.clear();
        clock.shift(Duration.ZERO);
        return Response.noContent().build();
    }

    /** Moves the whole clock: launch tokens, status, the age of codes, the judgement of tokens. */
    @POST
    @Path("clock")
    public Response moveClock(byte[] body) {
        clock.shift(Duration.ofSeconds(open(body, Set.of("seconds")).getInt("seconds", 0)));
        return Response.noContent().build();
    }

    @POST
    @Path("pairing-code")
    public Map<String, String> pairingCode() {
        checkKey();
        return Map.of("code", pairing.showCode());
    }

    /** Signs what a dishonest administrator could sign: {@code alg} is ES256, HS256 (with the public key) or none. */
    @POST
    @Path("sign")
    public Map<String, String> sign(byte[] body) {
        JsonObject in = open(body, Set.of("claims", "header", "alg"));
        try {
            JWTClaimsSet claims = JWTClaimsSet.parse(in.getJsonObject("claims").toString());
            String algorithm = in.getString("alg", "ES256");
            if (algorithm.equals("none")) {
                return Map.of("token", new PlainJWT(claims).serialize());
            }
            Map<String, Object> header = new LinkedHashMap<>();
            header.put("alg", algorithm);
            header.put("typ", "JWT");
            header.put("kid", pairing.key().getKeyID());
            if (in.containsKey("header")) {
                header.putAll(JSONObjectUtils.parse(in.getJsonObject("header").toString()));
            }
            JWSHeader built = JWSHeader.parse(header);
            if (built.getAlgorithm().equals(JWSAlgorithm.HS256)) {
                SignedJWT forged = new SignedJWT(built, claims);
                forged.sign(
                        new MACSigner(pairing.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
                return Map.of("token", forged.serialize());
            }
            return Map.of("token", LaunchTokens.signed(pairing.key(), built, claims));
        } catch (ParseException | JOSEException e) {
            throw JsonBody.invalid("These claims or this header cannot be signed.");
        }
    }

    /** Everything a test wants to know, as JSON. */
    @GET
    @Path("state")
    public Map<String, Object> state() {
        checkKey();
        Map<String, List<Object>> entries = new TreeMap<>();
        for (Chronology.Held h : chronology.everything()) {
            entries.computeIfAbsent(h.pupilId(), p -> new ArrayList<>())
                    .add(Map.of("entry", h, "puts", chronology.arrivals(h.entryId())));
        }
        Map<String, List<Notices.Line>> bells = new TreeMap<>();
        notices.everything().forEach(n -> bells.computeIfAbsent(n.staffId(), s -> new ArrayList<>())
                .add(n));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("paired", pairing.paired().isPresent());
        pairing.paired().ifPresent(p -> answer.put("fingerprint", p.fingerprint()));
        answer.put("entries", entries);
        answer.put("notices", bells);
        answer.put("reads", chronology.reads().present());
        answer.put("anchors", anchors.everything());
        answer.put("calls", faults.calls());
        return answer;
    }

    /** Changes a pupil: {@code gone} with {@code left}, {@code removed} or {@code merged} plus {@code into}, or fields. */
    @POST
    @Path("pupils/{id}")
    public Pupil changePupil(@PathParam("id") String id, byte[] body) {
        JsonObject in =
                open(body, Set.of("gone", "into", "firstName", "lastName", "form", "status", "siblings", "provision"));
        Pupil old = book.pupils().get(id).orElseThrow(() -> new Problem(404, "no-such-pupil", "No pupil has this id."));
        Pupil changed = in.containsKey("gone")
                ? old.gone(in.getString("gone"), in.getString("into", null), clock.instant())
                : old.changed(
                        in.getString("firstName", old.firstName()),
                        in.getString("lastName", old.lastName()),
                        in.getString("form", old.form()),
                        in.getString("status", old.status()),
                        in.containsKey("siblings") ? texts(in.get("siblings")) : old.siblings(),
                        clock.instant());
        book.change(changed);
        Send send = book.send().get(id).orElseThrow();
        if (in.containsKey("provision")) {
            String provision = in.getString("provision");
            book.change(new Send(
                    id,
                    provision,
                    send.primaryNeed(),
                    send.secondaryNeed(),
                    send.descriptors(),
                    send.eal(),
                    provision.equals("E"),
                    send.communication(),
                    clock.instant()));
        }
        return changed;
    }

    /**
     * Puts a pupil somewhere else at a time of each week, in place of what is there: {@code weekday} 1 to 5, {@code start}, {@code end},
     * {@code kind}, {@code title}, {@code place}. Without a kind the time is free.
     */
    @POST
    @Path("pupils/{id}/timetable")
    public Moved moveLesson(@PathParam("id") String id, byte[] body) {
        JsonObject in = open(body, Set.of("weekday", "start", "end", "kind", "title", "place"));
        Pupil pupil =
                book.pupils().get(id).orElseThrow(() -> new Problem(404, "no-such-pupil", "No pupil has this id."));
        Moved changed = new Moved(
                pupil.id(),
                in.getInt("weekday"),
                in.getString("start"),
                in.getString("end"),
                in.getString("kind", null),
                in.getString("title", null),
                in.getString("place", null));
        book.change(changed);
        return changed;
    }

    /** Changes a member of staff: {@code capabilities}, {@code active}, {@code gone}. */
    @POST
    @Path("staff/{id}")
    public Staff changeStaff(@PathParam("id") String id, byte[] body) {
        JsonObject in = open(body, Set.of("capabilities", "active", "gone"));
        Staff old = book.staff().get(id).orElseThrow(() -> new Problem(404, "no-such-staff", "Nobody has this id."));
        boolean gone = in.getBoolean("gone", old.gone());
        Staff changed = old.changed(
                in.getBoolean("active", old.active()) && !gone,
                gone,
                in.containsKey("capabilities") ? texts(in.get("capabilities")) : old.capabilities(),
                clock.instant());
        book.change(changed);
        return changed;
    }

    private static List<String> texts(JsonValue list) {
        return list.asJsonArray().getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private JsonObject open(byte[] body, Set<String> known) {
        checkKey();
        return JsonBody.read(body, known).fields();
    }

    private void checkKey() {
        door.check(key);
    }
}
