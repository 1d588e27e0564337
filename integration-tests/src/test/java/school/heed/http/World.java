package school.heed.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * A school in which a lead's own child may be in a case. Whatever the other people do by themselves is done in every world; what is
 * about that child's case only where there is one.
 */
final class World {
    static final String OWN_CHILD = "Isla Penhallow";
    static final String WORD = "Kobaltgruen";
    static final String OUTSIDER = "Zebediah";
    private static final String OTHER_CHILD = "Priya Sandhal";
    private static final String NUMBER = "T006";
    private final Stack stack;
    private final boolean hasTheCase;
    private final Person other;
    private final Person lead;
    private final String own;
    private final String otherChild;
    private final String openConcern;
    private final String openCase;
    /** Of the case, or ids of nothing. */
    private String caseId = UUID.randomUUID().toString();

    private String concern = UUID.randomUUID().toString();
    private String later = UUID.randomUUID().toString();
    private String outsider = UUID.randomUUID().toString();
    private int noticesBefore;

    World(Stack stack, boolean hasTheCase) {
        this.stack = stack;
        this.hasTheCase = hasTheCase;
        other = Person.launched(stack, "adeyinka");
        var id = Casework.confirmed(stack, other, NUMBER, "kessie", "lead");
        lead = Person.launched(stack, "kessie");
        var teacher = Person.launched(stack, "lowther");
        own = Given.children(teacher, OWN_CHILD).get(0);
        otherChild = Given.children(teacher, OTHER_CHILD).get(0);
        openConcern = Casework.reported(teacher, otherChild, "One that stays open.");
        openCase = Casework.opened(other, Casework.reported(teacher, otherChild, "One for a case."), "Messages");
        Casework.line(other, openCase, "A first line.");
        if (hasTheCase) {
            concern = Casework.reported(teacher, own, WORD);
            caseId = Casework.opened(other, concern, WORD);
            Casework.line(other, caseId, WORD);
            lead.read("/api/cases/" + caseId);
        }
        // What is listed together with the case, in both worlds.
        for (var path : List.of(
                "/api/desk",
                "/api/cases",
                "/api/tab?child=" + own,
                "/api/children/" + own + "/file",
                "/api/children/" + own + "/file/print")) {
            lead.read(path);
            other.read(path);
        }
        settled();
        if (hasTheCase) {
            Casework.must(Casework.conflict(other, "/api/cases/" + caseId, id, "OWN_CHILD", own));
        }
        settled();
        noticesBefore = notices();
        if (hasTheCase) {
            // A new report about the child, an addition to the case, and a clock that others work on.
            later = Casework.reported(teacher, own, WORD + " again");
            Casework.line(other, caseId, WORD + " later");
            outsider = Casework.outsider(other, caseId, OUTSIDER, "Fennimore", "NOT_SURE");
            // Closed, it is a case all the same.
            Casework.closed(other, caseId);
        }
        other.read("/api/desk");
        other.read("/api/cases");
        other.read("/api/children/" + own + "/file");
        other.read("/api/children/" + own + "/file/print");
        other.read("/api/cases/" + openCase + "/print");
        if (hasTheCase) {
            other.read("/api/cases/" + caseId + "/print");
        }
        settled();
    }

    private void settled() {
        Await.until("nothing waits", Duration.ofSeconds(60), () -> Db.of(stack)
                .rows("select 1 from outbox_message where done_at is null and parked_at is null")
                .isEmpty());
    }

    private int notices() {
        return HostState.of(stack).notices(NUMBER).size();
    }

