package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/**
 * Every endpoint that Heed publishes, asked by everybody. A dot is "may"; a number is the refusal. Nobody's column is also that of a
 * forged, an expired and an ended session. An endpoint without a row fails, and so does a row without an endpoint.
 */
class WhoMayNotIT {
    private static final List<String> ROLES = List.of("teacher", "pastoral", "head", "deputy", "lead", "it", "setup");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
    private static final String TABLE = """
            endpoint                                             nobody teacher pastoral head deputy lead it  setup
            POST   /api/launches                                 .      .       .        .    .      .    .   .
            POST   /api/direct                                   .      .       .        .    .      .    .   .
            GET    /api/keys                                     .      .       .        .    .      .    .   .
            POST   /api/session/renewal                          401    .       .        .    .      .    .   .
            DELETE /api/session                                  401    .       .        .    .      .    .   .
            POST   /api/first-lead                               401    404     404      404  404    404  404 403
            GET    /api/factor                                   401    404     404      .    .      .    404 404
            POST   /api/factor/enrolment                         401    404     404      .    .      .    404 404
            POST   /api/factor/confirmation                      401    404     404      .    .      .    404 404
            POST   /api/factor/proof                             401    404     404      .    .      .    404 404
            POST   /api/factor/recovery                          401    404     404      .    .      .    404 404
            POST   /api/factor/codes                             401    403     403      .    .      .    403 403
            POST   /api/factor/reset                             401    403     403      404  403    404  403 403
            GET    /api/tab                                      401    .       .        .    .      .    .   403
            GET    /api/report                                   401    .       .        .    .      .    .   403
            POST   /api/children/search                          401    .       .        .    .      .    .   403
            POST   /api/staff/search                             401    .       .        .    .      .    .   403
            PUT    /api/draft                                    401    .       .        .    .      .    .   403
            DELETE /api/draft                                    401    .       .        .    .      .    .   403
            POST   /api/paper-forms                              401    .       .        .    .      .    .   403
            POST   /api/concerns                                 401    .       .        .    .      .    .   403
            GET    /api/concerns/{id}                            401    403     403      404  .      .    403 403
            GET    /api/concerns/{id}/own                        401    404     404      404  404    404  404 403
            POST   /api/concerns/{id}/additions                  401    404     404      404  404    404  404 403
            POST   /api/concerns/{id}/opening                    401    403     403      404  .      .    403 403
            POST   /api/concerns/{id}/acknowledgement            401    403     403      404  .      .    403 403
            POST   /api/concerns/{id}/case                       401    403     403      403  .      .    403 403
            POST   /api/concerns/{id}/attachment                 401    403     403      403  .      .    403 403
            POST   /api/concerns/{id}/conflicts                  401    403     403      404  .      .    403 403
            POST   /api/concerns/{id}/closing                    401    403     403      404  .      .    403 403
            GET    /api/desk                                     401    403     403      .    .      .    403 403
            POST   /api/capabilities                             401    403     403      .    403    .    403 403
            POST   /api/pairings/{id}/approval                   401    403     403      403  403    404  403 403
            GET    /api/cases                                    401    403     403      .    .      .    403 403
            GET    /api/cases/{id}                               401    403     403      404  .      .    403 403
            GET    /api/cases/{id}/entries                       401    403     403      404  .      .    403 403
            GET    /api/cases/{id}/print                         401    403     403      404  .      .    403 403
            POST   /api/cases/{id}/entries                       401    403     403      404  .      .    403 403
            POST   /api/cases/{id}/entries/{entry}/correction    401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/contact-not-required          401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/children                      401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/children/part                 401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/children/removal              401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/children/facts                401    403     403      403  .      .    403 403
            GET    /api/cases/{id}/earlier                       401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/earlier                       401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/closing                       401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/reopening                     401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/host-copies                   401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/host-copies/again             401    403     403      403  403    .    403 403
            GET    /api/cases/{id}/records/{form}                401    403     403      404  .      .    403 403
            GET    /api/cases/{id}/records/{form}/print          401    403     403      404  .      .    403 403
            GET    /api/cases/{id}/records/{form}/series         401    403     403      404  .      .    403 403
            PUT    /api/cases/{id}/records/draft                 401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/records                       401    403     403      403  .      .    403 403
            GET    /api/cases/{id}/apart                         401    403     403      404  .      .    403 403
            POST   /api/cases/{id}/apart                         401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/apart/looked                  401    403     403      403  .      .    403 403
            GET    /api/cases/{id}/assessment                    401    403     403      404  .      .    403 403
            GET    /api/cases/{id}/assessment/print              401    403     403      403  .      .    403 403
            GET    /api/cases/{id}/assessment/versions/{revision} 401   403     403      404  .      .    403 403
            POST   /api/cases/{id}/assessment                    401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/assessment/signatures         401    403     403      404  .      .    403 403
            GET    /api/cases/{id}/access                        401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/access/named-only             401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/access/reopening              401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/access/people                 401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/access/people/removal         401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/access/conflicts              401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/access/conflicts/lifting      401    403     403      403  403    .    403 403
            GET    /api/children/{id}/file                       401    403     403      403  .      .    403 403
            GET    /api/children/{id}/file/print                 401    403     403      403  .      .    403 403
            GET    /api/audit                                    401    403     403      403  403    .    403 403
            GET    /api/audit/leads                              401    403     403      .    403    403  403 403
            GET    /api/cases/{id}/retention                     401    403     403      403  .      .    403 403
            POST   /api/cases/{id}/retention/hold                401    403     403      403  403    .    403 403
            POST   /api/cases/{id}/retention/lift                401    403     403      403  403    .    403 403
            GET    /api/retention                                401    403     403      403  .      .    403 403
            POST   /api/retention                                401    403     403      403  403    .    403 403
            POST   /api/contacts                                 401    403     403      403  .      .    403 403
            POST   /api/setup/session                            .      .       .        .    .      .    .   .
            GET    /api/setup                                    401    403     403      .    403    .    .   .
            POST   /api/setup/pairing                            401    403     403      403  403    403  .   .
            PUT    /api/setup/send                               401    403     403      .    403    .    .   .
            PUT    /api/setup/settings                           401    403     403      .    403    .    .   .
            PUT    /api/setup/duty                               401    403     403      .    403    .    .   .
            POST   /api/setup/first-lead                         401    403     403      403  403    403  .   .
            POST   /api/setup/tests                              401    403     403      403  403    403  .   .
            POST   /api/setup/sync                               401    403     403      403  403    403  .   .
            """;

