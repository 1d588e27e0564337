package school.heed.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * On what a question depends. {@code police=no|later & online=yes} is asked when the police answer is one of two and the online
 * question is ticked. A code with a point is known from elsewhere: {@code incident.severity} from another form of the case,
 * {@code child.age} and {@code child.role} from the child whom the form is about. The page reads the same words.
 */
public final class When {
    /** What is known of a child, and the answers there can be. */
    static final Map<String, Set<String>> OF_CHILD = Map.of(
            "child.age", Set.of("under-10", "10-12", "13-15", "16-17", "adult", "unknown"),
            "child.role", Set.of("MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM", "SAW_OR_HEARD", "NOT_SURE"),
            "child.send", Set.of("yes"));

    /** Conditions as policy writes them, each read once: a case asks all of them whenever it is shown. */
    private static final Map<String, List<Part>> READ = new ConcurrentHashMap<>();

    /** @param code of an earlier question, or of what is known @param any one of these answers is given */
    record Part(String code, Set<String> any) {
        boolean isKnownElsewhere() {
            return code.indexOf('.') > 0;
        }
    }

    private When() {}

    static List<Part> parts(String when) {
        return when.isEmpty() ? List.of() : READ.computeIfAbsent(when, When::read);
    }

    private static List<Part> read(String when) {
        return Arrays.stream(when.split(" & ", -1)).map(When::part).toList();
    }

    /** Codes that a form and its questions want to know from elsewhere. */
    public static List<String> wanted(FormTemplate form) {
        return Stream.concat(Stream.of(form.when()), form.questions().stream().map(Question::when))
                .flatMap(when -> parts(when).stream())
                .filter(Part::isKnownElsewhere)
                .map(Part::code)
                .distinct()
                .toList();
    }

    /** Whether a case needs the form; one of which there may be several, or that nothing calls for, is offered and no gap. */
    public static boolean isCalledFor(FormTemplate form, Map<String, List<String>> known) {
        return !form.many() && holds(form.when(), Map.of(), known);
    }

    /** Whether an answer in the same form asks for the question. */
    static boolean dependsOnAnswers(Question question) {
        return parts(question.when()).stream().anyMatch(part -> !part.isKnownElsewhere());
    }

    /** Whether everything that is named is answered so. */
    public static boolean holds(String when, Map<String, List<String>> answers, Map<String, List<String>> known) {
        return parts(when).stream().allMatch(part -> (part.isKnownElsewhere() ? known : answers)
                .getOrDefault(part.code(), List.of()).stream().anyMatch(part.any()::contains));
    }

    private static Part part(String text) {
        var at = text.indexOf('=');
        return at < 1
                ? new Part("", Set.of())
                : new Part(text.substring(0, at), Set.of(text.substring(at + 1).split("\\|", -1)));
    }
}
