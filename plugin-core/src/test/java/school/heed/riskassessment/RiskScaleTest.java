package school.heed.riskassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.RiskRate;
import school.heed.policy.RiskTemplate;

/** The two scales, and what is pointed out of a rating. */
class RiskScaleTest {
    static final PolicyLibrary LIBRARY = new PolicyLibrary();
    static final RiskTemplate GRID = LIBRARY.newestRisk("5x5");
    static final RiskTemplate LEVELS = LIBRARY.newestRisk("hml");

    /** All 25 cells, severity downwards from 5, likelihood from 1 to 5 (003 App 3). */
    @Tag("fact-187")
    @DisplayName("003 App 3: each of the 25 scores is severity times likelihood")
    @ParameterizedTest
    @CsvSource({"5,5,10,15,20,25", "4,4,8,12,16,20", "3,3,6,9,12,15", "2,2,4,6,8,10", "1,1,2,3,4,5"})
    void everyCellIsTheProduct(int severity, int one, int two, int three, int four, int five) {
        int[] row = {one, two, three, four, five};
        for (var likelihood = 1; likelihood <= 5; likelihood++) {
            var rate = new RiskRate(severity, likelihood);
            assertThat(GRID.takes(rate)).isTrue();
            assertThat(rate.score()).isEqualTo(row[likelihood - 1]);
        }
    }

    @Tag("fact-187")
    @Test
    void theStepsOfBothSidesOfTheGridHaveNames() {
        assertThat(GRID.severities()).containsExactly("No harm", "Minor harm", "Moderate harm", "Major harm", "Fatal");
        assertThat(GRID.likelihoods()).containsExactly("Not likely", "Unlikely", "Possible", "Likely", "Highly likely");
    }

    @Tag("fact-188")
    @DisplayName("003 App 3: the edges of the five bands")
    @ParameterizedTest
    @CsvSource({"1,b1", "2,b1", "3,b2", "7,b2", "8,b3", "11,b3", "12,b4", "14,b4", "15,b5", "25,b5"})
    void bandsBeginAndEndAtTheirEdges(int score, String band) {
        var found = GRID.bands().stream()
                .filter(each -> each.from() <= score && score <= each.to())
                .map(RiskTemplate.RiskBand::code);
        assertThat(found).containsExactly(band);
    }

    @Tag("fact-189")
    @DisplayName("003 App 3: 7, 11, 13 and 14 cannot come about, and the lowest is not called no risk")
    @Test
    void onlyScoresThatCanComeAboutAreOffered() {
        var scores = GRID.rates().map(RiskRate::score).collect(Collectors.toCollection(TreeSet::new));
        assertThat(scores).containsExactly(1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25);
        assertThat(GRID.rates()).hasSize(25);
        assertThat(GRID.bands())
                .extracting(RiskTemplate.RiskBand::label)
                .containsExactly("Very low", "Minimal", "Moderate", "Serious", "Major");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "6,1", "1,6", "-4,-3", "3,0"})
    void whatIsNotOnTheGridIsNotTaken(int severity, int likelihood) {
        assertThat(GRID.takes(new RiskRate(severity, likelihood))).isFalse();
    }

    @Tag("fact-191")
    @Tag("fact-451")
    @DisplayName("001 Annex A: three levels that are no numbers of the other scale")
    @Test
    void levelsStayLevels() {
        assertThat(LEVELS.rates()).containsExactly(new RiskRate(1, 0), new RiskRate(2, 0), new RiskRate(3, 0));
        assertThat(LEVELS.bands()).extracting(RiskTemplate.RiskBand::code).containsExactly("L", "M", "H");
        assertThat(GRID.rates()).noneMatch(LEVELS::takes);
        assertThat(LEVELS.rows()).allMatch(row -> row.before() == null && row.after() == null);
    }

    @Tag("fact-190")
    @DisplayName("003 App 3: what stays serious, does not fall, or grows more likely is pointed out")
    @ParameterizedTest
    @CsvSource({
        "4x3,4x1,''",
        "4x5,3x4,SERIOUS",
        "4x3,3x4,SERIOUS NO_REDUCTION LIKELIHOOD_RISES",
        "4x2,4x2,NO_REDUCTION",
        "4x2,3x3,NO_REDUCTION LIKELIHOOD_RISES",
        "5x5,5x3,SERIOUS",
        "2x1,2x1,''",
        "2x1,1x2,LIKELIHOOD_RISES"
    })
    void whatIsPointedOut(String before, String after, String flags) {
        var found = RiskFlag.of(GRID, rate(before), rate(after)).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource({"3,3,SERIOUS NO_REDUCTION", "3,2,''", "2,2,NO_REDUCTION", "1,1,''", "2,3,SERIOUS NO_REDUCTION"})
    void aHighLevelThatStaysIsPointedOutToo(int before, int after, String flags) {
        var found = RiskFlag.of(LEVELS, new RiskRate(before, 0), new RiskRate(after, 0)).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(flags);
    }

    @Test
    void nothingIsPointedOutBeforeSomebodyRatesWhatRemains() {
        assertThat(RiskFlag.of(GRID, rate("4x3"), null)).isEmpty();
        assertThat(RiskFlag.of(GRID, null, rate("4x3"))).containsExactly(RiskFlag.SERIOUS);
    }

    private static RiskRate rate(String text) {
        var parts = text.split("x");
        return new RiskRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
