package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Who is in a case: parts written anew with the old ones kept, somebody added later or taken out, people who are no pupils here. */
class CasePeopleIT {
    private static final List<String> PARTS =
            List.of("MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM", "SAW_OR_HEARD", "NOT_SURE");
    private static Stack stack;
    private static Person teacher;
    private static Person lead;
    private static Person deputy;
    private static List<String> children;
    private String caseId;

    @BeforeAll
    static void people() {
        stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank", "Priya Sandhal");
    }

    @BeforeEach
    void aCase() {
        var sent = must(teacher.send("POST", "/api/concerns", Given.concern(children.subList(0, 2), "Something.")));
        caseId = Casework.opened(lead, sent.json().getJsonObject("concern").getString("id"), "Messages");
    }

    @DisplayName("001 s2: a part is never treated as settled: from each to each other, and what was written stays")
    @Tag("fact-47")
    @Test
    void everyPartBecomesEveryOtherAndTheOldOneStaysInTheHistory() {
        var isla = children.get(0);
        var was = "NOT_SURE";
        var before = "";
        for (var from : PARTS) {
            for (var to : PARTS) {
                for (var next : List.of(from, to)) {
                    if (!next.equals(was)) {
                        must(part(lead, isla, was, next));
                        was = next;
                        assertThat(lane(isla).getString("role")).isEqualTo(next);
                        var line = newest();
                        assertThat(line.getString("kind")).isEqualTo("PART_CHANGED");
                        assertThat(line.getString("text")).contains("Until now", "She said more.");
                        assertThat(line.getString("corrects", "")).isEqualTo(before);
                        assertThat(line.getJsonArray("children")).hasSize(1);
                        before = line.getString("id");
                    }
                }
            }
        }
        assertThat(printed("roles")).contains(isla);
        assertThat(Db.of(stack)
                        .rows("select role from case_child where case_id = '" + caseId + "' and child_id = '" + isla
                                + "'"))
                .as("sealed as it was first said")
                .isEqualTo(List.of(List.of("NOT_SURE")));
    }

    @Test
    void thePrintTheFormsAndTheOwnFileFollowTheNewPart() {
        var theo = children.get(1);
        must(part(lead, theo, "NOT_SURE", "ALLEGED_TO_HAVE_CAUSED_HARM"));
        var roles = lead.read(at() + "/print").json().getJsonArray("roles").getValuesAs(JsonObject.class);
        assertThat(roles.stream().filter(each -> each.toString().contains(theo)).map(each -> each.getString("role")))
                .containsExactly("ALLEGED_TO_HAVE_CAUSED_HARM");
        assertThat(lead.read(at() + "/records/family?child=" + theo)
                        .json()
                        .getJsonObject("known")
                        .toString())
                .contains("ALLEGED_TO_HAVE_CAUSED_HARM");
        assertThat(record(lead.read("/api/children/" + theo + "/file").json()).getString("role"))
                .isEqualTo("ALLEGED_TO_HAVE_CAUSED_HARM");
    }

    @Test
    void twoPeopleWhoWriteAPartAnewAtOnceDoNotOverwriteEachOther() {
        must(part(lead, children.get(0), "NOT_SURE", "SAW_OR_HEARD"));
        var late = part(deputy, children.get(0), "NOT_SURE", "MAY_HAVE_BEEN_HARMED");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("stale-version");
        assertThat(part(lead, children.get(0), "SAW_OR_HEARD", "SAW_OR_HEARD").status())
                .isEqualTo(400);
        assertThat(part(lead, children.get(2), "NOT_SURE", "SAW_OR_HEARD").code())
                .isEqualTo("unknown-child");
    }

