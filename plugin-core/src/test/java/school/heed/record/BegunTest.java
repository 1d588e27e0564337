package school.heed.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.heed.policy.Choice;
import school.heed.policy.FormTemplate;
import school.heed.policy.Question;

/** Nobody writes a fact twice: a form begins with what is known, as it stands there, or blank. */
class BegunTest {
    private static Map<String, List<String>> begun(Question question, Map<String, List<String>> known) {
        var form = new FormTemplate("form", 1, "Form", "", "case", false, "", "", List.of(question));
        return Begun.of(form, code -> known.getOrDefault(code, List.of()));
    }

    private static Question line(int max, String from) {
        return new Question("q", "", "line", "Label", "", false, max, List.of(), false, "", from, "001 s7", null);
    }

    private static Question choice(String from) {
        var sides =
                List.of(new Choice("left", "Left", null, null, null), new Choice("right", "Right", null, null, null));
        return new Question("q", "", "choice", "Label", "", false, 0, sides, false, "", from, "001 s7", null);
    }

    @Test
    void theFirstThatWasAnsweredIsTaken() {
        var from = line(20, "route.head|initial-response.headWho");
        var first = List.of("Dr Vance");
        assertThat(begun(from, Map.of("initial-response.headWho", first))).containsEntry("q", first);
        assertThat(begun(from, Map.of("initial-response.headWho", first, "route.head", List.of("Mr Oduya"))))
                .containsEntry("q", List.of("Mr Oduya"));
        assertThat(begun(from, Map.of("route.head", List.of(" ")))).isEmpty();
        assertThat(begun(line(20, ""), Map.of("", first))).isEmpty();
    }

    @Test
    void longerWordsThanFitAreNotCutDown() {
        assertThat(begun(line(3, "a.b"), Map.of("a.b", List.of("\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42"))))
                .hasSize(1);
        assertThat(begun(line(3, "a.b"), Map.of("a.b", List.of("four")))).isEmpty();
    }

    @Test
    void aChoiceThatIsNoneHereIsLeftOpen() {
        assertThat(begun(choice("a.b"), Map.of("a.b", List.of("left")))).containsEntry("q", List.of("left"));
        assertThat(begun(choice("a.b"), Map.of("a.b", List.of("up")))).isEmpty();
    }
}
