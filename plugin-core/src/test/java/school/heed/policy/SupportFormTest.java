package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The support record: one form for every side, with rows for professionals and for the plan. */
class SupportFormTest {
    private static Sheet plan(int row) {
        return Sheet.of("support").with("plan." + row + ".area", "Sleep").with("plan." + row + ".what", "Talk it over");
    }

    @Tag("fact-111")
    @DisplayName("003 App 5, App 6: one record for either side, of equal weight, with contact, day and gist")
    @ParameterizedTest
    @ValueSource(strings = {"MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM"})
    void eitherSideHasTheSameRecordUnderItsOwnWords(String role) {
        var sheet = Sheet.of("support").knowing("child.role", role);
        assertThat(sheet.isCalledFor()).isTrue();
        assertThat(sheet.notes()).hasSize(1);
        assertThat(sheet.notes().get(0))
                .contains(role.startsWith("MAY") ? "who may have been harmed" : "alleged to have caused harm");
        assertThat(sheet.needs()).contains("contact", "disclosed", "summary", "send", "plan.1.area");
        assertThat(sheet.question("summary").from()).as("of several children").isEmpty();
        assertThat(sheet.question("disclosed").from()).isEqualTo("initial-response.toldDay");
    }

    @Test
    void whoeverSawItMayHaveOneAndNothingCallsForIt() {
        assertThat(Sheet.of("support").knowing("child.role", "SAW_OR_HEARD").isCalledFor())
                .isFalse();
    }

    @Tag("fact-112")
    @DisplayName("003 App 5, App 6: five kinds of vulnerability and one more, begun from the MIS and the child's sheet")
    @Test
    void vulnerabilitiesBeginWithWhatIsKnown() {
        var sheet = Sheet.of("support");
        for (var code : List.of("send", "medical", "emotional", "family", "friends")) {
            assertThat(sheet.choices(code)).containsExactly("yes", "no", "unknown");
            assertThat(sheet.question(code + "Note").from()).isNotEmpty();
        }
        assertThat(sheet.question("send").from()).isEqualTo("child.send");
        assertThat(sheet.question("sendNote").from()).isEqualTo("child.sendWords");
        sheet.asksFor("send", "medical", "emotional", "family", "friends");
    }

    @Tag("fact-113")
    @DisplayName("003 App 5, App 6: professionals begin with the six usual ones, and each says whether they take part")
    @Test
    void sixUsualProfessionalsStandThereAlready() {
        var rows = Sheet.of("support").question("professionals").rows();
        assertThat(rows.begin())
                .containsExactly("Safeguarding lead", "Headteacher", "Police", "Social care", "Health", "CAMHS");
        assertThat(rows.columns()).extracting(Question::code).containsExactly("who", "involved", "name", "reach");
        assertThat(Sheet.of("support").with("professionals.3.who", "Police").needs())
                .contains("professionals.3.involved")
                .doesNotContain("professionals.2.involved");
    }

    @Tag("fact-114")
    @Tag("fact-470")
    @DisplayName("003 App 5, App 6: the plan goes by areas of need; review, outcome and the child's view are added")
    @Test
    void thePlanGoesByAreasOfNeedAndSaysWhatCameOfIt() {
        assertThat(Sheet.of("support").question("plan").rows().columns())
                .extracting(Question::code)
                .containsExactly("area", "what", "lead", "school", "day", "initials", "review", "outcome");
        assertThat(plan(4).needs())
                .as("a row that is begun says who, from when, and when it is looked at again")
                .contains("plan.4.lead", "plan.4.day", "plan.4.review")
                .doesNotContain("plan.1.area", "plan.4.outcome");
        Sheet.of("support").asksFor("view");
    }

    @Test
    void aRowIsAnswerableHalfDoneAndReadsByItself() {
        plan(2).isTaken();
        var checked = AnswerCheck.soFar(
                Sheet.LIBRARY.newest("support"),
                java.util.Map.of("plan.2.area", List.of("Sleep"), "professionals.1.involved", List.of("asked")),
                java.util.Map.of());
        assertThat(checked)
                .extracting(Answered::code, Answered::label, Answered::values)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "professionals.1.involved", "Professional 1, takes part", List.of("Asked")),
                        org.assertj.core.groups.Tuple.tuple(
                                "plan.2.area", "Support 2, area of need", List.of("Sleep")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan", "plan.0.area", "plan.16.area", "plan.1", "plan.01.area", "plan.1.nothing", "plan.-1.area"
            })
    void whatIsNoCellOfTheFormIsRefused(String code) {
        var form = Sheet.LIBRARY.newest("support");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> AnswerCheck.soFar(form, java.util.Map.of(code, List.of("x")), java.util.Map.of()))
                .isInstanceOf(school.heed.platform.problem.Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.1.day", "plan.1.review"})
    void aCellIsCheckedLikeAnyOtherAnswer(String code) {
        assertThat(plan(1).with(code, "soon").refused()).containsExactly(code);
        assertThat(plan(1).with("plan.1.initials", "a".repeat(11)).refused()).containsExactly("plan.1.initials");
    }

    @Tag("fact-295")
    @DisplayName("001 s12: support goes on while it is needed, with a day to look again, whatever the child says today")
    @Test
    void supportHasANextReviewOrAReasonToEnd() {
        Sheet.of("support").with("goesOn", "yes").demands("nextReview");
        Sheet.of("support").with("goesOn", "ended").demands("endedWhy");
        assertThat(Sheet.of("support").question("goesOn").hint()).contains("also when the child says that all is well");
    }
}