    @Test
    void aChildJoinsLaterWithAReasonAndHasFormsOfTheirOwn() {
        var priya = children.get(2);
        must(add(UUID.randomUUID(), joins("SAW_OR_HEARD").add("child", priya)));
        assertThat(lane(priya).getString("role")).isEqualTo("SAW_OR_HEARD");
        assertThat(sheets()).contains(priya);
        assertThat(newest().getString("kind")).isEqualTo("CHILD_ADDED");
        assertThat(add(UUID.randomUUID(), joins("SAW_OR_HEARD").add("child", priya))
                        .code())
                .isEqualTo("in-case");
        assertThat(add(
                                UUID.randomUUID(),
                                joins("SAW_OR_HEARD")
                                        .add("child", UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("unknown-child");
    }

    @Test
    void aChildEnteredByMistakeIsTakenOutAndNothingIsErased() {
        var theo = children.get(1);
        Casework.line(lead, caseId, "About both.");
        var before = lead.read(at()).json().getInt("total");
        must(takeOut(theo));
        assertThat(lead.read(at()).json().getJsonArray("children").toString()).doesNotContain(theo);
        assertThat(lead.read(at()).json().getInt("total")).isEqualTo(before + 1);
        assertThat(newest().getString("text")).contains("entered by mistake", "It was another Theo.");
        assertThat(sheets()).doesNotContain(theo);
        assertThat(lead.read("/api/children/" + theo + "/file").body()).doesNotContain(caseId);
        assertThat(takeOut(children.get(0)).code()).isEqualTo("last-child");
        must(add(UUID.randomUUID(), joins("NOT_SURE").add("child", theo)));
        assertThat(record(lead.read("/api/children/" + theo + "/file").json()).getString("role"))
                .isEqualTo("NOT_SURE");
    }

    @DisplayName("001 Annex A: the school of each child is named, this one or another; each is kept the same way")
    @Tag("fact-45")
    @Tag("fact-120")
    @Tag("fact-121")
    @Test
    void aChildOfAnotherSchoolHasALaneFormsLinesAPrintAndAFileJustAsAPupil() {
        var ezra = Casework.outsider(lead, caseId, "Ezra", "Holloway", "ALLEGED_TO_HAVE_CAUSED_HARM");
        var lane = lane(ezra);
        assertThat(lane.getJsonObject("child").getJsonObject("elsewhere").getString("school"))
                .isEqualTo("Larkhollow School");
        assertThat(lane.getJsonObject("outsider").getString("born")).isEqualTo("2012-03-04");
        assertThat(sheets()).contains(ezra);
        must(lead.send(
                "POST",
                at() + "/entries",
                "{\"kind\":\"NOTE\",\"text\":\"About Ezra alone.\",\"children\":[\"" + ezra + "\"]}"));
        assertThat(printed("roles")).contains("Ezra Holloway", "Larkhollow School", "2012-03-04");
        var file = lead.read("/api/children/" + ezra + "/file").json();
        assertThat(file.toString())
                .contains("About Ezra alone.", "Ezra Holloway")
                .doesNotContain("Penhallow");
        assertThat(lead.read(at() + "/records/involvement?child=" + ezra)
                        .json()
                        .getJsonObject("known")
                        .toString())
                .contains("13-15");
    }

    @DisplayName(
            "000 Responding: a referral goes where that child lives; the form begins with the council that is known")
    @Tag("fact-245")
    @Test
    void theCouncilOfEachChildStandsInTheirLaneAndBeginsTheirForm() {
        var ezra = Casework.outsider(lead, caseId, "Ezra", "Holloway", "NOT_SURE");
        assertThat(lane(ezra).getString("homeAuthority")).isEqualTo("Wenbury Council");
        assertThat(begun(ezra)).contains("Wenbury Council");
        assertThat(lane(children.get(0)).getString("homeAuthority"))
                .as("as the MIS says")
                .isNotBlank();
        assertThat(begun(children.get(0))).contains(lane(children.get(0)).getString("homeAuthority"));
    }

    @Test
    void whoIsUnknownToTheHostHasNoParentsMadeUp() {
        var ezra = Casework.outsider(lead, caseId, "Ezra", "Holloway", "NOT_SURE");
        var begun = lead.read(at() + "/records/family?child=" + ezra).json().getJsonObject("begun");
        assertThat(begun).isEmpty();
    }

    @Test
    void whoIsNoPupilIsFoundByNobodyAndNothingOfThemGoesToTheHost() {
        var pupils = Db.of(stack).rows("select count(*) from child where host_key is not null");
        var ezra = Casework.outsider(lead, caseId, "Ezekiel", "Quillfeather", "NOT_SURE");
        Casework.line(lead, caseId, "About everybody.");
        for (var person : List.of(teacher, lead)) {
            assertThat(person.search("children", "Quillfeather").json().getJsonArray("items"))
                    .isEmpty();
            assertThat(person.read("/api/tab?child=" + ezra).status()).isEqualTo(400);
            assertThat(person.send("POST", "/api/concerns", Given.concern(List.of(ezra), "About them."))
                            .code())
                    .isEqualTo("unknown-child");
        }
        assertThat(Db.of(stack).rows("select count(*) from child where host_key is not null"))
                .isEqualTo(pupils);
        assertThat(Db.of(stack).rows("select 1 from host_copy where child_id = '" + ezra + "'"))
                .isEmpty();
        assertThat(Db.of(stack).rows("select 1 from outbox_message where target = 'child:" + ezra + "'"))
                .isEmpty();
        assertThat(HostState.of(stack).toString()).doesNotContain("Quillfeather");
    }

    @Test
    void theFileOfWhoIsNoPupilOpensOnlyToThoseWhoMayOpenTheirCase() {
        var ezra = Casework.outsider(lead, caseId, "Ezra", "Holloway", "NOT_SURE");
        assertThat(deputy.read("/api/children/" + ezra + "/file").status()).isEqualTo(200);
        must(Casework.conflict(lead, at(), Casework.personId(lead, "corrie"), "OTHER", null));
        var hidden = deputy.read("/api/children/" + ezra + "/file");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body())
                .isEqualTo(deputy.read("/api/children/" + UUID.randomUUID() + "/file")
                        .body());
    }

    @Test
    void whatIsKnownOfThemIsPutRightWithAReasonAndPressedTwiceTheyJoinOnce() {
        var key = UUID.randomUUID();
        var joins = joins("NOT_SURE")
                .add("outsider", Casework.outsider("Ezra", "Holloway"))
                .build();
        must(add(key, Json.createObjectBuilder(joins)));
        must(add(key, Json.createObjectBuilder(joins)));
        var lanes = lead.read(at()).json().getJsonArray("children").getValuesAs(JsonObject.class);
        assertThat(lanes).hasSize(3);
        var ezra = lanes.get(2).getJsonObject("child").getString("id");
        var body = Json.createObjectBuilder().add("child", ezra).add("reason", "His school wrote.");
        must(lead.send(
                "POST",
                at() + "/children/facts",
                body.add("outsider", Casework.outsider("Ezra", "Halloway"))
                        .build()
                        .toString()));
        assertThat(lane(ezra).getJsonObject("child").getString("name")).isEqualTo("Ezra Halloway");
        assertThat(newest().getString("text")).contains("Ezra Halloway", "His school wrote.");
        var pupil = Json.createObjectBuilder()
                .add("child", children.get(0))
                .add("reason", "A slip.")
                .add("outsider", Casework.outsider("Isla", "Other"));
        assertThat(lead.send("POST", at() + "/children/facts", pupil.build().toString())
                        .code())
                .isEqualTo("pupil");
    }

    private String begun(String child) {
        return lead.read(at() + "/records/involvement?child=" + child)
                .json()
                .getJsonObject("begun")
                .toString();
    }

    private static JsonObjectBuilder joins(String role) {
        return Json.createObjectBuilder().add("role", role).add("reason", "Named since.");
    }

    private Answer add(UUID key, JsonObjectBuilder body) {
        return lead.send("POST", at() + "/children", body.build().toString(), key);
    }

    private Answer part(Person by, String child, String was, String role) {
        var body = Json.createObjectBuilder()
                .add("child", child)
                .add("was", was)
                .add("role", role)
                .add("reason", "She said more.");
        return by.send("POST", at() + "/children/part", body.build().toString());
    }

    private Answer takeOut(String child) {
        var body = Json.createObjectBuilder().add("child", child).add("reason", "It was another Theo.");
        return lead.send("POST", at() + "/children/removal", body.build().toString());
    }

    private String at() {
        return "/api/cases/" + caseId;
    }

    private JsonObject lane(String child) {
        return lead.read(at()).json().getJsonArray("children").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getJsonObject("child").getString("id").equals(child))
                .findFirst()
                .orElseThrow();
    }

    private String sheets() {
        return lead.read(at()).json().getJsonArray("records").toString();
    }

    private String printed(String part) {
        return lead.read(at() + "/print").json().getJsonArray(part).toString();
    }

    private JsonObject record(JsonObject file) {
        return file.getJsonArray("records").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("ref").equals("case:" + caseId))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject newest() {
        return lead.read(at()).json().getJsonArray("entries").getJsonObject(0);
    }
}
