package school.heed.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import school.heed.support.Answer;
import school.heed.support.Given;

/** What a teacher does: report, add, look at what became of it, search; and try what is not open to a teacher. */
final class TeacherCalls implements Supplier<Call> {
    private static final List<String> NAMES = List.of("is", "pri", "al", "ma", "jo");
    private static final List<String> OWN = List.of("READ_OWN concern");
    private final Random random;
    private final Known known;
    private final List<String> mine = new ArrayList<>();
    private int sent;

    TeacherCalls(Random random, Known known) {
        this.random = random;
        this.known = known;
    }

    @Override
    public Call get() {
        var turn = random.nextInt(100);
        if (turn < 30 || mine.isEmpty()) {
            return report();
        }
        var own = mine.get(random.nextInt(mine.size()));
        if (turn < 45) {
            var added = Call.post(
                    "/api/concerns/" + own + "/additions",
                    "{\"words\":\"One thing more, " + sent++ + ".\"}",
                    OWN,
                    answer -> List.of(Book.act("CONCERN_ADDED_TO", "concern:" + own)));
            return turn < 43 ? added : added.twice(OWN, answer -> List.of(Book.line("READ_OWN", "", "concern:" + own)));
        }
        if (turn < 58) {
            return Call.read(
                    "/api/concerns/" + own + "/own",
                    OWN,
                    answer -> List.of(Book.line("READ_OWN", "", "concern:" + own)));
        }
        if (turn < 70) {
            var child = one(known.children);
            return Call.read("/api/tab?child=" + child, List.of("LISTED [tab]"), answer -> Heard.tab(answer, child));
        }
        return turn < 88 ? search(turn) : notForTeachers(turn);
    }

    private Call report() {
        var body = Given.concern(List.of(one(known.children)), "Report " + sent++ + ".");
        var report = Call.post("/api/concerns", body, OWN, answer -> {
            var id = id(answer);
            mine.add(id);
            known.submitted(id);
            return List.of(Book.act("CONCERN_SUBMITTED", "concern:" + id));
        });
        return random.nextInt(8) > 0
                ? report
                : report.twice(OWN, answer -> List.of(Book.line("READ_OWN", "", "concern:" + id(answer))));
    }

    private static String id(Answer answer) {
        return answer.json().getJsonObject("concern").getString("id");
    }

    private Call search(int turn) {
        if (turn < 74) {
            var child = one(known.children);
            return Call.read(
                    "/api/report?child=" + child,
                    List.of("LISTED [report]"),
                    answer -> List.of(Book.line("LISTED", "report", "child:" + child)));
        }
        var staff = turn > 84;
        var asked = "{\"q\":\"" + one(NAMES) + "\"}";
        return staff
                ? Call.post(
                        "/api/staff/search",
                        asked,
                        List.of("LISTED [staff]"),
                        answer -> Heard.items(answer, "staff", "person:"))
                : Call.post(
                        "/api/children/search",
                        asked,
                        List.of("LISTED [children]"),
                        answer -> Heard.items(answer, "children", "child:"));
    }

    private Call notForTeachers(int turn) {
        if (turn < 92) {
            return Call.read("/api/desk", List.of(), TeacherCalls::no).refused("desk", "endpoint:DeskResource-desk");
        }
        if (turn < 95 && !known.cases.isEmpty()) {
            return Call.read("/api/cases/" + one(known.cases), List.of(), TeacherCalls::no)
                    .refused("named", "endpoint:CasesResource-read");
        }
        if (turn < 97) {
            return Call.post("/api/concerns/" + one(known.concerns) + "/opening", "{}", List.of(), TeacherCalls::no)
                    .refused("desk", "endpoint:ConcernsResource-open");
        }
        var nowhere = UUID.randomUUID();
        return Call.read("/api/concerns/" + nowhere + "/own", List.of(), TeacherCalls::no)
                .refused("own concern", "concern:" + nowhere);
    }

    static List<String> no(Answer answer) {
        throw new IllegalStateException("was let in: " + answer.body());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