    private static Stack stack;
    private static Scene scene;

    @BeforeAll
    static void aCaseAndAConcernOfOthers() {
        stack = Stack.shared();
        stack.demo(
                "POST",
                "staff/T005",
                "{\"capabilities\":[\"report\",\"admin\",\"lead\",\"deputy\",\"head\",\"pastoral\"]}");
        scene = new Scene(stack);
    }

    @AfterAll
    static void theAdministratorUnticks() {
        stack.demo("POST", "staff/T005", "{\"capabilities\":[\"report\",\"admin\"]}");
        SecondStep.forgetWrong(stack);
    }

    @Test
    void theTableHoldsEveryEndpointAndNoOther() {
        assertThat(table().keySet())
                .isEqualTo(new TreeSet<>(OpenApi.endpoints(stack).keySet()));
    }

    @Test
    void withoutASessionNothingOpens() {
        var genuine = scene.person("teacher").token();
        var ended = Person.launched(stack, "lowther");
        assertThat(ended.send("DELETE", "/api/session", null).status()).isEqualTo(204);
        var tokens = new TreeMap<>(Map.of(
                "forged",
                Tokens.forged(genuine),
                "expired",
                Tokens.expired(stack, genuine),
                "ended",
                ended.token(),
                "junk",
                "junk"));
        tokens.put("for another audience", Tokens.own(stack, genuine, claims -> claims.audience("somebody-else")));
        tokens.put("without a session", Tokens.own(stack, genuine, claims -> claims.claim("sid", null)));
        tokens.put(
                "of no session",
                Tokens.own(
                        stack,
                        genuine,
                        claims -> claims.claim("sid", UUID.randomUUID().toString())));
        var wrong = new ArrayList<String>();
        table().forEach((endpoint, row) -> {
            if (row.get("nobody").equals(".")) {
                return;
            }
            refused(wrong, "nobody", endpoint, scene.ask(endpoint, scene.concern, null), 401);
            tokens.forEach(
                    (who, token) -> refused(wrong, who, endpoint, scene.ask(endpoint, scene.concern, token), 401));
        });
        assertThat(wrong).isEmpty();
    }

