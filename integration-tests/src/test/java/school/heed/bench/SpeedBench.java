package school.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * Speed as ratios, measured in interleaved rounds on one machine. Run by name ({@code -Dit.test=SpeedBench}); it prints its tables,
 * writes them to {@code target/bench.md} and asserts no time.
 */
class SpeedBench {
    private static final int WARM_UP = Integer.getInteger("heed.bench.warmup", 120);
    private static final int ROUNDS = Integer.getInteger("heed.bench.rounds", 100);
    private static final int REPEATS = 3;
    private static final int OPEN = 200;
    private static final int TRIES = 20;

    @Test
    void measure() throws Exception {
        var stack = Stack.shared();
        var teacher = Person.launched(stack, "lowther");
        var lead = Person.launched(stack, "adeyinka");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var file = LongCase.of(teacher, lead, children);
        var pupil = teacher.hostUrl() + "/pupils/S0629";
        var rounds = new Rounds(REPEATS, ROUNDS);
        int statements;
        try (var app = Db.of(stack).asApp();
                var again = Db.of(stack).asApp();
                var owner = Db.of(stack).asOwner()) {
            var bound = new Sql(app);
            var unbound = new Sql(owner);
            var school = bound.one("select id from school");
            var reporter = asker(unbound, teacher);
            var reader = asker(unbound, lead);
            var ids = children.stream().map(UUID::fromString).toList();
            var reads = new Reads(bound, school);
            var unboundReads = new Reads(unbound, school);
            var submit = new SubmitFloor(bound, school, reporter.person(), ids);
            var unboundSubmit = new SubmitFloor(unbound, school, reporter.person(), ids);
            Supplier<Answer> report = () -> teacher.send("POST", "/api/concerns", Given.concern(children, "Bench."));
            var replay = new Replay(again, unbound, sent(stack, report));
            assertThat(reads.timeline(reader, file, false, false)).isGreaterThanOrEqualTo(50);

            rounds.add("open endpoint", () -> ok(teacher.call("GET", "/api/keys", null, null, null), OPEN));
            rounds.add("open endpoint, token sent", () -> ok(teacher.read("/api/keys"), OPEN));
            rounds.add("endpoint with a session", () -> ok(teacher.search("children", ""), OPEN));
            rounds.add("session in SQL", () -> reads.session(reporter));
            rounds.add("token in bare Java (ES256)", proof(teacher));
            rounds.add("tab", () -> ok(teacher.read("/api/tab?child=" + children.get(0)), OPEN));
            rounds.add("tab in SQL", () -> reads.tab(reporter, ids.get(0)));
            rounds.add("tab in SQL, no row security", () -> unboundReads.tab(reporter, ids.get(0)));
            rounds.add("timeline", () -> ok(lead.read("/api/cases/" + file + "/entries"), OPEN));
            rounds.add("timeline in SQL", () -> reads.timeline(reader, file, true, false));
            rounds.add("timeline in SQL, no row security", () -> unboundReads.timeline(reader, file, true, false));
            rounds.add("timeline in SQL, no audit", () -> reads.timeline(reader, file, false, false));
            rounds.add("timeline in SQL, words opened", () -> reads.timeline(reader, file, true, true));
            rounds.add("submit", () -> ok(report.get(), 201));
            rounds.add("submit, the same statements in SQL", replay);
            rounds.add("submit in SQL", () -> submit.rows(true));
            rounds.add("submit in SQL, no row security", () -> unboundSubmit.rows(true));
            rounds.add("submit in SQL, no audit", () -> submit.rows(false));
            rounds.add("submit in SQL, sealed and chained", submit::sealed);
            rounds.add("report form", () -> ok(teacher.read("/api/report?child=" + children.get(0)), OPEN));
            rounds.add("search", () -> ok(teacher.search("children", "isl"), OPEN));
            rounds.add("cases", () -> ok(lead.read("/api/cases"), OPEN));
            rounds.add(
                    "the host's own pupil page",
                    () -> assertThat(teacher.get(pupil).statusCode()).isEqualTo(OPEN));
            rounds.run(WARM_UP);
            statements = replay.size();
        }
        ratios(rounds);
        var text = String.join(", ", Rounds.machine()) + "; " + REPEATS + " repeats of " + ROUNDS + " rounds; "
                + statements + " statements of a report\n\n"
                + rounds.tables();
        Files.writeString(Path.of("target", "bench.md"), text);
        System.getLogger("bench").log(System.Logger.Level.INFO, "\n" + text);
    }

    private static void ratios(Rounds rounds) {
        rounds.ratio("submit ÷ the same statements in SQL", "submit", "submit, the same statements in SQL", "3");
        for (var what : List.of("tab", "timeline", "submit")) {
            var sql = what.equals("submit") ? "its rows alone in SQL" : "its SQL";
            rounds.ratio(what + " ÷ " + sql, what, what + " in SQL", "");
            rounds.ratio(what + " ÷ open endpoint", what, "open endpoint", "");
            rounds.ratio(what + " ÷ endpoint with a session", what, "endpoint with a session", "");
        }
        rounds.ratio("submit ÷ its rows alone, sealed and chained", "submit", "submit in SQL, sealed and chained", "");
        rounds.ratio("token sent ÷ open", "open endpoint, token sent", "open endpoint", "");
        rounds.ratio("with a session ÷ open", "endpoint with a session", "open endpoint", "");
        for (var what : List.of("tab", "timeline", "submit")) {
            rounds.ratio("row security, " + what, what + " in SQL", what + " in SQL, no row security", "1.2");
        }
        rounds.ratio("audit, timeline in SQL", "timeline in SQL", "timeline in SQL, no audit", "1.3");
        rounds.share("audit, timeline", "timeline", "timeline in SQL", "timeline in SQL, no audit", "1.3");
        rounds.ratio("audit, submit in SQL", "submit in SQL", "submit in SQL, no audit", "1.3");
        rounds.ratio("encryption, timeline in SQL", "timeline in SQL, words opened", "timeline in SQL", "");
        rounds.ratio("encryption and chain, submit in SQL", "submit in SQL, sealed and chained", "submit in SQL", "");
    }

    /** A report's statements, as PostgreSQL's log shows them once the way to them is warm. */
    private static List<Sent> sent(Stack stack, Supplier<Answer> report) {
        IntStream.range(0, TRIES).forEach(attempt -> ok(report.get(), 201));
        try (var log = new StatementLog(stack, true)) {
            return log.until("concern", report);
        }
    }

    private static Reads.Asker asker(Sql sql, Person person) throws Exception {
        var session = UUID.fromString(
                SignedJWT.parse(person.token()).getJWTClaimsSet().getStringClaim("sid"));
        var who = sql.run("select who from session where id = ?", session)
                .get(0)[0]
                .toString();
        return new Reads.Asker(session, UUID.fromString(who.substring("person:".length())));
    }

    /** Reading and proving one token, with the key at hand. */
    private static Rounds.Work proof(Person person) throws Exception {
        var keys = JWKSet.parse(person.read("/api/keys").body());
        var verifier = new ECDSAVerifier(keys.getKeys().get(0).toECKey());
        return () ->
                assertThat(SignedJWT.parse(person.token()).verify(verifier)).isTrue();
    }

    private static void ok(Answer answer, int wanted) {
        assertThat(answer.status()).isEqualTo(wanted);
    }
}
