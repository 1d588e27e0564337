package school.heed.kill;

import jakarta.json.Json;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import school.heed.support.Given;

/** What a lead or deputy does at the desk: look, open, acknowledge, then a case, an attachment or the end. */
final class DeskCalls implements Supplier<Call> {
    private static final List<String> SEEN = List.of("READ concern", "LISTED [cases]");
    private final Random random;
    private final Known known;
    private final boolean lead;
    private final CaseCalls inCases;

    /** @param lead else a deputy, who decides nothing and does not read the audit */
    DeskCalls(Random random, Known known, boolean lead) {
        this.random = random;
        this.known = known;
        this.lead = lead;
        this.inCases = new CaseCalls(random, known, lead);
    }

    @Override
    public Call get() {
        var turn = random.nextInt(100);
        if (turn < 28) {
            return look(turn);
        }
        if (turn < 58 || known.cases.isEmpty()) {
            return furtherAt(turn);
        }
        return inCases.get();
    }

    private Call look(int turn) {
        if (turn < 6) {
            return Call.read("/api/desk", List.of("LISTED [desk]", "LISTED [cases]"), Heard::desk);
        }
        if (turn < 10) {
            return Call.read("/api/cases", List.of("LISTED [cases]"), answer -> Heard.items(answer, "cases", "case:"));
        }
        if (turn < 15) {
            var child = known.children.get(random.nextInt(known.children.size()));
            return Call.read(
                    "/api/tab?child=" + child,
                    List.of("LISTED [tab]", "LISTED [cases]"),
                    answer -> Heard.tab(answer, child));
        }
        if (turn < 20 || known.concerns.isEmpty()) {
            return audit();
        }
        var id = known.concerns.get(random.nextInt(known.concerns.size()));
        return Call.read("/api/concerns/" + id, SEEN, answer -> Heard.concern(answer, Heard.read("concern:" + id)));
    }

    private Call audit() {
        if (!lead) {
            return Call.read("/api/audit", List.of(), TeacherCalls::no)
                    .refused("audit", "endpoint:AuditResource-everybody");
        }
        if (known.cases.isEmpty()) {
            return Call.read("/api/audit", List.of("LISTED [audit]"), answer -> List.of(Book.line("LISTED", "audit")));
        }
        var record = "case:" + known.cases.get(random.nextInt(known.cases.size()));
        return Call.read(
                "/api/audit?record=" + record,
                List.of("LISTED [audit]"),
                answer -> List.of(Book.line("LISTED", "audit", record)));
    }

    /** The next step of some report, whichever is there. */
    private Call furtherAt(int turn) {
        var acknowledged = turn < 40 ? known.acknowledged.poll() : null;
        if (acknowledged != null) {
            return decided(acknowledged, turn);
        }
        var opened = turn < 50 ? known.opened.poll() : null;
        if (opened != null) {
            return acknowledged(opened);
        }
        var fresh = known.reported.poll();
        return fresh == null ? look(0) : opened(fresh);
    }

    private Call opened(String id) {
        return Call.post("/api/concerns/" + id + "/opening", "{}", SEEN, answer -> {
                    known.seen(answer.json());
                    return Heard.concern(answer, Heard.read("concern:" + id));
                })
                .orElse(() -> known.reported.add(id));
    }

    private Call acknowledged(Known.Seen seen) {
        var view = Json.createObjectBuilder().add("version", seen.version()).build();
        var body = Given.acknowledgement(view, random.nextInt(4) == 0 ? "NO" : "CANT_TELL");
        return Call.post("/api/concerns/" + seen.id() + "/acknowledgement", body, List.of("LISTED [cases]"), answer -> {
                    known.seen(answer.json());
                    return Heard.concern(answer, Book.act("CONCERN_ACKNOWLEDGED", "concern:" + seen.id()));
                })
                .once()
                .orElse(() -> known.reported.add(seen.id()));
    }

    private Call decided(Known.Seen seen, int turn) {
        var at = "/api/concerns/" + seen.id();
        if (turn < 32) {
            var closing = "{\"version\":" + seen.version() + ",\"reason\":\"Talked it over.\"}";
            return Call.post(
                            at + "/closing",
                            closing,
                            List.of("LISTED [cases]"),
                            answer -> Heard.concern(answer, Book.act("CONCERN_CLOSED", "concern:" + seen.id())))
                    .once()
                    .orElse(() -> known.reported.add(seen.id()));
        }
        if (turn < 36 && !known.cases.isEmpty()) {
            var id = known.cases.get(random.nextInt(known.cases.size()));
            var to = "{\"version\":" + seen.version() + ",\"caseId\":\"" + id + "\"}";
            return inCases.seen(at + "/attachment", to, "CONCERN_ATTACHED")
                    .once()
                    .orElse(() -> known.reported.add(seen.id()));
        }
        var about = "{\"version\":" + seen.version() + ",\"about\":\"Messages\"}";
        return inCases.seen(at + "/case", about, "CASE_OPENED").once().orElse(() -> known.reported.add(seen.id()));
    }
}
