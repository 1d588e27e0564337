package school.heed.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A concern and a case that are nobody's business but the desk's, everybody who might try, and a fitting call of every endpoint. */
final class Scene {
    /** Stands in the concern and nowhere else. */
    static final String WORD = "zinnoberrot";

    private static final Map<String, String> USERS = Map.of(
            "teacher",
            "lowther",
            "pastoral",
            "kessie",
            "head",
            "head",
            "deputy",
            "corrie",
            "lead",
            "adeyinka",
            "it",
            "oduya");

    private final Stack stack;
    private final Map<String, Person> people = new HashMap<>();
    private final JsonObject setup;
    private final String entry;
    private final String teacherId;
    final Person reporter;
    final String reporterName;
    final String child;
    final String concern;
    final String receipt;
    final String caseId;

    Scene(Stack stack) {
        this.stack = stack;
        var begun = Person.signedIn(stack, "tarrant");
        reporterName = begun.launch("workspace", "").getJsonObject("person").getString("name");
        reporter = begun;
        child = Given.children(reporter, "Isla Penhallow").get(0);
        var sent = reported();
        concern = sent.getString("id");
        receipt = sent.getString("receipt");
        caseId = opened(reported().getString("id"));
        entry = person("lead")
                .read("/api/cases/" + caseId)
                .json()
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("id");
        teacherId = reporter.search("staff", "lowther")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        setup = person("setup").read("/api/setup").json();
    }

    private JsonObject reported() {
        var sent = reporter.send("POST", "/api/concerns", Given.concern(List.of(child), WORD));
        return sent.json().getJsonObject("concern");
    }

