package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * Every role, every flag that can stand on a record, every endpoint that takes a record, and every list and count: against a table of
 * its own of who sees what. What one does not see answers as what does not exist.
 */
class NeedToKnowIT {
    /** What stands on the case for the one who asks. */
    private enum Flag {
        PLAIN,
        NAMED,
        NAMED_ONLY_OTHERS,
        NAMED_ONLY_ME,
        CONFLICT,
        CONFLICT_THOUGH_NAMED,
        OWN_CHILD,
        SUBJECT
    }

    private static final List<String> ROLES = List.of("lead", "deputy", "head", "pastoral", "teacher", "it");
    /** The oracle: by flag, the roles that see the case. */
    private static final Map<Flag, Set<String>> SEES = Map.of(
            Flag.PLAIN, Set.of("lead", "deputy"),
            Flag.NAMED, Set.of("lead", "deputy", "head", "pastoral"),
            Flag.NAMED_ONLY_OTHERS, Set.of(),
            Flag.NAMED_ONLY_ME, Set.of("lead", "deputy", "head", "pastoral"),
            Flag.CONFLICT, Set.of(),
            Flag.CONFLICT_THOUGH_NAMED, Set.of(),
            Flag.OWN_CHILD, Set.of(),
            Flag.SUBJECT, Set.of());

    /** By endpoint, who gets as far as the record at all; everybody else is refused at the endpoint with 403. */
    private static final Set<String> NAMED = Set.of("lead", "deputy", "head", "pastoral");

    private static final Set<String> DESK = Set.of("lead", "deputy", "head");
    private static final Set<String> CASES = Set.of("lead", "deputy");
    private static final Set<String> LEADS = Set.of("lead");
    private static final Map<String, Set<String>> REACH = Map.ofEntries(
            Map.entry("GET /api/cases/{id}", NAMED),
            Map.entry("GET /api/cases/{id}/entries", NAMED),
            Map.entry("GET /api/cases/{id}/print", NAMED),
            Map.entry("POST /api/cases/{id}/entries", NAMED),
            Map.entry("POST /api/cases/{id}/entries/{entry}/correction", CASES),
            Map.entry("POST /api/cases/{id}/contact-not-required", LEADS),
            Map.entry("POST /api/cases/{id}/children", CASES),
            Map.entry("POST /api/cases/{id}/children/part", CASES),
            Map.entry("POST /api/cases/{id}/children/removal", LEADS),
            Map.entry("POST /api/cases/{id}/children/facts", CASES),
            Map.entry("GET /api/cases/{id}/earlier", CASES),
            Map.entry("POST /api/cases/{id}/earlier", CASES),
            Map.entry("POST /api/cases/{id}/closing", LEADS),
            Map.entry("POST /api/cases/{id}/reopening", CASES),
            Map.entry("POST /api/cases/{id}/host-copies", LEADS),
            Map.entry("POST /api/cases/{id}/host-copies/again", LEADS),
            Map.entry("GET /api/cases/{id}/retention", CASES),
            Map.entry("POST /api/cases/{id}/retention/hold", LEADS),
            Map.entry("POST /api/cases/{id}/retention/lift", LEADS),
            Map.entry("GET /api/cases/{id}/records/{form}", NAMED),
            Map.entry("GET /api/cases/{id}/records/{form}/print", NAMED),
            Map.entry("GET /api/cases/{id}/records/{form}/series", NAMED),
            Map.entry("PUT /api/cases/{id}/records/draft", CASES),
            Map.entry("POST /api/cases/{id}/records", CASES),
            Map.entry("GET /api/cases/{id}/apart", NAMED),
            Map.entry("POST /api/cases/{id}/apart", CASES),
            Map.entry("POST /api/cases/{id}/apart/looked", CASES),
            Map.entry("GET /api/cases/{id}/assessment", NAMED),
            Map.entry("GET /api/cases/{id}/assessment/print", CASES),
            Map.entry("GET /api/cases/{id}/assessment/versions/{revision}", NAMED),
            Map.entry("POST /api/cases/{id}/assessment", CASES),
            Map.entry("POST /api/cases/{id}/assessment/signatures", NAMED),
            Map.entry("GET /api/cases/{id}/access", CASES),
            Map.entry("POST /api/cases/{id}/access/named-only", LEADS),
            Map.entry("POST /api/cases/{id}/access/reopening", LEADS),
            Map.entry("POST /api/cases/{id}/access/people", LEADS),
            Map.entry("POST /api/cases/{id}/access/people/removal", LEADS),
            Map.entry("POST /api/cases/{id}/access/conflicts", CASES),
            Map.entry("POST /api/cases/{id}/access/conflicts/lifting", LEADS),
            Map.entry("GET /api/concerns/{id}", NAMED),
            Map.entry("POST /api/concerns/{id}/opening", DESK),
            Map.entry("POST /api/concerns/{id}/acknowledgement", DESK),
            Map.entry("POST /api/concerns/{id}/conflicts", DESK),
            Map.entry("POST /api/concerns/{id}/case", CASES),
            Map.entry("POST /api/concerns/{id}/attachment", CASES),
            Map.entry("POST /api/concerns/{id}/closing", DESK));

