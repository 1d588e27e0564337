package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * Four children in four roles in one case: nothing of one child's own file or its print is another's name, part or words, whichever
 * words the school has chosen; what is the child's own is there. Sealed text stays as it was written.
 */
class FourChildrenIT {
    private static final Map<String, Map<String, String>> PACKS = new LinkedHashMap<>();
    private static Stack stack;
    private static Person lead;
    private static FourChildren four;

    @BeforeAll
    static void fourChildrenInOneCase() {
        PACKS.put(
                "neutral",
                pack("Child who may have been harmed", "Child alleged to have caused harm", "Saw or heard it"));
        PACKS.put("affected", pack("Child affected", "Child alleged to be responsible", "Child who saw or heard it"));
        PACKS.put("statutory", pack("Victim", "Alleged perpetrator", "Witness"));
        stack = Stack.shared();
        lead = Person.launched(stack, "adeyinka");
        four = new FourChildren(Person.launched(stack, "lowther"), lead);
    }

    private static Map<String, String> pack(String harmed, String alleged, String witness) {
        return Map.of(
                "MAY_HAVE_BEEN_HARMED", harmed,
                "ALLEGED_TO_HAVE_CAUSED_HARM", alleged,
                "SAW_OR_HEARD", witness,
                "NOT_SURE", "Not sure yet");
    }

    @AfterEach
    void neutralWords() {
        chosen("neutral");
    }

    @Tag("fact-459")
    @Test
    void noOwnFileHoldsAnothersNamePartOrWordsWhateverTheSchoolCallsThem() {
        var leaks = new ArrayList<String>();
        var looked = 0;
        for (var pack : PACKS.keySet()) {
            chosen(pack);
            for (var child : four.everybody()) {
                for (var part : List.of("/file", "/file/print")) {
                    var where = pack + " " + child.role() + part;
                    var body = everyPage("/api/children/" + child.id() + part);
                    for (var foreign : foreign(child)) {
                        looked++;
                        if (body.matches("(?si).*\\b" + java.util.regex.Pattern.quote(foreign) + "\\b.*")) {
                            leaks.add(where + " holds " + foreign);
                        }
                    }
                    assertThat(body)
                            .as(where)
                            .contains(child.name(), PACKS.get(pack).get(child.role()));
                    assertThat(body).as(where).contains(child.words());
                }
            }
        }
        System.out.println(
                "four children: looked for " + looked + " foreign names, parts and words, found " + leaks.size());
        assertThat(leaks).isEmpty();
    }

    /** Names, codes of parts, every list's word for them, and words of or about any other child. */
    private static Set<String> foreign(FourChildren.Child child) {
        var foreign = new HashSet<>(FourChildren.NOBODYS);
        four.everybody().stream().filter(other -> other != child).forEach(other -> {
            foreign.add(other.id());
            foreign.addAll(other.names());
            foreign.addAll(other.words());
            if (!other.role().equals(child.role())) {
                foreign.add(other.role());
                PACKS.values().forEach(pack -> foreign.add(pack.get(other.role())));
            }
        });
        return foreign;
    }

    @Test
    void thePrintOfTheCaseFollowsTheWordListAndSealedTextNeverChanges() {
        var sealed = new HashSet<String>();
        for (var pack : PACKS.entrySet()) {
            chosen(pack.getKey());
            var print = Casework.must(lead.read("/api/cases/" + four.caseId + "/print"))
                    .json();
            var roles = print.getJsonArray("roles").getValuesAs(JsonObject.class);
            assertThat(roles.stream()
                            .collect(Collectors.toMap(each -> each.getString("role"), each -> each.getString("label"))))
                    .isEqualTo(pack.getValue());
            assertThat(roles).allSatisfy(role -> assertThat(names(role))
                    .containsExactlyElementsOf(four.everybody().stream()
                            .filter(child -> child.role().equals(role.getString("role")))
                            .map(FourChildren.Child::name)
                            .toList()));
            sealed.add(print.getJsonArray("lines").toString());
        }
        assertThat(sealed).hasSize(1);
        assertThat(sealed.iterator().next()).contains(FourChildren.NOBODYS);
    }

    private static List<String> names(JsonObject role) {
        return role.getJsonArray("children").getValuesAs(JsonObject.class).stream()
                .map(child -> child.getString("name"))
                .toList();
    }

