package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A school reads its own words on every form, whichever list it has chosen. */
class WordedTest {
    private static final PolicyLibrary LIBRARY = new PolicyLibrary();
    private static final Terms TERMS =
            new Terms("own", 1, "Own", "Own", Map.of("lead", "guiding teacher", "dsl", "DSL", "topic", "harm"));

    @ParameterizedTest
    @CsvSource({
        "'Ask the {lead}.', 'Ask the guiding teacher.'",
        "'{Lead} and {dsl}: {Topic}', 'Guiding teacher and DSL: Harm'",
        "'Ask the lead.', 'Ask the lead.'",
        "'Costs $1 {lead}', 'Costs $1 guiding teacher'"
    })
    void aWordStandsInItsPlaceAndBeginsASentenceWithACapital(String text, String read) {
        assertThat(TERMS.fill(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ask the {nobody}.", "Ask the {lead", "Ask the }", "Ask {}", "Ask {lead.phone}"})
    void aPlaceForAWordThatNoListHasStopsTheStart(String label) {
        var asked = Forms.question("q", "text", true);
        var form = new FormTemplate("form", 1, "", "", "", false, "", "", List.of(asked.worded(same -> label)));
        var worded = new Worded(
                TERMS,
                new LocalDetails("local", 1, List.of()),
                Map.of("form@1", form),
                new RecordList("records", 1, List.of(), List.of(), List.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(worded, Set.of("form@1")))
                .withMessage("policy: form@1 q wants a word that the list own does not have");
    }

    @Tag("fact-449")
    @Tag("fact-450")
    @DisplayName("000 This Policy; 001 s7: no form holds a word for a child or a role that the school has not chosen")
    @ParameterizedTest
    @ValueSource(strings = {"neutral", "affected", "statutory"})
    void noFormHoldsAWordOfAListThatTheSchoolHasNotChosen(String pack) {
        var worded = LIBRARY.in(pack);
        var own = worded.terms().terms().values();
        var foreign = LIBRARY.packs().stream()
                .flatMap(each -> each.terms().values().stream())
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .filter(word -> own.stream().noneMatch(word::equalsIgnoreCase))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(foreign).isNotEmpty();
        var found = texts(worded)
                .map(text -> without(own, text))
                .filter(text -> foreign.stream().anyMatch(word -> holds(text, word)))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void theSameFormsNameTheRolesInEachListsWords() {
        assertThat(title("neutral")).isEqualTo("What the safeguarding lead considers");
        assertThat(title("statutory")).isEqualTo("What the DSL considers");
    }

    private static String title(String pack) {
        return LIBRARY.in(pack).newest("considerations").title();
    }

    private static Stream<String> texts(Worded worded) {
        var forms = Stream.concat(
                Stream.of("concern"), worded.records().rows().stream().flatMap(row -> row.forms().stream()));
        return Stream.concat(
                worded.records().rows().stream().map(RecordList.Row::label),
                forms.flatMap(id -> Sheet.of(worded, id).words().stream()));
    }

    /** What stands there besides the school's own words: "designated safeguarding lead" holds a shorter word of another list. */
    private static String without(java.util.Collection<String> own, String text) {
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

    private static boolean holds(String text, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
