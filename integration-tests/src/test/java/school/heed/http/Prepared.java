package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import school.heed.support.Await;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Words that reach Heed otherwise than in a record: pupils' names from the host, and what the administrator sets. */
final class Prepared {
    private static final Duration SOON = Duration.ofSeconds(120);
    private final Stack stack;

    Prepared(Stack stack) {
        this.stack = stack;
    }

    /** Pupils of the host get new names; Heed has read them once it finds them. */
    void nameThePupils(List<String> all) {
        for (var i = 0; i < all.size(); i += 2) {
            var name = Json.createObjectBuilder().add("firstName", all.get(i)).add("lastName", all.get(i + 1));
            stack.demo("POST", "pupils/S00" + (10 + i / 2), name.build().toString());
        }
        assertThat(Person.setUp(stack).send("POST", "/api/setup/sync", "{}").status())
                .isEqualTo(200);
        var teacher = Person.launched(stack, "lowther");
        for (var name : all) {
            Await.until("the renamed pupil", SOON, () -> !teacher.search("children", name)
                    .json()
                    .getJsonArray("items")
                    .isEmpty());
        }
    }

    void settle(List<String> all) {
        var admin = Person.setUp(stack);
        var view = admin.read("/api/setup").json();
        var set = Json.createObjectBuilder(view.getJsonObject("settings"))
                .add("supportLine", all.get(0))
                .add("adultPhone", "Chair " + all.get(1))
                .add("schoolName", all.get(2) + " School");
        var person = Json.createObjectBuilder()
                .add("personId", view.getJsonArray("staff").getJsonObject(0).getString("id"))
                .add("phone", all.get(3))
                .add("room", all.get(4));
        var duty = Json.createObjectBuilder(view.getJsonObject("duty"))
                .add("outOfHours", Json.createArrayBuilder().add(person));
        var row = Json.createObjectBuilder()
                .add("descriptor", all.get(5))
                .add("provision", "K")
                .add("need", "")
                .add("eal", false)
                .add("pupils", 0);
        var send = Json.createObjectBuilder()
                .add("rows", Json.createArrayBuilder(view.getJsonArray("send")).add(row));
        Map.of("settings", set, "duty", duty, "send", send).forEach((path, body) -> assertThat(
                        admin.send("PUT", "/api/setup/" + path, body.build().toString())
                                .status())
                .isEqualTo(200));
    }
}