    /** 003 App 4: oldest first, numbered without a gap, corrections pointing both ways, dated births in the header. */
    @Test
    void thePrintIsWholeAndItsLinesPointAtEachOther() {
        var print = lead.read("/api/cases/" + four.caseId + "/print").json();
        var lines = print.getJsonArray("lines").getValuesAs(JsonObject.class);
        var foot = print.getJsonObject("foot");
        assertThat(foot.getInt("total")).isEqualTo(lines.size());
        assertThat(foot.getInt("to")).isEqualTo(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(line.getInt("number")).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(line.getString("recordedAt"))
                        .isGreaterThanOrEqualTo(lines.get(i - 1).getString("recordedAt"));
            }
            if (line.containsKey("corrects")) {
                var wrong = lines.get(line.getInt("corrects") - 1);
                assertThat(wrong.getString("text")).isEqualTo("Taken back later.");
                assertThat(wrong.getJsonArray("correctedBy").getInt(0)).isEqualTo(i + 1);
            }
        }
        assertThat(lines.stream().filter(line -> line.containsKey("corrects"))).hasSize(4);
        assertThat(print.getJsonArray("roles").toString()).containsPattern("\"born\":\"20\\d\\d-\\d\\d-\\d\\d\"");
        assertThat(print.getJsonArray("reported")).hasSize(2);
        assertThat(lines.stream().map(line -> line.getString("documentRef"))).contains("", "Concern 1", "Concern 2");
        seals(foot);
    }

    /** A court compares the paper with the sealed history: its last hashes, as the database holds them. */
    private static void seals(JsonObject foot) {
        var heads = Db.of(stack).rows("select ref, cast(seq as text), substr(encode(head, 'hex'), 1, 32) from stream");
        var printed = foot.getJsonArray("seals").getValuesAs(JsonObject.class);
        assertThat(printed).hasSize(3);
        assertThat(printed).allSatisfy(seal -> assertThat(heads)
                .contains(List.of(
                        seal.getString("ref"),
                        String.valueOf(seal.getInt("lines")),
                        seal.getString("seal").replace(" ", ""))));
    }

    /** A court is not shown the number and the end of histories in which this child has no line. */
    @Test
    void theSealsOfAnOwnFileAreThoseOfItsOwnLines() {
        var child = four.children.get(0);
        var print = lead.read("/api/children/" + child.id() + "/file/print").json();
        var records = print.getJsonArray("records").getValuesAs(JsonObject.class);
        assertThat(records).as("one case, one concern in none").hasSize(2);
        assertThat(print.getJsonObject("foot").getJsonArray("seals"))
                .as("the case, its first concern, the other concern")
                .hasSize(3);
    }

    @Test
    void aPrintIsOneLineOfItsOwnKindInTheAudit() {
        var before = last();
        lead.read("/api/cases/" + four.caseId + "/print");
        assertThat(since(before)).containsExactly(List.of("PRINTED", "", "case:" + four.caseId));
        before = last();
        var child = four.children.get(1);
        var shown =
                lead.read("/api/children/" + child.id() + "/file/print").json().getJsonArray("records");
        var refs = "child:" + child.id() + " "
                + shown.getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("ref"))
                        .collect(Collectors.joining(" "));
        assertThat(since(before)).containsExactly(List.of("PRINTED", "file", refs));
        before = last();
        lead.read("/api/children/" + child.id() + "/file");
        assertThat(since(before)).containsExactly(List.of("LISTED", "file", refs));
    }

    private static String last() {
        return Db.of(stack).rows("select max(seq) from audit_entry").get(0).get(0);
    }

    /** Lines of this lead alone: jobs write theirs meanwhile. */
    private static List<List<String>> since(String line) {
        var me = Casework.personId(Person.launched(stack, "lowther"), "adeyinka");
        return Db.of(stack)
                .rows("select act, why, refs from audit_entry where seq > " + line + " and actor = 'person:" + me
                        + "' order by seq");
    }

    private static void chosen(String pack) {
        var settings = lead.read("/api/setup").json().getJsonObject("settings");
        var changed = Json.createObjectBuilder(settings).add("termPack", pack).build();
        Casework.must(lead.send("PUT", "/api/setup/settings", changed.toString()));
    }

    /** Every page of a file as one text; a print is one page. */
    private static String everyPage(String path) {
        var all = new StringBuilder();
        var next = path;
        while (true) {
            var page = Casework.must(lead.read(next));
            all.append(page.body());
            if (!page.json().getBoolean("more", false)) {
                return all.toString();
            }
            var lines = page.json().getJsonArray("lines");
            next = path + "?before=" + lines.getJsonObject(lines.size() - 1).getString("recordedAt");
        }
    }
}