    /** Everything that this lead can get out of Heed, by the question asked; ids, moments and addresses made alike. */
    Map<String, String> seenByTheLead() {
        var seen = new LinkedHashMap<String, String>();
        seen.put("notices since", String.valueOf(notices() - noticesBefore));
        var day = LocalDate.now(ZoneId.of("Europe/London"));
        for (var path : List.of(
                "/api/desk",
                "/api/tab",
                "/api/tab?child=" + own,
                "/api/tab?child=" + otherChild,
                "/api/report?child=" + own,
                "/api/cases",
                "/api/cases?before=2",
                "/api/cases?before=3",
                "/api/cases/" + openCase,
                "/api/cases/" + openCase + "/entries",
                "/api/cases/" + openCase + "/records/initial-response",
                "/api/cases/" + openCase + "/records/initial-response/print",
                "/api/cases/" + openCase + "/records/account-child/series?child=" + own,
                "/api/cases/" + openCase + "/apart",
                "/api/cases/" + openCase + "/assessment",
                "/api/cases/" + openCase + "/access",
                "/api/cases/" + openCase + "/earlier",
                "/api/cases/" + openCase + "/print",
                "/api/children/" + own + "/file",
                "/api/children/" + own + "/file/print",
                "/api/children/" + otherChild + "/file",
                "/api/children/" + otherChild + "/file/print",
                "/api/setup",
                "/api/audit/leads")) {
            ask(seen, "GET " + path, path);
        }
        ask(seen, "GET the outsider's tab", "/api/tab?child=" + outsider);
        ask(seen, "GET the outsider's file", "/api/children/" + outsider + "/file");
        ask(seen, "GET the outsider's print", "/api/children/" + outsider + "/file/print");
        for (var name : List.of("Isla", "Penhallow", OUTSIDER)) {
            seen.put(
                    "children called " + name,
                    normal(lead.search("children", name).body()));
        }
        everyEndpoint(seen, "the case", caseId, concern);
        everyEndpoint(seen, "the later concern", caseId, later);
        for (var path : List.of(
                "/api/audit?record=case:" + caseId,
                "/api/audit?record=concern:" + concern,
                "/api/audit?record=concern:" + later,
                "/api/audit?record=case:" + openCase,
                "/api/audit?record=child:" + own,
                "/api/audit?person=" + Casework.personId(lead, "adeyinka"),
                "/api/audit?person=" + Casework.personId(lead, "kessie"),
                "/api/audit?day=" + day,
                "/api/audit?day=" + day.minusDays(1))) {
            ask(seen, "GET " + path, path);
        }
        trail(seen);
        var answer = Casework.opened(lead, openConcern, "Opened last");
        ask(seen, "after one more case", "/api/cases");
        ask(seen, "and its own page", "/api/cases/" + answer);
        settled();
        ask(seen, "and the desk", "/api/desk");
        return seen;
    }

    /** All pages of the audit. */
    private void trail(Map<String, String> seen) {
        var path = "/api/audit";
        for (var page = 1; page < 20; page++) {
            var answer = lead.read(path);
            seen.put("audit, page " + page, normal(answer.body()));
            if (!answer.json().containsKey("older")) {
                return;
            }
            path = "/api/audit?before=" + answer.json().getString("older");
        }
    }

    private void everyEndpoint(Map<String, String> seen, String what, String caseId, String concern) {
        OpenApi.endpoints(stack).keySet().stream()
                .filter(endpoint -> endpoint.contains("{id}"))
                .forEach(endpoint -> {
                    var id = endpoint.contains("/api/children")
                            ? own
                            : endpoint.contains("/api/cases") ? caseId : concern;
                    var method = endpoint.substring(0, endpoint.indexOf(' '));
                    var path = OpenApi.path(endpoint, id, UUID.randomUUID().toString());
                    var answer = lead.call(
                            method,
                            path,
                            method.equals("GET") ? null : body(endpoint),
                            UUID.randomUUID(),
                            lead.token());
                    seen.put(endpoint + " on " + what, answer.status() + " " + normal(answer.body()));
                });
    }

