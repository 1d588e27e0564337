package school.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** How many statements a request sends, begin and commit included. More lines, cases or children do not make it more. */
class StatementsIT {
    private final Stack stack = Stack.shared();

    @Test
    void aRequestSendsFewStatementsHoweverMuchItShows() {
        var teacher = Person.launched(stack, "lowther");
        var lead = Person.launched(stack, "adeyinka");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var file = LongCase.of(teacher, lead, children);
        try (var log = new StatementLog(stack)) {
            assertThat(log.of(() -> teacher.send("POST", "/api/concerns", Given.concern(children, "Counted."))))
                    .as("submit")
                    .isLessThanOrEqualTo(26);
            assertThat(log.of(() -> teacher.read("/api/tab?child=" + children.get(0))))
                    .as("tab")
                    .isLessThanOrEqualTo(17);
            assertThat(log.of(() -> lead.read("/api/cases/" + file + "/entries")))
                    .as("60 lines")
                    .isLessThanOrEqualTo(20);
            var cases = log.of(() -> lead.read("/api/cases"));
            LongCase.of(teacher, lead, children);
            assertThat(log.of(() -> lead.read("/api/cases")))
                    .as("one case more")
                    .isEqualTo(cases);
        }
    }
}
