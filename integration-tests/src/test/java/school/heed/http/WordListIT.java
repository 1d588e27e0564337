package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * A school changes its words: every form, heading and printed part that is served from then on follows, no word of another list is
 * left in any of them, and what was written before keeps the words of its day.
 */
class WordListIT {
    private static final String REPORT = "/api/report";
    /** What somebody reads; codes are for machines. */
    private static final Set<String> READ = Set.of("title", "intro", "section", "label", "hint", "advice", "childName");

    private static final List<String> PACKS = List.of("neutral", "affected", "statutory");
    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();
    private static Person teacher;
    private static Person lead;
    private static List<String> children;
    private static String caseId;

    @BeforeAll
    static void aCase() throws IOException {
        var stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = must(teacher.send("POST", "/api/concerns", Given.concern(children, "Something.")));
        caseId = Casework.opened(lead, sent.json().getJsonObject("concern").getString("id"), "Messages");
        for (var pack : PACKS) {
            WORDS.put(pack, words(pack));
        }
    }

    private static List<String> words(String pack) throws IOException {
        var file = Path.of("../plugin-core/src/main/resources/policy/terms/en-GB", pack + "-1.json");
        return Typed.object(Files.readString(file)).getJsonObject("terms").values().stream()
                .map(each -> ((JsonString) each).getString())
                .toList();
    }

    @AfterAll
    static void neutralWords() {
        chosen("neutral");
    }

    @Tag("fact-449")
    @Tag("fact-450")
    @Test
    void everyServedFormHeadingAndPrintFollowsAndHoldsNoWordOfAnotherList() {
        var looked = 0;
        for (var pack : PACKS) {
            chosen(pack);
            for (var path : served()) {
                var by = path.equals(REPORT) ? teacher : lead;
                var text = without(WORDS.get(pack), read(must(by.read(path)).json()));
                for (var foreign : foreign(pack)) {
                    looked++;
                    assertThat(Pattern.compile("\\b" + Pattern.quote(foreign) + "\\b", Pattern.CASE_INSENSITIVE)
                                    .matcher(text)
                                    .find())
                            .as("%s in %s under %s", foreign, path, pack)
                            .isFalse();
                }
            }
        }
        System.out.println("word lists: looked for " + looked + " words of other lists");
    }

    @Tag("fact-449")
    @Test
    void aLineKeepsTheWordsOfItsDayAndASavingWritesTodaysOnly() {
        chosen("statutory");
        must(save(0, "plan@1", "support", "Somebody at hand."));
        var then = newestLine();
        chosen("affected");
        assertThat(newestLine()).as("sealed text never changes").isEqualTo(then);
        must(save(1, "plan@1", "support", "Somebody at hand.", "other", "A talk."));
        var since = newestLine();
        assertThat(then).contains("the victim, and for staff: ").doesNotContain("child affected");
        assertThat(since)
                .as("only what is new, in the words of today")
                .contains("the child alleged to be responsible")
                .doesNotContain("Somebody at hand.", "perpetrator", "victim");
    }

    /** The risks have a page of their own. */
    private static String address(JsonObject sheet) {
        var form = sheet.getString("form");
        var child = sheet.containsKey("child") ? "?child=" + sheet.getString("child") : "";
        return "/api/cases/" + caseId + (form.equals("risks") ? "/assessment" : "/records/" + form + child);
    }

    private static List<String> served() {
        var view = must(lead.read("/api/cases/" + caseId)).json();
        var paths = new ArrayList<>(List.of(REPORT, "/api/cases/" + caseId + "/print"));
        view.getJsonArray("records").getValuesAs(JsonObject.class).stream()
                .flatMap(row -> row.getJsonArray("sheets").getValuesAs(JsonObject.class).stream())
                .map(WordListIT::address)
                .forEach(paths::add);
        return paths;
    }

    /** Words of the other lists that this one does not share. */
    private static TreeSet<String> foreign(String pack) {
        var foreign = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        WORDS.values().forEach(foreign::addAll);
        WORDS.get(pack).forEach(foreign::remove);
        return foreign;
    }

    /** A longer word of the school's own may hold a shorter one of another list. */
    private static String without(List<String> own, String text) {
        var left = text;
        for (var word : own.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            left = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE)
                    .matcher(left)
                    .replaceAll("·");
        }
        return left;
    }

    /** Everything in an answer that stands on a form or above what is printed. */
    private static String read(JsonValue value) {
        var all = new StringBuilder();
        if (value instanceof JsonArray list) {
            list.forEach(each -> all.append(read(each)));
        } else if (value instanceof JsonObject object) {
            object.forEach((key, each) -> all.append(
                    each instanceof JsonString words && READ.contains(key) ? words.getString() + "\n" : read(each)));
        }
        return all.toString();
    }

    private static Answer save(int base, String template, String... answers) {
        var given = Json.createObjectBuilder();
        for (var i = 0; i < answers.length; i += 2) {
            given.add(answers[i], Json.createArrayBuilder().add(answers[i + 1]));
        }
        var body = Json.createObjectBuilder()
                .add("template", template)
                .add("base", base)
                .add("answers", given);
        return lead.send(
                "POST", "/api/cases/" + caseId + "/records", body.build().toString());
    }

    private static String newestLine() {
        return lead.read("/api/cases/" + caseId).json().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("kind").equals("RECORD"))
                .map(entry -> entry.getString("text"))
                .findFirst()
                .orElseThrow();
    }

    private static void chosen(String pack) {
        var settings = lead.read("/api/setup").json().getJsonObject("settings");
        must(lead.send(
                "PUT",
                "/api/setup/settings",
                Json.createObjectBuilder(settings).add("termPack", pack).build().toString()));
    }
}