    private String body(String endpoint) {
        var person = UUID.randomUUID();
        return switch (endpoint.replaceAll("^\\w+ +", "")) {
            case "/api/concerns/{id}/additions" -> "{\"words\":\"One thing more.\"}";
            case "/api/concerns/{id}/acknowledgement" ->
                Given.acknowledgement(
                        jakarta.json.Json.createObjectBuilder()
                                .add("version", 2)
                                .build(),
                        "NO");
            case "/api/concerns/{id}/case" -> "{\"version\":2,\"about\":\"Something\"}";
            case "/api/concerns/{id}/attachment" -> "{\"version\":2,\"caseId\":\"" + openCase + "\"}";
            case "/api/concerns/{id}/closing" -> "{\"version\":2,\"reason\":\"None.\"}";
            case "/api/cases/{id}/records", "/api/cases/{id}/records/draft" ->
                "{\"template\":\"initial-response@1\",\"base\":0,\"answers\":{}}";
            case "/api/cases/{id}/apart" ->
                "{\"one\":\"" + UUID.randomUUID() + "\",\"other\":\"" + UUID.randomUUID()
                        + "\",\"occasions\":[\"LESSON\"],\"apart\":true,\"reason\":\"As agreed.\"}";
            case "/api/cases/{id}/apart/looked" -> "{\"done\":\"Seats were changed.\"}";
            case "/api/cases/{id}/assessment" -> "{\"template\":\"peer-harm@1\",\"base\":0,\"rows\":[]}";
            case "/api/cases/{id}/assessment/signatures" -> "{\"step\":\"COMPLETED\",\"revision\":999}";
            case "/api/cases/{id}/entries" -> "{\"kind\":\"NOTE\",\"text\":\"A line.\",\"children\":[]}";
            case "/api/cases/{id}/entries/{entry}/correction" -> "{\"text\":\"Corrected.\",\"why\":\"Wrong.\"}";
            case "/api/cases/{id}/contact-not-required" -> "{\"because\":\"A reason.\"}";
            case "/api/cases/{id}/host-copies" -> "{\"act\":\"WITHHOLD\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/access/named-only" -> "{\"people\":[\"" + person + "\"],\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children" ->
                "{\"child\":\"" + person + "\",\"role\":\"NOT_SURE\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/part" ->
                "{\"child\":\"" + person
                        + "\",\"was\":\"NOT_SURE\",\"role\":\"SAW_OR_HEARD\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/removal" -> "{\"child\":\"" + person + "\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/facts" ->
                "{\"child\":\"" + person
                        + "\",\"reason\":\"A reason.\",\"outsider\":{\"kind\":\"CHILD\",\"firstName\":\"Ezra\","
                        + "\"lastName\":\"\",\"school\":\"\",\"homeAuthority\":\"\",\"contact\":\"\"}}";
            case "/api/cases/{id}/earlier" ->
                "{\"child\":\"" + person + "\",\"mis\":true,\"paper\":false,\"found\":\"Nothing.\"}";
            case "/api/cases/{id}/closing" -> "{\"reasons\":{\"plan/case/new\":\"A reason.\"}}";
            case "/api/cases/{id}/reopening", "/api/cases/{id}/access/reopening" -> "{\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/retention/hold" -> "{\"reason\":\"An inquiry.\"}";
            case "/api/cases/{id}/retention/lift" ->
                "{\"hold\":\"" + UUID.randomUUID() + "\",\"reason\":\"It ended.\"}";
            case "/api/cases/{id}/access/people", "/api/cases/{id}/access/people/removal" ->
                "{\"personId\":\"" + person + "\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/access/conflicts",
                    "/api/cases/{id}/access/conflicts/lifting",
                    "/api/concerns/{id}/conflicts" ->
                "{\"personId\":\"" + person + "\",\"basis\":\"OTHER\",\"reason\":\"A reason.\"}";
            default -> "{}";
        };
    }

    private void ask(Map<String, String> seen, String what, String path) {
        var answer = lead.read(path);
        seen.put(seen.size() + " " + normal(what), answer.status() + " " + normal(answer.body()));
    }

    /** Ids, moments, receipts, case numbers and the addresses of this installation differ between any two worlds. */
    private static String normal(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "T")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "D")
                .replaceAll("http://[a-z0-9.]+:\\d+", "http://host")
                .replaceAll("host:h[0-9a-z]{12}", "host:ID")
                .replaceAll("\"receipt\":\"[^\"]+\"", "\"receipt\":\"R\"")
                .replaceAll("\"number\":\\d+", "\"number\":0")
                .replaceAll("Case \\d+", "Case 0")
                .replaceAll("\\bcase \\d+", "case 0")
                .replaceAll("(\"name\":)\"\\d+\"", "$1\"0\"")
                .replaceAll("ends at seal [0-9a-f ]+", "ends at seal S")
                .replaceAll("\"seal\":\"[0-9a-f ]+\"", "\"seal\":\"S\"")
                .replaceAll("about \\d+:\\d+|\\d\\d?:\\d\\d", "HH")
                .replaceAll("\"(fingerprint|hostId)\":\"[^\"]+\"", "\"$1\":\"F\"")
                .replaceAll("\"clockApartSeconds\":[0-9.E-]+", "\"clockApartSeconds\":0");
    }
}
