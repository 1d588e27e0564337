package school.heed.kill;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What the head does: look at what the leads did, at the own desk and cases, and try what is a lead's. */
final class HeadCalls implements Supplier<Call> {
    private final Random random;
    private final Known known;

    HeadCalls(Random random, Known known) {
        this.random = random;
        this.known = known;
    }

    @Override
    public Call get() {
        var turn = random.nextInt(100);
        if (turn < 30) {
            return Call.read(
                    "/api/audit/leads", List.of("LISTED [audit]"), answer -> List.of(Book.line("LISTED", "audit")));
        }
        if (turn < 50) {
            return Call.read("/api/desk", List.of("LISTED [desk]", "LISTED [cases]"), Heard::desk);
        }
        if (turn < 65) {
            return Call.read("/api/cases", List.of("LISTED [cases]"), answer -> Heard.items(answer, "cases", "case:"));
        }
        if (turn < 75) {
            return Call.read("/api/tab", List.of("LISTED [tab]"), answer -> Heard.tab(answer, ""));
        }
        if (turn < 85 || known.cases.isEmpty()) {
            return Call.read("/api/audit", List.of(), TeacherCalls::no)
                    .refused("audit", "endpoint:AuditResource-everybody");
        }
        var id = known.cases.get(random.nextInt(known.cases.size()));
        // Open where the head is named in the case by now.
        return Call.read("/api/cases/" + id, List.of("READ case"), answer -> List.of(Heard.read("case:" + id)))
                .refused("record", "case:" + id);
    }
}
