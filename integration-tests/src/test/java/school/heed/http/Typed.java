package school.heed.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Every field in which a person writes words of their own about people, each filled in by a step that Heed accepts. */
final class Typed {
    /** Types one word into one field. @return Heed's answer, which must be a 2xx */
    interface Field {
        Answer type(String word);
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Stack stack;
    private final Person teacher;
    private final String child;

    Typed(Stack stack) {
        this.stack = stack;
        teacher = Person.launched(stack, "lowther");
        child = Given.children(teacher, "Isla Penhallow").get(0);
        reports(teacher, "POST", "/api/concerns", "", concern -> concern);
        // A draft ends with the report that its author sends, so it has an author of its own.
        reports(
                Person.launched(stack, "tarrant"),
                "PUT",
                "/api/draft",
                "concern.",
                concern -> Json.createObjectBuilder().add("concern", concern).build());
        fields.put("POST /api/children/search q", word -> teacher.search("children", word));
        fields.put("POST /api/staff/search q", word -> teacher.search("staff", word));
        var own = Casework.reported(teacher, child, "Something.");
        fields.put(
                "POST /api/concerns/{id}/additions words",
                word -> teacher.send("POST", "/api/concerns/" + own + "/additions", one("words", word)));
        fields.putAll(new TypedAtTheDesk(stack, teacher, child).fields());
    }

    /** By the name of endpoint and field. */
    Map<String, Field> fields() {
        return fields;
    }

    /** The questions of the form are asked of Heed, so that the next one is filled in too. */
    private void reports(Person author, String method, String path, String within, UnaryOperator<JsonObject> wrapped) {
        var questions = author.read("/api/report")
                .json()
                .getJsonObject("form")
                .getJsonArray("questions")
                .getValuesAs(JsonObject.class);
        var codes = questions.stream()
                .filter(question -> Set.of("text", "line").contains(question.getString("kind")))
                .map(question -> question.getString("code"))
                .toList();
        var at = method + " " + path + " " + within;
        for (var code : codes) {
            field(author, at + "answers." + code, method, path, word -> wrapped.apply(report(code, word)));
        }
        field(
                author,
                at + "unknownChildren",
                method,
                path,
                word -> wrapped.apply(Json.createObjectBuilder(report("saw", "Seen."))
                        .add("unknownChildren", Json.createArrayBuilder().add("A girl, " + word))
                        .build()));
        field(
                author,
                at + "occurred.words",
                method,
                path,
                word -> wrapped.apply(Json.createObjectBuilder(report("saw", "Seen."))
                        .add("occurred", occurred(word))
                        .build()));
        field(
                author,
                at + "adult.name",
                method,
                path,
                word -> wrapped.apply(Json.createObjectBuilder(report("saw", "Seen."))
                        .add("about", "ADULT")
                        .add("children", Json.createArrayBuilder())
                        .add("adult", Json.createObjectBuilder().add("name", "Mr " + word))
                        .build()));
    }

    private void field(
            Person author,
            String name,
            String method,
            String path,
            java.util.function.Function<String, JsonObject> body) {
        fields.put(name, word -> author.send(method, path, body.apply(word).toString()));
    }

    private JsonObject report(String code, String word) {
        var report = object(Given.concern(List.of(child), "Seen."));
        var answers = Json.createObjectBuilder(report.getJsonObject("answers"))
                .add(code, Json.createArrayBuilder().add("It was " + word));
        return Json.createObjectBuilder(report).add("answers", answers).build();
    }

    static JsonObjectBuilder occurred(String word) {
        return Json.createObjectBuilder().add("precision", "ABOUT").add("words", "after " + word);
    }

    static String one(String field, String word) {
        return Json.createObjectBuilder()
                .add(field, "So it is, " + word + ".")
                .build()
                .toString();
    }

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }
}
