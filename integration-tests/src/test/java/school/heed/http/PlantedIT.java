package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.HostState;
import school.heed.support.MailSink;
import school.heed.support.Planted;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/**
 * Words that people type and names that the host tells lie nowhere in the clear. In scope is what the promise names: words, names,
 * reasons. Each invented word is typed once, into a field that takes it or in a request that is refused, and then stands in no column,
 * no file of Heed's (write-ahead log, logs, temporary files), no metric, mail or notice, and not at the host, which holds pointers
 * only. Pupils' names come from the host, so its own store is no place to look for those. What an administrator sets for the school
 * (who is on duty, whom to phone, names of SEND descriptors) is in the clear in the database on purpose, and nowhere beside it.
 */
class PlantedIT {
    private static final int COUNT = Integer.getInteger("heed.planted", 100);
    private static final int NAMES = 20;
    private static final Duration SOON = Duration.ofSeconds(120);

    /** Encrypted, each by name; whatever else is a column is in the clear. */
    private static final Set<String> SEALED = Set.of(
            "access_grant.reason_sealed",
            "capability_change.reason_sealed",
            "case_file.about_sealed",
            "case_record.answers_sealed",
            "child.facts_sealed",
            "child.send_sealed",
            "chronology_entry.occurred_words_sealed",
            "chronology_entry.salt_sealed",
            "chronology_entry.text_sealed",
            "chronology_entry.verbatim_sealed",
            "concern.response_sealed",
            "concern.words_sealed",
            "concern_addition.words_sealed",
            "contact.who_sealed",
            "draft.words_sealed",
            "record_draft.answers_sealed",
            "factor.pending_sealed",
            "factor.secret_sealed",
            "legal_hold.reason_sealed",
            "legal_hold_lift.reason_sealed",
            "met_again.found_sealed",
            "person.email_sealed",
            "person.host_id_sealed",
            "person.name_sealed",
            "record_conflict.reason_sealed",
            "record_restriction.reason_sealed",
            "retention_rule.reason_sealed",
            "risk_saving.doc_sealed",
            "risk_saving.why_sealed",
            "risk_signature.reason_sealed");

    /** Settings of the school. */
    private static final Set<String> SETTINGS = Set.of("setting.value", "school.name");

    /** Texts that are codes, choices, ids or hours, and what an administrator sets. They are mistyped below, like every other. */
    private static final String NO_WORDS =
            ".*(/api/(launches|first-lead|direct|setup/[a-z-]+|factor/(proof|recovery|reset)) .*"
                    + "| (concern\\.)?(template|paper\\..*)| (rows\\.(actions\\.)?)?(kind|act|capability|decision|code))";

    private static MailSink mail;
    private static Stack stack;
    private static Path temporary;
    private static Places places;
    private static Planted words;
    private static Planted names;
    private static Planted settings;
    private static String neverTyped;
    private static Typed typed;
    private static Map<String, Typed.Field> wrong;

    @BeforeAll
    static void everythingIsTyped() throws IOException {
        mail = new MailSink();
        temporary = Files.createDirectories(Path.of("target", "planted-tmp").toAbsolutePath());
        var environment = new HashMap<>(Stack.TESTS_ARE_NO_PEOPLE);
        environment.put("HEED_MAIL_HOST", "127.0.0.1");
        environment.put("HEED_MAIL_PORT", String.valueOf(mail.port()));
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        stack = Stack.start("planted", environment, "--detail", "pointer");
        places = new Places(stack, mail, temporary);
        typed = new Typed(stack);
        wrong = new Mistyped(stack).requests();
        var count = COUNT + wrong.size();
        var all = Planted.invented(count + NAMES + 10, 500);
        words = planted(all.subList(0, count + 1));
        neverTyped = all.get(count);
        var told = all.subList(count + 1, count + 1 + NAMES);
        names = planted(told);
        var set = all.subList(count + 1 + NAMES, all.size());
        settings = planted(set);
        new Prepared(stack).nameThePupils(told);
        new Prepared(stack).settle(set);
        mistype(all.subList(COUNT, count));
        type(all.subList(0, COUNT));
        Await.until("nothing waits", SOON, () -> Db.of(stack)
                .rows("select 1 from outbox_message where done_at is null and parked_at is null")
                .isEmpty());
    }

    @AfterAll
    static void end() {
        stack.close();
        mail.close();
    }

    private static Planted planted(List<String> all) {
        return new Planted(all.toArray(String[]::new));
    }

    /** Every wrong request once. */
    private static void mistype(List<String> all) {
        var amiss = new ArrayList<String>();
        var next = all.iterator();
        wrong.forEach((what, request) -> {
            var answer = request.type(next.next());
            if (answer.status() < 400 || answer.status() >= 500) {
                amiss.add(what + ": " + answer.status() + " " + answer.body());
            }
        });
        SecondStep.forgetWrong(stack);
        assertThat(amiss).isEmpty();
    }

