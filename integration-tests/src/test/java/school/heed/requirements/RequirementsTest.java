package school.heed.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the sources ask for, number by number, held against the tests: nothing is called done that no test would miss. */
class RequirementsTest {
    private static final int LAST = 480;
    private static List<Requirement> all;
    private static Map<String, Set<String>> tagged;

    @BeforeAll
    static void read() throws IOException {
        all = Requirement.all();
        tagged = Tagged.numbers();
        var states =
                all.stream().collect(Collectors.groupingBy(Requirement::state, TreeMap::new, Collectors.counting()));
        System.out.println("requirements: " + all.size() + " numbers, " + states);
    }

    @Test
    void everyNumberStandsOnceAndInOrder() {
        for (var i = 0; i < all.size(); i++) {
            assertThat(all.get(i).number()).as("line %s", i + 2).isEqualTo(String.valueOf(i + 1));
        }
        assertThat(all).hasSize(LAST);
    }

    @Test
    void everyLineIsFilledIn() {
        var said = new HashSet<String>();
        none("a source by its short code and place", each -> !each.source().matches("00[0-4] \\S.*"));
        none("a feature in one word", each -> !each.feature().matches("[a-z]+"));
        none("one of the four states", each -> !Requirement.STATES.contains(each.state()));
        none(
                "a sentence of its own",
                each -> !each.sentence().matches("\\p{Lu}.{29,400}\\.") || !said.add(each.sentence()));
    }

    @DisplayName("What is met in part says what is missing, and what is nothing for software says why")
    @Test
    void nobodyHasToAskWhatIsMissing() {
        none(
                "part with what is missing",
                each -> each.state().equals("part") != each.sentence().contains("; missing: "));
        none(
                "not-software with the reason",
                each -> each.state().equals("not-software") && !each.sentence().contains(" because "));
    }

    @Test
    void whatIsDoneHasATest() {
        none(
                "done with a test that carries the number",
                each -> each.state().equals("done") && !tagged.containsKey(each.number()));
    }

    @Test
    void aTestCarriesOnlyNumbersThatAreDoneOrPart() throws IOException {
        var open = all.stream()
                .filter(each -> Set.of("done", "part").contains(each.state()))
                .map(Requirement::number)
                .toList();
        assertThat(tagged.entrySet())
                .filteredOn(each -> !open.contains(each.getKey()))
                .as("carried by a test, but neither done nor part, or no number of the list")
                .isEmpty();
        assertThat(Tagged.slips()).isEmpty();
    }

    /** The numbers that are not as every number has to be. */
    private static void none(String must, Predicate<Requirement> wrong) {
        assertThat(all.stream().filter(wrong).map(Requirement::number))
                .as("must be: " + must)
                .isEmpty();
    }
}
