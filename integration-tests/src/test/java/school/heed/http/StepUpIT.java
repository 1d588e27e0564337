package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A step that counts wants the second factor of the last ten minutes. Every published endpoint is asked without it. */
class StepUpIT {
    /** Method and path of every endpoint with {@code stepUp}; plugin-core's StepUpRoutesTest holds the annotations to the same list. */
    private static final TreeSet<String> WANTED = new TreeSet<>(java.util.List.of(
            "POST /api/capabilities",
            "POST /api/cases/{id}/host-copies",
            "POST /api/factor/codes",
            "POST /api/factor/reset",
            "POST /api/pairings/{id}/approval"));

    private static Stack stack;
    private static Scene scene;

    @BeforeAll
    static void aCaseAndAConcern() {
        stack = Stack.shared();
        scene = new Scene(stack);
    }

    @Test
    void exactlyTheStepsThatCountAreRefusedToAnOldProof() {
        var refused = new TreeSet<String>();
        for (var endpoint : OpenApi.endpoints(stack).keySet()) {
            if (!endpoint.equals("DELETE /api/session") && !endpoint.equals("POST /api/factor/proof")) {
                var lead = old(Person.launched(stack, "adeyinka"));
                var answer = scene.ask(endpoint, scene.concern, lead.token());
                if (answer.code().equals("step-up")) {
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.json().getString("detail")).contains("six digits");
                    refused.add(endpoint);
                }
            }
        }
        assertThat(refused).isEqualTo(WANTED);
    }

    @Test
    void nothingHappensBeforeTheDigitsAndTheSameRequestWorksAfterThem() {
        var lead = old(Person.launched(stack, "adeyinka"));
        var before = audit();
        var wrong = new ArrayList<String>();
        for (var endpoint : WANTED) {
            var answer = scene.ask(endpoint, scene.concern, lead.token());
            if (!answer.code().equals("step-up")) {
                wrong.add(endpoint + " " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(audit() - before)
                .as("one line for each refusal and no other")
                .isEqualTo(WANTED.size());
        lead.proved();
        var path = "POST /api/cases/{id}/host-copies";
        assertThat(scene.ask(path, scene.concern, lead.token()).status()).isEqualTo(200);
    }

    private static long audit() {
        return Long.parseLong(
                Db.of(stack).rows("select count(*) from audit_entry").get(0).get(0));
    }

    private static Person old(Person person) {
        Db.of(stack)
                .run("update session set proved_at = now() - interval '11 minutes'"
                        + " where id = (select id from session order by created_at desc limit 1)");
        return person;
    }
}