    /** Field after field, over and over. */
    private static void type(List<String> all) {
        var amiss = new ArrayList<String>();
        var fields = List.copyOf(typed.fields().entrySet());
        for (var i = 0; i < all.size(); i++) {
            var field = fields.get(i % fields.size());
            var answer = field.getValue().type(all.get(i));
            if (answer.status() >= 300) {
                amiss.add(field.getKey() + ": " + answer.status() + " " + answer.body());
            }
        }
        assertThat(COUNT).as("a word for every field").isGreaterThanOrEqualTo(fields.size());
        assertThat(amiss).isEmpty();
    }

    @Tag("fact-323")
    @Test
    void noFieldOfTextIsForgotten() {
        var left = new TreeSet<>(OpenApi.texts(stack));
        left.removeIf(text -> text.matches(NO_WORDS)
                || typed.fields().keySet().stream()
                        .anyMatch(field -> field.equals(text) || field.startsWith(text + ".")));
        assertThat(left).isEmpty();
        assertThat(places.columns().stream().filter(column -> column.endsWith("_sealed")))
                .containsExactlyInAnyOrderElementsOf(SEALED);
    }

    /** Without this the look would be at empty places. */
    @Tag("fact-69")
    @Test
    void whatWasTypedReallyArrived() {
        var empty = SEALED.stream()
                .filter(column -> places.values(column).stream().allMatch(value -> value.equals("\\x")))
                .toList();
        assertThat(empty)
                .as("no enrolment is under way now, and no night has passed")
                .containsExactlyInAnyOrder("factor.pending_sealed", "met_again.found_sealed");
        assertThat(HostState.of(stack).entries()).as("pointers at the host").hasSizeGreaterThan(20);
        assertThat(HostState.of(stack).notices()).as("notices").contains("Safeguarding");
        assertThat(mail.mails()).as("mails").isGreaterThan(20);
        assertThat(places.metrics().status()).isEqualTo(200);
        assertThat(Set.copyOf(places.inColumns(settings, SETTINGS::contains))).hasSizeGreaterThanOrEqualTo(6);
    }

    @Tag("fact-323")
    @Test
    void nothingTypedAndNobodysNameLiesInTheClear() throws IOException {
        assertThat(look()).isEmpty();
        Db.of(stack).run("checkpoint");
        assertThat(look()).isEmpty();
        System.out.println("planted: " + COUNT + " words in " + typed.fields().size() + " fields, " + wrong.size()
                + " in requests that are refused, " + NAMES + " names; looked through " + words.places() + " places, "
                + words.bytes() / 1_000_000 + " MB: 0 hits");
        theSameLookFindsWhatIsThere();
    }

    /** Addresses as the mail server was told them, and how colleagues are shown to each other. */
    @Test
    void namesAndAddressesOfStaffAreSealedToo() {
        var staff = new Planted("@thistlecombe.example", "Ms R. Adeyinka", "Mr J. Corrie");
        var host = stack.data().resolve("host");
        assertThat(places.inTheMail(staff)).isNotEmpty();
        assertThat(places.inColumns(staff, column -> true)).isEmpty();
        assertThat(places.inFiles(staff, file -> !file.startsWith(host))).isEmpty();
        assertThat(places.inTheOpen(staff)).isEmpty();
    }

    private static List<String> look() {
        var host = stack.data().resolve("host");
        var database = stack.data().resolve("heed").resolve("pg");
        var found = new ArrayList<String>();
        for (var planted : List.of(words, names, settings)) {
            var isSetting = planted == settings;
            found.addAll(places.inColumns(planted, column -> !isSetting || !SETTINGS.contains(column)));
            found.addAll(places.inFiles(
                    planted,
                    file -> planted == words
                            || isSetting && !file.startsWith(database)
                            || planted == names && !file.startsWith(host)));
            found.addAll(places.inTheOpen(planted));
            found.addAll(places.inTheMail(planted));
            if (planted != names) {
                found.addAll(places.atTheHost(planted));
            }
        }
        return found;
    }

    /** One more word, laid into a table and a file where none belongs. */
    private static void theSameLookFindsWhatIsThere() throws IOException {
        var db = Db.of(stack);
        var log = stack.data().resolve("heed").resolve("log").resolve("planted.log");
        try {
            db.run("create table laid (words text); insert into laid values ('" + neverTyped + "'); checkpoint");
            Files.writeString(log, "unexpected: " + neverTyped);
            var found = look();
            var said = " holds \"" + neverTyped + "\"";
            assertThat(found).allMatch(hit -> hit.endsWith(said));
            assertThat(found).contains("column laid.words" + said, "heed/log/planted.log" + said);
            assertThat(found)
                    .anyMatch(hit -> hit.startsWith("heed/pg/base/"))
                    .anyMatch(hit -> hit.startsWith("heed/pg/pg_wal/"));
        } finally {
            db.run("drop table if exists laid");
            Files.deleteIfExists(log);
        }
    }
}
