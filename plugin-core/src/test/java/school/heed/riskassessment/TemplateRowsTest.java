package school.heed.riskassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.riskassessment.RiskScaleTest.GRID;
import static school.heed.riskassessment.RiskScaleTest.LEVELS;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.policy.RiskTemplate;

/** The 20 risks of one protocol and the 11 considerations of another, with their figures (003 App 3; 001 Annex A). */
class TemplateRowsTest {
    private static final String FOUR = "named-person agreed-plan other-agencies family-advice";
    private static final String WIDE = "expectations keep-apart-others";

    @Tag("fact-167")
    @Tag("fact-168")
    @Tag("fact-169")
    @Tag("fact-170")
    @Tag("fact-171")
    @Tag("fact-172")
    @Tag("fact-173")
    @Tag("fact-174")
    @Tag("fact-175")
    @Tag("fact-176")
    @Tag("fact-177")
    @Tag("fact-178")
    @Tag("fact-179")
    @Tag("fact-180")
    @Tag("fact-181")
    @Tag("fact-182")
    @Tag("fact-183")
    @Tag("fact-184")
    @Tag("fact-185")
    @Tag("fact-186")
    @DisplayName("003 App 3: whose risk, of which kind, suggested before and after, and by what")
    @ParameterizedTest
    @CsvSource({
        "harmed-again,HARMED,physical,behaviour policy,4,3,4,1,keep-apart",
        "harmed-retaliation,HARMED,physical,behaviour policy,4,3,4,2," + WIDE,
        "harmed-impact,HARMED,emotional,pastoral team,4,5,3,4," + FOUR,
        "harmed-health,HARMED,emotional,medical support,4,5,3,4," + FOUR,
        "harmed-enquiry,HARMED,emotional,pastoral team,4,4,3,4," + FOUR,
        "harmed-online,HARMED,online,pastoral team,4,3,4,2," + FOUR + " " + WIDE,
        "alleged-retaliation,ALLEGED,physical,behaviour policy,4,3,4,2," + WIDE,
        "alleged-impact,ALLEGED,emotional,pastoral team,4,5,3,4," + FOUR,
        "alleged-health,ALLEGED,emotional,medical support,4,4,3,4," + FOUR,
        "alleged-enquiry,ALLEGED,emotional,pastoral team,4,3,3,4," + FOUR,
        "alleged-online,ALLEGED,online,pastoral team,4,2,4,2,expectations keep-apart",
        "alleged-media,ALLEGED,media,pastoral team,4,2,3,2,expectations no-comment",
        "others-assault,OTHERS,physical,behaviour policy,4,3,4,1,keep-apart",
        "others-impact,OTHERS,emotional,pastoral team,4,3,4,2," + WIDE,
        "others-enquiry,OTHERS,emotional,pastoral team,4,5,3,4,expectations watch",
        "others-online,OTHERS,online,year teams,4,4,3,4,expectations watch keep-apart-others",
        "staff-assault,STAFF,physical,behaviour policy,4,3,4,1,keep-apart",
        "staff-told,STAFF,emotional,line manager,4,3,3,2,staff-support staff-agencies",
        "staff-impact,STAFF,emotional,line manager,4,3,3,2,staff-support staff-agencies",
        "staff-enquiry,STAFF,emotional,line manager,4,3,3,2,staff-support staff-agencies"
    })
    void everyRowIsThereWithItsFigures(
            String code, String group, String kind, String inPlace, int s1, int l1, int s2, int l2, String actions) {
        var row = GRID.row(code).orElseThrow();
        assertThat(row.groups()).containsExactly(group);
        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.inPlace()).contains(inPlace);
        assertThat(List.of(
                        row.before().severity(),
                        row.before().likelihood(),
                        row.after().severity(),
                        row.after().likelihood()))
                .containsExactly(s1, l1, s2, l2);
        assertThat(row.actions()).containsExactly(actions.split(" "));
        assertThat(row.source()).isEqualTo("003 App 3");
    }

    @Tag("fact-190")
    @DisplayName("003 App 3: 8 of the 20 stay at 12, two do not fall, in one of them likelihood rises")
    @Test
    void whatTheProtocolItselfLeavesOpenIsPointedOut() {
        assertThat(GRID.rows()).hasSize(20).allMatch(row -> row.before().severity() == 4);
        assertThat(flagged(RiskFlag.SERIOUS)).hasSize(8);
        assertThat(flagged(RiskFlag.NO_REDUCTION)).containsExactly("alleged-enquiry", "alleged-online");
        assertThat(flagged(RiskFlag.LIKELIHOOD_RISES)).containsExactly("alleged-enquiry");
    }

    @Tag("fact-103")
    @Tag("fact-104")
    @DisplayName("003 App 3: four groups and four kinds of risk")
    @Test
    void fourGroupsAndFourKinds() {
        assertThat(GRID.rows().stream().flatMap(row -> row.groups().stream()).distinct())
                .containsExactly("HARMED", "ALLEGED", "OTHERS", "STAFF");
        assertThat(GRID.kinds())
                .extracting(RiskTemplate.RiskKind::label)
                .containsExactly("Physical", "Emotional", "Online", "Media");
    }

    @Tag("fact-466")
    @DisplayName(
            "003 App 3: each child’s plan is agreed with that child’s own family, and nobody is called by a verdict")
    @Test
    void aPlanIsAgreedWithTheChildsOwnFamily() {
        assertThat(GRID.action("agreed-plan").orElseThrow().label()).contains("this child’s own family");
        for (var risk : List.of(GRID, LEVELS)) {
            risk.rows().forEach(row -> assertThat((row.nature() + row.inPlace()).toLowerCase(Locale.ROOT))
                    .doesNotContain("victim", "perpetrator", "alleged"));
            risk.actions().forEach(action -> assertThat(action.label().toLowerCase(Locale.ROOT))
                    .doesNotContain("victim", "perpetrator", "alleged"));
        }
    }

    @Tag("fact-458")
    @DisplayName("000 Disciplinary action: what keeps a child away asks for its reason, and nothing else does")
    @Test
    void onlyKeepingChildrenAwayAsksForAReason() {
        assertThat(GRID.actions().stream().filter(RiskTemplate.RiskMeasure::asksWhy))
                .extracting(RiskTemplate.RiskMeasure::code)
                .containsExactly("keep-apart", "keep-apart-others");
        assertThat(LEVELS.actions().stream().filter(RiskTemplate.RiskMeasure::asksWhy))
                .extracting(RiskTemplate.RiskMeasure::code)
                .containsExactly("keep-apart");
    }

    @Tag("fact-124")
    @Tag("fact-125")
    @Tag("fact-126")
    @Tag("fact-127")
    @Tag("fact-128")
    @Tag("fact-129")
    @Tag("fact-130")
    @Tag("fact-131")
    @Tag("fact-132")
    @Tag("fact-133")
    @Tag("fact-134")
    @Tag("fact-135")
    @DisplayName("001 Annex A: the eleven considerations, in their order, for each child on either side")
    @Test
    void theElevenConsiderationsStandInTheirOrder() {
        assertThat(LEVELS.rows())
                .extracting(RiskTemplate.TemplateRow::code)
                .containsExactly(
                        "incident",
                        "crime",
                        "contact",
                        "threat",
                        "hurt",
                        "lessons",
                        "breaks",
                        "transport",
                        "outside",
                        "limits",
                        "talk");
        assertThat(LEVELS.rows()).allMatch(row -> row.groups().containsAll(Set.of("HARMED", "ALLEGED")));
        assertThat(LEVELS.rows().stream().flatMap(row -> row.groups().stream())).contains("OTHERS", "STAFF");
        assertThat(LEVELS.row("crime").orElseThrow().nature()).contains("crime").contains("police");
        assertThat(LEVELS.row("breaks").orElseThrow().nature())
                .contains("Break times")
                .contains("friends");
    }

    private static List<String> flagged(RiskFlag flag) {
        return GRID.rows().stream()
                .filter(row -> RiskFlag.of(GRID, row.before(), row.after()).contains(flag))
                .map(RiskTemplate.TemplateRow::code)
                .toList();
    }
}
