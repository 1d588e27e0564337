package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairing, status, and what Heed writes back: entries, receipts, notices, and who read them. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordsApi {
    static final String PRODUCT = "Heed demo host";
    static final String VERSION = "1.0";
    private static final List<String> OFFERED =
            List.of("pupils", "send", "contacts", "timetable", "signals", "staff", "chronology", "audit", "notices");

    @Inject
    Pairing pairing;

    @Inject
    Settings settings;

    @Inject
    SchoolBook book;

    @Inject
    Chronology chronology;

    @Inject
    Notices notices;

    @Inject
    Faults faults;

    @Inject
    HostClock clock;

    /** Proof of storage. */
    @JsonbPropertyOrder({"hostEntryId", "storedAt", "sha256"})
    public record Receipt(String hostEntryId, Instant storedAt, String sha256) {}

    /** One held entry without its words. */
    public record HeldEntry(String entryId, String hostEntryId, Instant storedAt, String sha256, String state) {}

    @GET
    @Path("keys")
    @NeedsScope(NeedsScope.NO_TOKEN)
    public Map<String, Object> keys() {
        return pairing.publicKeys().toJSONObject(true);
    }

    @POST
    @Path("pairing")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(NeedsScope.NO_TOKEN)
    public Map<String, Object> pair(byte[] body) {
        JsonBody in = JsonBody.read(body, Set.of("code", "issuer", "jwks", "jwksUrl", "launchUrl", "audience"));
        Pairing.Paired paired = pairing.pair(
                in.text("code", 100),
                in.text("issuer", 300),
                in.text("jwksUrl", 300),
                in.object("jwks"),
                in.text("launchUrl", 300),
                in.text("audience", 255));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("issuer", settings.issuer());
        answer.put("origin", settings.origin());
        answer.put("deploymentId", paired.deploymentId());
        answer.put("jwksUrl", settings.apiUrl() + "/keys");
        answer.put("jwks", keys());
        answer.put("apiUrl", settings.apiUrl());
        answer.put("product", PRODUCT);
        answer.put("version", VERSION);
        answer.put("schoolName", book.name());
        answer.put("zone", "Europe/London");
        return answer;
    }

    @GET
    @Path("status")
    @NeedsScope(NeedsScope.ANY)
    public Map<String, Object> status() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("product", PRODUCT);
        answer.put("version", VERSION);
        answer.put("addOnVersion", VERSION);
        answer.put("apiVersion", "1.0");
        answer.put("capabilities", OFFERED);
        answer.put("clock", faults.shownTime().toString());
        pairing.paired().ifPresent(p -> answer.put("fingerprint", p.fingerprint()));
        return answer;
    }

    @GET
    @Path("pupils/{id}/chronology")
    @NeedsScope("chronology.read")
    public Map<String, Object> listChronology(@PathParam("id") String id) {
        return Map.of(
                "items",
                chronology.held(knownPupil(id)).stream()
                        .map(h -> new HeldEntry(h.entryId(), h.hostEntryId(), h.storedAt(), h.sha256(), h.state()))
                        .toList());
    }

    @PUT
    @Path("pupils/{id}/chronology/{entryId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope("chronology.write")
    public Response putEntry(@PathParam("id") String id, @PathParam("entryId") String entryId, byte[] body) {
        Chronology.Stored stored = chronology.put(entry(knownPupil(id), JsonBody.uuid(entryId), body));
        if (faults.strikes("store-then-500", "putEntry")) {
            throw new Problem(500, "failed", "The host could not answer.");
        }
        Chronology.Held held = stored.entry();
        return Response.status(stored.created() ? 201 : 200)
                .entity(new Receipt(held.hostEntryId(), held.storedAt(), held.sha256()))
                .build();
    }

    @POST
    @Path("pupils/{id}/chronology/{entryId}/withhold")
    @NeedsScope("chronology.write")
    public Response withholdEntry(@PathParam("id") String id, @PathParam("entryId") String entryId) {
        chronology.move(knownPupil(id), JsonBody.uuid(entryId), "withheld");
        return Response.noContent().build();
    }

    @POST
    @Path("pupils/{id}/chronology/{entryId}/erase")
    @NeedsScope("chronology.write")
    public Response eraseEntry(@PathParam("id") String id, @PathParam("entryId") String entryId) {
        chronology.move(knownPupil(id), JsonBody.uuid(entryId), "erased");
        return Response.noContent().build();
    }

    @GET
    @Path("audit")
    @NeedsScope("audit.read")
    public Map<String, Object> listAudit(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return RosterApi.page(chronology.reads(), cursor, limit);
    }

    @POST
    @Path("notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope("notices.write")
    public Response postNotice(byte[] body) {
        JsonBody in = JsonBody.read(body, Set.of("id", "staffId", "text", "link"));
        String id = JsonBody.uuid(in.text("id", 36));
        String staffId = JsonBody.hostId(in.text("staffId", 64));
        if (!in.text("text", 100).equals(Notices.WORDS)) {
            throw JsonBody.invalid("A notice has no words of its own.");
        }
        Staff person = book.staff()
                .get(staffId)
                .filter(s -> !s.gone())
                .orElseThrow(() -> new Problem(404, "no-such-staff", "Nobody on the staff has this id."));
        notices.add(new Notices.Line(id, person.id(), Notices.WORDS, in.text("link", 300), clock.instant(), false));
        return Response.noContent().build();
    }

    private String knownPupil(String id) {
        return book.pupils()
                .get(id)
                .orElseThrow(() -> new Problem(404, "no-such-pupil", "No pupil has this id."))
                .id();
    }

    private static Chronology.Held entry(String pupilId, String entryId, byte[] body) {
        JsonBody in = JsonBody.read(
                body, Set.of("detail", "recordedAt", "occurredOn", "kind", "text", "author", "corrects", "link"));
        String detail = in.text("detail", 10);
        String occurredOn = in.optional("occurredOn", 10);
        String kind = in.optional("kind", 60);
        String text = in.optional("text", 20_000);
        String author = in.optional("author", 200);
        if (!Set.of("pointer", "summary", "full").contains(detail)) {
            throw JsonBody.invalid("detail is pointer, summary or full.");
        }
        if (detail.equals("pointer") && (occurredOn != null || kind != null || text != null || author != null)) {
            throw JsonBody.invalid("A pointer carries neither day, kind, words nor author.");
        }
        String recordedAt = in.text("recordedAt", 40);
        checkTimes(recordedAt, occurredOn);
        String corrects = JsonBody.uuid(in.optional("corrects", 36));
        return new Chronology.Held(
                pupilId,
                entryId,
                null,
                0,
                detail,
                recordedAt,
                occurredOn,
                kind,
                text,
                author,
                corrects,
                in.text("link", 300),
                null,
                sha256(body),
                "shown");
    }

    private static void checkTimes(String recordedAt, String occurredOn) {
        try {
            OffsetDateTime.parse(recordedAt);
            if (occurredOn != null) {
                LocalDate.parse(occurredOn);
            }
        } catch (DateTimeException e) {
            throw JsonBody.invalid("recordedAt is a time such as 2026-09-14T09:30:00Z, occurredOn a date.");
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
