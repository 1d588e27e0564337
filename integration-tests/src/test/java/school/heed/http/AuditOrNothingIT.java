package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Stack;

/**
 * No line in the audit, no answer: while the audit takes no line, every way of reading answers with a problem and nothing else
 * ({@code heed.audit.reads}, default 200; the long command asks for 1,000).
 */
class AuditOrNothingIT {
    private static final int READS = Integer.getInteger("heed.audit.reads", 200);
    private static final List<String> ROLES = List.of("teacher", "pastoral", "head", "deputy", "lead", "it");
    private static Stack stack;
    private static Scene scene;
    private static Db db;

    @BeforeAll
    static void begin() {
        stack = Stack.start("audit-or-nothing", "--detail", "summary");
        scene = new Scene(stack);
        db = Db.of(stack);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Tag("fact-323")
    @Tag("fact-475")
    @Test
    void whatCannotBeWrittenDownIsNotAnswered() {
        var open = openWays();
        assertThat(open).as("ways of reading that are open").hasSizeGreaterThan(30);
        var withContent = new ArrayList<String>();
        db.run("revoke insert on audit_entry from heed_app");
        try {
            var ways = List.copyOf(open.entrySet());
            for (var i = 0; i < READS; i++) {
                var way = ways.get(i % ways.size());
                var answer = scene.person(way.getValue()).read(path(way.getKey()));
                if (!isPlainRefusal(answer)) {
                    withContent.add(way.getKey() + ": " + answer.status() + " " + answer.body());
                }
            }
            var opening = scene.person("lead").send("POST", "/api/concerns/" + scene.concern + "/opening", "{}");
            assertThat(isPlainRefusal(opening)).as(opening.body()).isTrue();
            var refused = scene.person("teacher").read("/api/desk");
            assertThat(isPlainRefusal(refused))
                    .as("a refusal without its line: " + refused.body())
                    .isTrue();
        } finally {
            db.run("grant insert on audit_entry to heed_app");
        }
        assertThat(withContent).isEmpty();
        System.out.println("reads while the audit takes no line: " + READS + " over " + open.size()
                + " ways; with content: " + withContent.size());
        open.forEach(
                (way, role) -> assertThat(scene.person(role).read(path(way)).status())
                        .as("again: " + way)
                        .isEqualTo(200));
    }

    /** Every address that is read, for every role to whom it is open: "role GET path" to role. */
    private static Map<String, String> openWays() {
        var ways = new LinkedHashMap<String, String>();
        for (var role : ROLES) {
            OpenApi.endpoints(stack).keySet().stream()
                    .filter(endpoint -> endpoint.startsWith("GET ") && !endpoint.endsWith("/api/keys"))
                    .map(endpoint -> address(endpoint.substring(4)))
                    .filter(path -> scene.person(role).read(path).status() == 200)
                    .forEach(path -> ways.put(role + " " + path, role));
        }
        return ways;
    }

    private static String address(String path) {
        var id = path.startsWith("/api/children")
                ? scene.child
                : path.startsWith("/api/cases") ? scene.caseId : scene.concern;
        return OpenApi.path(path, id, scene.entry()) + (path.endsWith("/tab") ? "?child=" + scene.child : "");
    }

    private static String path(String way) {
        return way.substring(way.indexOf(' ') + 1);
    }

    private static boolean isPlainRefusal(Answer answer) {
        return answer.status() == 503
                && answer.code().equals("audit-unavailable")
                && !answer.body().contains(Scene.WORD)
                && !answer.body().contains("Penhallow")
                && !answer.body().contains("Exception")
                && !answer.body().contains("audit_entry");
    }
}
