package school.heed.riskassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.casefile.CaseRole.ALLEGED_TO_HAVE_CAUSED_HARM;
import static school.heed.casefile.CaseRole.MAY_HAVE_BEEN_HARMED;
import static school.heed.casefile.CaseRole.SAW_OR_HEARD;
import static school.heed.riskassessment.RiskScaleTest.GRID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;
import school.heed.policy.RiskRate;

/** Which rows an assessment has, what is missing of them, and when it is reviewed. */
class RiskRowsTest {
    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static List<NewRiskRow> rows(CaseRole role, List<NewRiskRow> saved) {
        return RiskRows.of(CASE, GRID, List.of(new ChildIn(ONE, role)), saved);
    }

    private static NewRiskRow row(List<NewRiskRow> rows, String code) {
        return rows.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static NewRiskRow rated(
            NewRiskRow row, RiskRate before, RiskRate after, String why, RiskAction... actions) {
        return new NewRiskRow(
                row.id(),
                row.code(),
                row.who(),
                row.child(),
                row.kind(),
                row.nature(),
                row.inPlace(),
                row.note(),
                before,
                after,
                List.of(actions),
                why,
                "",
                false);
    }

    private static RiskAction action(String owner, LocalDate by) {
        return new RiskAction(UUID.randomUUID(), "watch", "Watch", owner, null, by, null, "", "");
    }

    @Test
    void aChildHasTheRowsOfTheirPartAndAWitnessNone() {
        assertThat(rows(MAY_HAVE_BEEN_HARMED, List.of())).hasSize(6 + 8);
        assertThat(rows(ALLEGED_TO_HAVE_CAUSED_HARM, List.of())).hasSize(6 + 8);
        assertThat(rows(SAW_OR_HEARD, List.of())).hasSize(8);
        assertThat(rows(CaseRole.NOT_SURE, List.of())).hasSize(8);
    }

    @Test
    void aChildWhoJoinsLaterHasRowsAndThoseOfTheFirstStayAsTheyAre() {
        var first = rows(MAY_HAVE_BEEN_HARMED, List.of());
        var rated = rated(row(first, "harmed-again"), new RiskRate(4, 3), null, "");
        var both = List.of(new ChildIn(ONE, MAY_HAVE_BEEN_HARMED), new ChildIn(OTHER, ALLEGED_TO_HAVE_CAUSED_HARM));
        var now = RiskRows.of(CASE, GRID, both, List.of(rated));
        assertThat(now).hasSize(6 + 6 + 8).contains(rated);
    }

    @Test
    void wherePartsChangeWhatWasRatedStaysAndTheRestFollows() {
        var saved = new ArrayList<>(rows(MAY_HAVE_BEEN_HARMED, List.of()));
        var rated = rated(row(saved, "harmed-again"), new RiskRate(4, 3), null, "");
        saved.replaceAll(each -> each.id().equals(rated.id()) ? rated : each);
        var now = rows(ALLEGED_TO_HAVE_CAUSED_HARM, saved);
        assertThat(now.stream().filter(each -> each.code().startsWith("harmed-")))
                .containsExactly(rated);
        assertThat(now.stream().filter(each -> each.code().startsWith("alleged-")))
                .hasSize(6);
        assertThat(rows(SAW_OR_HEARD, saved).stream().filter(each -> each.child() != null))
                .containsExactly(rated);
    }

    @Test
    void aRowIsTheSameRowInEverySaving() {
        assertThat(row(rows(MAY_HAVE_BEEN_HARMED, List.of()), "harmed-again").id())
                .isEqualTo(row(rows(MAY_HAVE_BEEN_HARMED, List.of()), "harmed-again")
                        .id());
    }

    @Test
    void whatIsWrittenComesBackFromItsFieldsAsItWas() {
        var rows = rows(MAY_HAVE_BEEN_HARMED, List.of());
        var agreed = new RiskAction(
                UUID.randomUUID(), "", "Walk with her", "Ms B", OTHER, TODAY, ActionState.STARTED, "Seen", "As asked");
        var full = rated(row(rows, "harmed-again"), new RiskRate(4, 3), new RiskRate(3, 1), "So it is.", agreed);
        var doc = new RiskDoc(TODAY, List.of(), List.of(full, row(rows, "staff-told")));
        assertThat(RiskFields.doc(doc, RiskFields.of(doc))).isEqualTo(doc);
    }

    @Test
    void whatIsMissingIsSaidRowByRow() {
        var all = rows(MAY_HAVE_BEEN_HARMED, List.of());
        var again = row(all, "harmed-again");
        var before = new RiskRate(4, 3);
        var agreed = action("Ms B", TODAY);
        assertThat(missing(again)).containsExactly("before");
        assertThat(missing(rated(again, before, null, ""))).containsExactly("after");
        assertThat(missing(rated(again, before, null, "", action("", TODAY)))).containsExactly("actions");
        assertThat(missing(rated(again, before, null, "", action("Ms B", null))))
                .containsExactly("actions");
        assertThat(missing(rated(again, before, new RiskRate(4, 1), "")))
                .as("it falls by nothing")
                .containsExactly("actions");
        assertThat(missing(rated(again, before, before, "", agreed))).containsExactly("why");
        assertThat(missing(rated(again, before, before, "Nothing more can be done.", agreed)))
                .isEmpty();
        assertThat(missing(rated(again, before, new RiskRate(4, 1), "", agreed)))
                .isEmpty();
    }

    @Tag("fact-123")
    @Tag("fact-469")
    @Test
    void theDayOfReviewIsAskedForAndNotAPastOne() {
        assertThat(Missing.of(GRID, List.of(), null, TODAY))
                .extracting(Missing::field)
                .containsExactly("reviewOn");
        assertThat(Missing.of(GRID, List.of(), TODAY.minusDays(1), TODAY)).hasSize(1);
        assertThat(Missing.of(GRID, List.of(), TODAY, TODAY)).isEmpty();
    }

    private static List<String> missing(NewRiskRow row) {
        return Missing.of(GRID, List.of(row), TODAY, TODAY).stream()
                .map(Missing::field)
                .toList();
    }

    @DisplayName("001 Annex A: a review is on a day to come, within a year; leap days, holidays and week-ends are days")
    @ParameterizedTest
    @CsvSource({
        "2026-11-25,2026-11-24,false",
        "2026-11-25,2026-11-25,true",
        "2026-11-25,2026-11-29,true",
        "2026-11-25,2026-12-25,true",
        "2026-11-25,2027-11-25,true",
        "2026-11-25,2027-11-26,false",
        "2027-06-01,2028-02-29,true",
        "2028-02-29,2029-02-28,true",
        "2028-02-29,2029-03-01,false",
        "2028-02-29,2028-02-28,false",
        "2026-12-31,2027-01-01,true"
    })
    void whichDaysOfReviewAreTaken(LocalDate today, LocalDate day, boolean taken) {
        assertThat(ReviewDay.problem(day, today).isEmpty()).isEqualTo(taken);
    }
}