    /** Of what a reporter wrote themselves, of set-up, and lists of one child's records: no lead's record. */
    private static final Set<String> NOT_ABOUT_RECORDS = Set.of(
            "GET /api/concerns/{id}/own",
            "POST /api/concerns/{id}/additions",
            "POST /api/pairings/{id}/approval",
            "GET /api/children/{id}/file",
            "GET /api/children/{id}/file/print");

    /** A case with its concern. */
    private record Record(String caseId, String concern, String child, String entry) {}

    private static final Map<String, String> USERS = Map.of(
            "lead",
            "adeyinka",
            "deputy",
            "corrie",
            "head",
            "head",
            "pastoral",
            "kessie",
            "teacher",
            "lowther",
            "it",
            "oduya");
    private static final String BOSS_NUMBER = "T007";
    private static Stack stack;
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Map<Flag, Record>> RECORDS = new LinkedHashMap<>();
    private static Person boss;
    private static String another;

    @BeforeAll
    static void oneCaseForEveryRoleAndFlag() {
        stack = Stack.start("need-to-know", "--detail", "pointer");
        var first = Person.launched(stack, "adeyinka");
        Casework.confirmed(stack, first, BOSS_NUMBER, "tarrant", "lead");
        Casework.confirmed(stack, first, "T006", "kessie", "pastoral");
        boss = Person.launched(stack, "tarrant");
        another = Casework.personId(boss, "corrie");
        var children = Given.children(boss, "Isla Penhallow", "Priya Sandhal");
        var many = boss.search("children", "an").json().getJsonArray("items");
        ROLES.forEach(role -> PEOPLE.put(role, Person.launched(stack, USERS.get(role))));
        for (var role : ROLES) {
            var byFlag = new EnumMap<Flag, Record>(Flag.class);
            var me = Casework.personId(boss, USERS.get(role).equals("head") ? "vane" : USERS.get(role));
            for (var flag : Flag.values()) {
                // A child of one's own is in that one case alone.
                var child = flag == Flag.OWN_CHILD
                        ? many.getJsonObject(ROLES.indexOf(role)).getString("id")
                        : children.get(flag.ordinal() % 2);
                byFlag.put(flag, record(flag, me, child, role));
            }
            RECORDS.put(role, byFlag);
        }
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    private static Record record(Flag flag, String me, String child, String role) {
        var concern = Casework.reported(boss, child, "For " + role + " " + flag);
        var caseId = Casework.opened(boss, concern, "For " + role + " " + flag);
        var canBeNamed = NAMED.contains(role);
        var entry = boss.read("/api/cases/" + caseId)
                .json()
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("id");
        var at = "/api/cases/" + caseId;
        switch (flag) {
            case NAMED -> name(at, me, canBeNamed);
            case NAMED_ONLY_OTHERS -> {
                // Two others: the one who asks is not among them.
                var others = role.equals("deputy") ? Casework.personId(boss, "adeyinka") : another;
                Casework.must(Casework.namedOnly(boss, caseId, others));
            }
            case NAMED_ONLY_ME -> {
                var others = role.equals("deputy") ? Casework.personId(boss, "adeyinka") : another;
                Casework.must(
                        canBeNamed
                                ? Casework.namedOnly(boss, caseId, others, me)
                                : Casework.namedOnly(boss, caseId, others));
            }
            case CONFLICT -> Casework.must(Casework.conflict(boss, at, me, "OTHER", null));
            case CONFLICT_THOUGH_NAMED -> {
                name(at, me, canBeNamed);
                Casework.must(Casework.conflict(boss, at, me, "OTHER", null));
            }
            case OWN_CHILD -> Casework.must(Casework.conflict(boss, at, me, "OWN_CHILD", child));
            case SUBJECT -> Casework.must(Casework.conflict(boss, at, me, "SUBJECT", null));
            default -> {}
        }
        return new Record(caseId, concern, child, entry);
    }

    private static void name(String at, String me, boolean canBeNamed) {
        var body = Json.createObjectBuilder().add("personId", me).add("reason", "They work with the family.");
        var answer = boss.send("POST", at + "/access/people", body.build().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(canBeNamed ? 200 : 400);
    }

    @Test
    void everyEndpointThatTakesARecordIsInTheTable() {
        var all = OpenApi.endpoints(stack).keySet().stream()
                .filter(endpoint -> endpoint.contains("{id}") && !NOT_ABOUT_RECORDS.contains(endpoint))
                .toList();
        assertThat(REACH.keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Tag("fact-229")
    @Tag("fact-323")
    @Tag("fact-324")
    @Test
    void everyRoleFlagAndEndpointAnswersAsTheTableSays() {
        var wrong = new ArrayList<String>();
        var cells = 0;
        for (var role : ROLES) {
            for (var flag : Flag.values()) {
                for (var endpoint : REACH.keySet()) {
                    cells++;
                    var answer = ask(role, endpoint, RECORDS.get(role).get(flag));
                    closeAgain(role, flag, endpoint);
                    var expected = !REACH.get(endpoint).contains(role)
                            ? "403"
                            : SEES.get(flag).contains(role) ? "seen" : "404";
                    if (!(seen(answer) ? "seen" : String.valueOf(answer.status())).equals(expected)) {
                        wrong.add(role + " " + flag + " " + endpoint + " expected " + expected + " but "
                                + answer.status() + " " + answer.body());
                    }
                    if (expected.equals("404")
                            && !answer.body().equals(nowhere(role, endpoint).body())) {
                        wrong.add(role + " " + flag + " " + endpoint + " differs from what does not exist");
                    }
                }
            }
        }
        System.out.println("cells of role, flag and endpoint: " + cells + ", wrong: " + wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Tag("fact-229")
    @Test
    void listsCountsAndTabsHoldWhatTheTableSaysAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            var person = PEOPLE.get(role);
            var listed = NAMED.contains(role) ? allCases(person) : List.<String>of();
            for (var owner : ROLES) {
                RECORDS.get(owner).forEach((flag, record) -> {
                    var expected = sees(role, owner, flag);
                    if (listed.contains(record.caseId()) != expected) {
                        wrong.add(role + " cases: " + owner + " " + flag + " expected " + expected);
                    }
                    var tab = person.read("/api/tab?child=" + record.child()).body();
                    for (var part : List.of("", "/print")) {
                        var file = person.read("/api/children/" + record.child() + "/file" + part);
                        var holds = file.body().contains(record.caseId());
                        if (holds != (expected && CASES.contains(role))
                                || file.status() != (CASES.contains(role) ? 200 : 403)
                                || (!holds && file.body().contains(record.concern()))) {
                            wrong.add(role + " file" + part + ": " + owner + " " + flag + " expected " + expected);
                        }
                    }
                    if (tab.contains(record.caseId()) != (expected && CASES.contains(role))) {
                        wrong.add(role + " tab: " + owner + " " + flag + " expected " + expected);
                    }
                });
            }
            if (DESK.contains(role)) {
                var desk = person.read("/api/desk");
                var expected = CASES.contains(role) ? listed.size() : 0;
                if (desk.json().getInt("openCases") != expected) {
                    wrong.add(role + " desk counts " + desk.json().getInt("openCases") + " but lists " + expected);
                }
                for (var owner : ROLES) {
                    RECORDS.get(owner).forEach((flag, record) -> {
                        if (desk.body().contains(record.caseId())
                                && !(sees(role, owner, flag) && CASES.contains(role))) {
                            wrong.add(role + " desk: " + owner + " " + flag);
                        }
                    });
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** To open a case to all again works for whoever sees it; the rest of the table is about it closed. */
    private static void closeAgain(String role, Flag flag, String endpoint) {
        if (flag.name().startsWith("NAMED_ONLY") && endpoint.endsWith("/access/reopening")) {
            var others = role.equals("deputy") ? Casework.personId(boss, "adeyinka") : another;
            Casework.must(Casework.namedOnly(boss, RECORDS.get(role).get(flag).caseId(), others));
        }
    }

    /** What stood on a record for somebody else leaves it as it is for me, unless only named people open it. */
    private static boolean sees(String role, String owner, Flag flag) {
        if (role.equals(owner)) {
            return SEES.get(flag).contains(role);
        }
        if (flag == Flag.NAMED_ONLY_OTHERS || flag == Flag.NAMED_ONLY_ME) {
            return role.equals(owner.equals("deputy") ? "lead" : "deputy");
        }
        return CASES.contains(role);
    }

    private static List<String> allCases(Person person) {
        var ids = new ArrayList<String>();
        var before = Integer.MAX_VALUE;
        while (true) {
            var page = person.read("/api/cases?before=" + before).json();
            for (var item : page.getJsonArray("items")) {
                ids.add(item.asJsonObject().getString("id"));
                before = item.asJsonObject().getInt("number");
            }
            if (!page.getBoolean("more")) {
                return ids;
            }
            assertThat(page.getJsonArray("items")).as("a page is filled up").hasSize(50);
        }
    }

    private static boolean seen(Answer answer) {
        return !Set.of(401, 403, 404).contains(answer.status()) && answer.status() < 500;
    }

    private static Answer nowhere(String role, String endpoint) {
        var none = UUID.randomUUID().toString();
        return ask(role, endpoint, new Record(none, none, none, none));
    }

    /** Calls that change nothing: a body is refused only after the record was found to be open. */
    private static Answer ask(String role, String endpoint, Record record) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var id = endpoint.contains("/api/cases") ? record.caseId() : record.concern();
        var path = OpenApi.path(endpoint, id, record.entry());
        var person = PEOPLE.get(role);
        return person.call(
                method, path, method.equals("GET") ? null : body(endpoint), UUID.randomUUID(), person.token());
    }

    private static String body(String endpoint) {
        var nobody = UUID.randomUUID();
        return switch (endpoint.replaceAll("^\\w+ +", "")) {
            case "/api/concerns/{id}/acknowledgement" ->
                Given.acknowledgement(
                        Json.createObjectBuilder().add("version", 999).build(), "NO");
            case "/api/concerns/{id}/case" -> "{\"version\":999,\"about\":\"Something\"}";
            case "/api/concerns/{id}/attachment" -> "{\"version\":999,\"caseId\":\"" + nobody + "\"}";
            case "/api/concerns/{id}/closing" -> "{\"version\":999,\"reason\":\"None.\"}";
            case "/api/cases/{id}/entries" ->
                "{\"kind\":\"NOTE\",\"text\":\"A line.\",\"children\":[\"" + nobody + "\"]}";
            case "/api/cases/{id}/records", "/api/cases/{id}/records/draft" ->
                "{\"template\":\"initial-response@1\",\"base\":999,\"answers\":{}}";
            case "/api/cases/{id}/apart" ->
                "{\"one\":\"" + nobody + "\",\"other\":\"" + UUID.randomUUID()
                        + "\",\"occasions\":[\"LESSON\"],\"apart\":true,\"reason\":\"As agreed.\"}";
            case "/api/cases/{id}/apart/looked" -> "{\"done\":\"Seats were changed.\"}";
            case "/api/cases/{id}/assessment" -> "{\"template\":\"peer-harm@1\",\"base\":999,\"rows\":[]}";
            case "/api/cases/{id}/assessment/signatures" -> "{\"step\":\"COMPLETED\",\"revision\":999}";
            case "/api/cases/{id}/contact-not-required" -> "{\"because\":\"A reason.\"}";
            case "/api/cases/{id}/host-copies" -> "{\"act\":\"WITHHOLD\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/entries/{entry}/correction" -> "{\"text\":\"Corrected.\",\"why\":\"Wrong.\"}";
            case "/api/cases/{id}/access/named-only" -> "{\"people\":[\"" + nobody + "\"],\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children" ->
                "{\"child\":\"" + nobody + "\",\"role\":\"NOT_SURE\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/part" ->
                "{\"child\":\"" + nobody
                        + "\",\"was\":\"NOT_SURE\",\"role\":\"SAW_OR_HEARD\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/removal" -> "{\"child\":\"" + nobody + "\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/children/facts" ->
                "{\"child\":\"" + nobody
                        + "\",\"reason\":\"A reason.\",\"outsider\":{\"kind\":\"CHILD\",\"firstName\":\"Ezra\","
                        + "\"lastName\":\"\",\"school\":\"\",\"homeAuthority\":\"\",\"contact\":\"\"}}";
            case "/api/cases/{id}/earlier" ->
                "{\"child\":\"" + nobody + "\",\"mis\":true,\"paper\":false,\"found\":\"Nothing.\"}";
            case "/api/cases/{id}/closing" -> "{\"reasons\":{\"plan/case/new\":\"A reason.\"}}";
            case "/api/cases/{id}/reopening", "/api/cases/{id}/access/reopening" -> "{\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/retention/hold" -> "{\"reason\":\"An inquiry.\"}";
            case "/api/cases/{id}/retention/lift" ->
                "{\"hold\":\"" + UUID.randomUUID() + "\",\"reason\":\"It ended.\"}";
            case "/api/cases/{id}/access/people", "/api/cases/{id}/access/people/removal" ->
                "{\"personId\":\"" + nobody + "\",\"reason\":\"A reason.\"}";
            case "/api/cases/{id}/access/conflicts",
                    "/api/cases/{id}/access/conflicts/lifting",
                    "/api/concerns/{id}/conflicts" ->
                "{\"personId\":\"" + nobody + "\",\"basis\":\"OTHER\",\"reason\":\"A reason.\"}";
            default -> "{}";
        };
    }
}
