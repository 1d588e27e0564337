package school.heed.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var counts =
                new TreeMap<>(all.stream().collect(Collectors.groupingBy(Requirement::state, Collectors.counting())));
        System.out.println("requirements: " + all.size() + " numbers, " + counts);
    }

    @Test
    void everyNumberStandsOnceAndInOrder() {
        assertThat(all)
                .extracting(Requirement::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LAST).mapToObj(String::valueOf).toList());
    }

    @Test
    void everyLineIsFilledIn() {
        assertThat(all).allSatisfy(each -> {
            assertThat(each.source()).as(each.number()).matches("00[0-4] \\S.*");
            assertThat(each.feature()).as(each.number()).matches("[a-z]+");
            assertThat(each.state()).as(each.number()).isIn(Requirement.STATES);
            assertThat(each.sentence())
                    .as(each.number())
                    .matches("\\p{Lu}.*\\.")
                    .hasSizeBetween(30, 400);
        });
        assertThat(all).extracting(Requirement::sentence).doesNotHaveDuplicates();
    }

    @DisplayName("What is met in part says what is missing, and what is nothing for software says why")
    @Test
    void nobodyHasToAskWhatIsMissing() {
        assertThat(all)
                .filteredOn(
                        each -> !each.state().equals("planned") && !each.state().equals("done"))
                .allSatisfy(each -> assertThat(each.sentence())
                        .as(each.number())
                        .contains(each.state().equals("part") ? "; missing: " : "because"));
    }

    @Test
    void whatIsDoneHasATest() {
        assertThat(numbers(Set.of("done")))
                .filteredOn(number -> !tagged.containsKey(number))
                .as("done without a test that carries the number")
                .isEmpty();
    }

    @Test
    void aTestCarriesOnlyNumbersThatAreDoneOrPart() throws IOException {
        var open = numbers(Set.of("done", "part"));
        assertThat(tagged.entrySet())
                .filteredOn(each -> !open.contains(each.getKey()))
                .as("carried by a test, but neither done nor part, or no number of the list")
                .isEmpty();
        assertThat(Tagged.slips()).isEmpty();
    }

    private static List<String> numbers(Set<String> states) {
        return all.stream()
                .filter(each -> states.contains(each.state()))
                .map(Requirement::number)
                .toList();
    }
}