    @Tag("fact-56")
    @Test
    void everyRoleIsHeldToItsColumn() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            table().forEach((endpoint, row) -> {
                // Signing out and taking copies back end what later rows need.
                var person = endpoint.equals("DELETE /api/session") ? scene.another(role) : scene.person(role);
                var answer = scene.ask(endpoint, scene.concern, person.token());
                if (!row.get(role).equals(".")) {
                    refused(wrong, role, endpoint, answer, Integer.parseInt(row.get(role)));
                } else if (answer.status() >= 500
                        || (REFUSALS.contains(answer.status())
                                && !row.get("nobody").equals("."))) {
                    wrong.add(role + " may " + endpoint + " but " + answer.status() + " " + answer.body());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Whatever was confirmed for them: without the second step a lead, a deputy and the head have the teacher's column. */
    @Test
    void withoutTheSecondStepALeadIsPlainStaff() {
        var wrong = new ArrayList<String>();
        for (var user : List.of("adeyinka", "corrie", "head")) {
            var lead = Person.unproved(stack, user);
            table().forEach((endpoint, row) -> {
                if (endpoint.contains("/api/factor")) {
                    return;
                }
                var person = endpoint.equals("DELETE /api/session") ? Person.unproved(stack, user) : lead;
                var answer = scene.ask(endpoint, scene.concern, person.token());
                var expected = row.get("teacher");
                if (!expected.equals(".")) {
                    refused(wrong, user, endpoint, answer, Integer.parseInt(expected));
                } else if (answer.status() >= 500
                        || (REFUSALS.contains(answer.status())
                                && !row.get("nobody").equals("."))) {
                    wrong.add(user + " may report but " + endpoint + " " + answer.status() + " " + answer.body());
                } else if (answer.body().contains(scene.caseId) || answer.body().contains(Scene.WORD)) {
                    wrong.add(user + " sees a case in " + endpoint);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsThereAndWhatIsNotAnswerAlike() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            table().forEach((endpoint, row) -> {
                if (endpoint.contains("{") && !row.get(role).equals(".")) {
                    var token = scene.person(role).token();
                    var there = scene.ask(endpoint, scene.concern, token);
                    var nowhere = scene.askNowhere(endpoint, token);
                    if (there.status() != nowhere.status() || !there.body().equals(nowhere.body())) {
                        wrong.add(role + " " + endpoint + ": " + there.body() + " but " + nowhere.body());
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheReporterReadsTheReportersCopy() {
        assertThat(scene.reporter
                        .read("/api/concerns/" + scene.concern + "/own")
                        .body())
                .contains(Scene.WORD);
        assertThat(scene.person("teacher").read("/api/tab").body()).doesNotContain(scene.receipt);
        assertThat(scene.reporter.read("/api/concerns/" + scene.concern).status())
                .isEqualTo(403);
    }

    @Test
    void whatPeopleMayReadHoldsNothingOfOthers() {
        for (var role : List.of("teacher", "pastoral", "it", "setup", "head")) {
            for (var path : List.of(
                    "/api/tab",
                    "/api/tab?child=" + scene.child,
                    "/api/report?child=" + scene.child,
                    "/api/desk",
                    "/api/setup")) {
                var body = scene.person(role).read(path).body();
                assertThat(body)
                        .as(role + " " + path)
                        .doesNotContain(Scene.WORD, scene.receipt, scene.concern, scene.caseId);
            }
        }
    }

    private static void refused(List<String> wrong, String who, String endpoint, Answer answer, int expected) {
        var leaks = List.of(Scene.WORD, scene.receipt, scene.reporterName, "Penhallow", "Marchbank").stream()
                .filter(answer.body()::contains)
                .toList();
        if (answer.status() != expected || !answer.type().startsWith("application/problem+json") || !leaks.isEmpty()) {
            wrong.add(who + " " + endpoint + " expected " + expected + " but " + answer.status() + " " + answer.type()
                    + " " + answer.body());
        }
    }

    /** Endpoint to role to what is expected. */
    private static Map<String, Map<String, String>> table() {
        var columns = List.of(TABLE.lines().findFirst().orElseThrow().split(" +"));
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(
                        cells -> cells[0] + " " + cells[1],
                        cells -> {
                            var row = new TreeMap<String, String>();
                            for (var i = 1; i < columns.size(); i++) {
                                row.put(columns.get(i), cells[i + 1]);
                            }
                            return row;
                        },
                        (one, other) -> one,
                        TreeMap::new));
    }
}
