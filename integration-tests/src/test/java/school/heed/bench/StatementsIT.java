package school.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * How many statements a request sends, begin and commit included. More lines, cases or children do not make it more. Counted on a stack
 * of its own, where no other test's notices and copies are sent meanwhile.
 */
class StatementsIT {
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start("statements");
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void aRequestSendsFewStatementsHoweverMuchItShows() {
        var teacher = Person.launched(stack, "lowther");
        var lead = Person.launched(stack, "adeyinka");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        LongCase.of(teacher, lead, children);
        var file = LongCase.of(teacher, lead, children);
        try (var log = new StatementLog(stack, false)) {
            var submit = log.until(
                            "concern", () -> teacher.send("POST", "/api/concerns", Given.concern(children, "Counted.")))
                    .size();
            var tab = log.until("audit_entry", () -> teacher.read("/api/tab?child=" + children.get(0)))
                    .size();
            var leadsTab = log.until("audit_entry", () -> lead.read("/api/tab?child=" + children.get(0)))
                    .size();
            var timeline = log.until("audit_entry", () -> lead.read("/api/cases/" + file + "/entries"))
                    .size();
            var print = log.until("audit_entry", () -> lead.read("/api/cases/" + file + "/print"))
                    .size();
            var own = log.until("audit_entry", () -> lead.read("/api/children/" + children.get(0) + "/file"))
                    .size();
            var cases = log.until("audit_entry", () -> lead.read("/api/cases")).size();
            System.getLogger("bench")
                    .log(
                            System.Logger.Level.INFO,
                            "statements: submit {0}, tab {1}, lead''s tab {2}, timeline {3}, cases {4}, print {5}, own file {6}",
                            submit,
                            tab,
                            leadsTab,
                            timeline,
                            cases,
                            print,
                            own);
            assertThat(print)
                    .as("a case printed, its head and steps from the records")
                    .isLessThanOrEqualTo(29);
            assertThat(own)
                    .as("a child's own file, risks and plans of all its cases")
                    .isLessThanOrEqualTo(28);
            assertThat(submit).as("submit").isLessThanOrEqualTo(28);
            assertThat(tab).as("tab").isLessThanOrEqualTo(17);
            assertThat(timeline).as("a page of 50 lines").isLessThanOrEqualTo(20);
            assertThat(leadsTab).as("lead's tab").isLessThanOrEqualTo(24);
            assertThat(cases).as("cases").isLessThanOrEqualTo(18);
        }
    }
}