    private String opened(String id) {
        var lead = person("lead");
        var seen = lead.send("POST", "/api/concerns/" + id + "/opening", "{}");
        var known = lead.send(
                "POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen.json(), "CANT_TELL"));
        var about = Json.createObjectBuilder()
                .add("version", known.json().getInt("version"))
                .add("about", WORD);
        return lead.send("POST", "/api/concerns/" + id + "/case", about.build().toString())
                .json()
                .getString("id");
    }

    String entry() {
        return entry;
    }

    Person person(String role) {
        return people.computeIfAbsent(role, this::another);
    }

    /** A second session of the same person. */
    Person another(String role) {
        return role.equals("setup") ? Person.setUp(stack) : Person.launched(stack, USERS.get(role));
    }

    /** Calls an endpoint as its screen would, on the concern, the case and the entry of this scene. */
    Answer ask(String endpoint, String concernId, String token) {
        return ask(endpoint, child, concernId, caseId, entry, token);
    }

    /** The same call about what does not exist. */
    Answer askNowhere(String endpoint, String token) {
        var nowhere = UUID.randomUUID().toString();
        return ask(endpoint, nowhere, nowhere, nowhere, nowhere, token);
    }

    private Answer ask(String endpoint, String childId, String concernId, String caseId, String entryId, String token) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1);
        var id = path.startsWith("/api/children") ? childId : path.startsWith("/api/cases") ? caseId : concernId;
        var body = method.equals("POST") || method.equals("PUT") ? body(endpoint) : null;
        return reporter.call(method, OpenApi.path(path, id, entryId), body, UUID.randomUUID(), token);
    }

    /** A body that passes every check of shape; versions are past, so that nothing moves on. */
    String body(String endpoint) {
        return switch (endpoint.replaceAll("^\\w+ +", "")) {
            case "/api/launches" ->
                "{\"hostId\":\"h0000000\",\"token\":\"x.y.z\",\"secret\":\"" + "s".repeat(43) + "\"}";
            case "/api/first-lead", "/api/setup/session" -> "{\"code\":\"NONE-OF-THESE\"}";
            case "/api/direct" -> "{\"name\":\"nobody\",\"code\":\"000000\",\"emergency\":\"AAAAA-BBBBB-CCCCC\"}";
            case "/api/factor/proof", "/api/factor/recovery" -> "{\"code\":\"000000\"}";
            case "/api/factor/confirmation" -> "{\"code\":\"000000\",\"name\":\"nobody at all\"}";
            case "/api/factor/reset" -> "{\"personId\":\"" + UUID.randomUUID() + "\"}";
            case "/api/setup/pairing" -> "{\"code\":\"heed1.aaaa.bbbb\"}";
            case "/api/setup/send" ->
                Json.createObjectBuilder()
                        .add("rows", setup.getJsonArray("send"))
                        .build()
                        .toString();
            case "/api/setup/settings" -> setup.getJsonObject("settings").toString();
            case "/api/setup/duty" -> setup.getJsonObject("duty").toString();
            case "/api/setup/first-lead" ->
                "{\"leadId\":\"" + UUID.randomUUID() + "\",\"headId\":\"" + UUID.randomUUID() + "\"}";
            case "/api/draft" -> "{\"concern\":" + Given.concern(List.of(child), "A draft.") + "}";
            case "/api/concerns" -> Given.concern(List.of(child), "Another report.");
            case "/api/paper-forms" -> "{\"count\":1}";
            case "/api/concerns/{id}/additions" -> "{\"words\":\"One thing more.\"}";
            case "/api/concerns/{id}/acknowledgement" ->
                Given.acknowledgement(
                        Json.createObjectBuilder().add("version", 999).build(), "NO");
            case "/api/concerns/{id}/case" -> "{\"version\":999,\"about\":\"Something\"}";
            case "/api/concerns/{id}/attachment" -> "{\"version\":999,\"caseId\":\"" + caseId + "\"}";
            case "/api/concerns/{id}/closing" -> "{\"version\":999,\"reason\":\"None.\"}";
            case "/api/capabilities" ->
                "{\"personId\":\"" + teacherId + "\",\"capability\":\"lead\",\"decision\":\"CONFIRM\",\"reason\":\"\"}";
            case "/api/cases/{id}/entries" -> "{\"kind\":\"NOTE\",\"text\":\"A line.\",\"children\":[]}";
            case "/api/cases/{id}/entries/{entry}/correction" -> "{\"text\":\"Corrected.\",\"why\":\"It was wrong.\"}";
            case "/api/cases/{id}/records", "/api/cases/{id}/records/draft" ->
                "{\"template\":\"initial-response@1\",\"base\":0,\"answers\":{}}";
            case "/api/cases/{id}/apart" ->
                "{\"one\":\"" + UUID.randomUUID() + "\",\"other\":\"" + UUID.randomUUID()
                        + "\",\"occasions\":[\"LESSON\"],\"apart\":true,\"reason\":\"As agreed.\"}";
            case "/api/cases/{id}/apart/looked" -> "{\"done\":\"Seats were changed.\"}";
            case "/api/cases/{id}/assessment" -> "{\"template\":\"peer-harm@1\",\"base\":0,\"rows\":[]}";
            case "/api/cases/{id}/assessment/signatures" -> "{\"step\":\"COMPLETED\",\"revision\":999}";
            case "/api/cases/{id}/contact-not-required" -> "{\"because\":\"A reason.\"}";
            case "/api/cases/{id}/host-copies" -> "{\"act\":\"WITHHOLD\",\"reason\":\"A reason.\"}";
            case "/api/concerns/{id}/conflicts",
                    "/api/cases/{id}/access/conflicts",
                    "/api/cases/{id}/access/conflicts/lifting" ->
                "{\"personId\":\"" + teacherId + "\",\"basis\":\"OTHER\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/access/named-only" -> "{\"people\":[\"" + teacherId + "\"],\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/access/people", "/api/cases/{id}/access/people/removal" ->
                "{\"personId\":\"" + teacherId + "\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children" ->
                "{\"child\":\"" + teacherId + "\",\"role\":\"NOT_SURE\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/part" ->
                "{\"child\":\"" + teacherId
                        + "\",\"was\":\"NOT_SURE\",\"role\":\"SAW_OR_HEARD\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/removal" -> "{\"child\":\"" + teacherId + "\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/facts" ->
                "{\"child\":\"" + teacherId
                        + "\",\"reason\":\"A reason.\",\"outsider\":{\"kind\":\"CHILD\",\"firstName\":\"Ezra\","
                        + "\"lastName\":\"\",\"school\":\"\",\"homeAuthority\":\"\",\"contact\":\"\"}}";
            case "/api/cases/{id}/earlier" ->
                "{\"child\":\"" + teacherId + "\",\"mis\":true,\"paper\":false,\"found\":\"Nothing.\"}";
            case "/api/cases/{id}/closing" -> "{\"reasons\":{\"plan/case/new\":\"A reason.\"}}";
            case "/api/cases/{id}/reopening", "/api/cases/{id}/access/reopening" -> "{\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/retention/hold" -> "{\"reason\":\"An inquiry.\"}";
            case "/api/cases/{id}/retention/lift" ->
                "{\"hold\":\"" + UUID.randomUUID() + "\",\"reason\":\"It ended.\"}";
            case "/api/retention" -> "{\"starts\":\"BIRTH\",\"years\":25,\"reason\":\"As advised.\"}";
            case "/api/children/search", "/api/staff/search" -> "{\"q\":\"isla\"}";
            case "/api/contacts" ->
                "{\"caseId\":\"" + caseId
                        + "\",\"party\":\"PARENT\",\"who\":\"\",\"how\":\"PHONE\",\"said\":\"Said.\",\"children\":[],"
                        + "\"occurred\":{\"precision\":\"UNKNOWN\"}}";
            default -> "{}";
        };
    }
}
