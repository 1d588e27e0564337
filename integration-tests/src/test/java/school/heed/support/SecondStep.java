package school.heed.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leads, deputies and the head with their invented phones. The pass of one window is shared by all that a test opens for a person, so
 * that digits are typed once; it is proved again before a step-up would ask.
 */
public final class SecondStep {
    private static final Duration FRESH = Duration.ofMinutes(8);
    private static final Map<String, Kept> PASSES = new ConcurrentHashMap<>();

    /** A pass as Heed gave it, whose it is, and when its digits were last typed. */
    public record Kept(String person, String pass, Instant provedAt) {}

    private SecondStep() {}

    static Optional<Kept> kept(Stack stack, String user) {
        return Optional.ofNullable(PASSES.get(stack.host() + " " + user));
    }

    /** Proves the second step in this person's session where Heed asks for it, or where the last proof grows old. @return the session */
    static JsonObject through(Stack stack, Person person, String user, JsonObject session) {
        var kept = kept(stack, user);
        var wanted = session.getString("factor", "NONE");
        if (wanted.equals("ENROL")) {
            return keep(stack, user, session, enrolled(stack, person, user));
        }
        if (wanted.equals("PROVE")) {
            return keep(stack, user, session, proved(stack, person, user));
        }
        if (kept.isPresent() && kept.get().provedAt().isBefore(Instant.now().minus(FRESH))) {
            var again = proved(stack, person, user);
            PASSES.put(
                    stack.host() + " " + user,
                    new Kept(kept.get().person(), kept.get().pass(), Instant.now()));
            return again.getJsonObject("session");
        }
        return session;
    }

    /** A pass that opens the desk now, or nothing for whoever needs none. */
    public static Optional<Kept> pass(Stack stack, String user) {
        Person.launched(stack, user);
        return kept(stack, user);
    }

    /** Six digits as after half a minute of waiting. @return what Heed gave: session, and pass where there was none */
    public static JsonObject proved(Stack stack, Person person, String user) {
        var answer = person.send("POST", "/api/factor/proof", code(unused(stack, user)));
        if (answer.status() != 200) {
            throw new IllegalStateException("proof answered " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    /** The digits of now; whatever was typed before lies far back, as if time had passed. */
    public static String unused(Stack stack, String user) {
        inSchool(stack, "update factor set last_step = 0");
        return digits(stack, user).getString("now");
    }

    /** A new secret on the person's phone. @return what Heed gave: session, pass and recovery codes */
    public static JsonObject enrolled(Stack stack, Person person, String user) {
        var made = person.send("POST", "/api/factor/enrolment", "{}");
        if (made.status() != 200) {
            throw new IllegalStateException("enrolment answered " + made.status() + " " + made.body());
        }
        return confirmed(stack, person, user, made.json());
    }

    /** The first digits of a secret that Heed has shown. */
    public static JsonObject confirmed(Stack stack, Person person, String user, JsonObject shown) {
        phone(stack, user, shown.getString("secret"));
        var first = Json.createObjectBuilder()
                .add("code", digits(stack, user).getString("now"))
                .add("name", user)
                .build();
        var answer = person.send("POST", "/api/factor/confirmation", first.toString());
        if (answer.status() != 200) {
            throw new IllegalStateException("confirmation answered " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    public static void phone(Stack stack, String user, String secret) {
        stack.demo("POST", "phones/" + user, "{\"secret\":\"" + secret + "\"}");
    }

    /** {@code now} and {@code next}. */
    public static JsonObject digits(Stack stack, String user) {
        try (var reader = Json.createReader(new StringReader(stack.demo("GET", "phones/" + user, "")))) {
            return reader.readObject();
        }
    }

    /** Nobody is shut out by what an earlier test mistyped. */
    public static void forgetWrong(Stack stack) {
        inSchool(stack, "update factor set wrong = 0, locked_until = null");
    }

    /** A change by the database's owner in the school's rows, as time or an attacker with the disk would make it. */
    public static void inSchool(Stack stack, String sql) {
        Db.of(stack)
                .run("select set_config('heed.school', (select cast(id as text) from school limit 1), false); " + sql);
    }

    public static String code(String digits) {
        return Json.createObjectBuilder().add("code", digits).build().toString();
    }

    private static JsonObject keep(Stack stack, String user, JsonObject session, JsonObject given) {
        PASSES.put(
                stack.host() + " " + user,
                new Kept(session.getJsonObject("person").getString("id"), given.getString("pass"), Instant.now()));
        return given.getJsonObject("session");
    }
}
