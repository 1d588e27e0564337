package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryView;
import school.heed.chronology.HostCopies;
import school.heed.identity.Actor;
import school.heed.outbox.Message;
import school.heed.outbox.Topic;
import school.heed.people.Children;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.policy.SettingStore;

/** What leaves Heed for the host's store, in each detail a school may choose. */
class WriteBackSenderTest {
    private static final Instant AT = Instant.parse("2026-11-18T14:05:00Z");
    private static final UUID ENTRY = UUID.fromString("66666666-0000-4000-8000-000000000001");
    private static final UUID CHILD = UUID.fromString("44444444-0000-4000-8000-000000000001");
    private static final UUID CASE = UUID.fromString("55555555-0000-4000-8000-000000000001");
    private static final UUID SCHOOL = UUID.fromString("11111111-0000-4000-8000-000000000001");
    private static final UUID AUTHOR = UUID.fromString("22222222-0000-4000-8000-000000000001");
    private static final String SAID = "he said dont tell nobody";

    /** Everything around the sender, played; the host's side keeps what it is sent. */
    private static NewEntry sent(String detail, String text, String verbatim) {
        var sender = new WriteBackSender();
        var caught = new NewEntry[1];
        sender.publicUrl = "https://heed.example.org";
        sender.links = new HostLinks() {
            @Override
            public Optional<Link> active(UUID school) {
                return Optional.of(new Link(
                        "h1",
                        school,
                        "ACTIVE",
                        "https://mis.example.org",
                        "aud",
                        "1",
                        "https://mis.example.org",
                        "",
                        "",
                        "https://mis.example.org/api",
                        "MIS",
                        "1",
                        "1",
                        "",
                        AT,
                        AT,
                        0,
                        AT,
                        ""));
            }
        };
        sender.api = new HostApi() {
            @Override
            public Receipt putEntry(HostTarget target, String pupil, UUID id, NewEntry entry, String onBehalfOf) {
                caught[0] = entry;
                return new Receipt("17", AT, "0".repeat(64));
            }
        };
        sender.chronology = new Chronology() {
            @Override
            public EntryView forHost(Actor system, UUID id, ZoneId zone) {
                return new EntryView(
                        id,
                        3,
                        "CHILD_WORDS",
                        "Child’s words",
                        List.of(),
                        text,
                        verbatim,
                        "",
                        AT,
                        AT,
                        new PersonLine(AUTHOR, "Ms R. Adeyinka"),
                        null,
                        null,
                        "WAITING",
                        "");
            }

            @Override
            public Ref home(UUID id) {
                return Ref.of("case", CASE);
            }
        };
        sender.copies = new HostCopies() {
            @Override
            public String detail(Actor actor, UUID entry, UUID child) {
                return detail;
            }

            @Override
            public void stored(Actor actor, UUID entry, UUID child, String hostEntryId, Instant at, String sha256) {
                assertThat(hostEntryId).isEqualTo("17");
            }
        };
        sender.children = new Children() {
            @Override
            public String hostId(Actor actor, UUID id) {
                return "p1";
            }
        };
        sender.staff = new Staff() {
            @Override
            public Optional<Known> find(Actor actor, UUID id) {
                return Optional.empty();
            }
        };
        sender.settings = new SettingStore() {
            @Override
            public ZoneId zone(Actor actor) {
                return ZoneId.of("Europe/London");
            }
        };
        sender.send(
                Actor.system(SCHOOL, "outbox"),
                new Message(1, ENTRY, Topic.WRITE_BACK, Ref.of("entry", ENTRY), Ref.of("child", CHILD), 0));
        return caught[0];
    }

    @Test
    void aPointerHoldsADateAndALinkAndNothingElse() {
        var entry = sent("pointer", "Talked with the child.", SAID);
        assertThat(entry)
                .isEqualTo(new NewEntry(
                        "pointer", AT, null, null, null, null, null, "https://heed.example.org/ui/h1/#/cases/" + CASE));
    }

    @Test
    void aSummaryNeverHoldsAChildsOwnWords() {
        var entry = sent("summary", "Talked with the child.", SAID);
        assertThat(entry.text()).isEqualTo("Talked with the child.");
        assertThat(new String(entry.body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(SAID);
    }

    @Test
    void theFullTextHoldsTheChildsOwnWordsAsWords() {
        assertThat(sent("full", "Talked with the child.", SAID).text())
                .isEqualTo("Talked with the child.\n\nIn the child’s words: “" + SAID + "”");
        assertThat(sent("full", "Talked with the child.", "").text()).isEqualTo("Talked with the child.");
    }

    /** The host takes at most 15,000 characters, and a character is what people count, whatever it takes to store. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "🙂", "é", "ab 🙂 "})
    void theFullTextFitsTheHost(String piece) {
        var characters = piece.codePointCount(0, piece.length());
        for (var length : List.of(7_000, 8_000, 14_990, 15_000, 20_000)) {
            var text = sent("full", piece.repeat(length / characters), "").text();
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(15_000);
            assertThat(wellFormed(text)).isTrue();
            if (length <= 15_000) {
                assertThat(text).isEqualTo(piece.repeat(length / characters));
            } else {
                assertThat(text).endsWith(" … (continues in Heed)");
            }
        }
    }

    @Test
    void aShortSummaryIsTheWholeText() {
        assertThat(WriteBackSender.summary("")).isEmpty();
        assertThat(WriteBackSender.summary("  Talked.\r\n")).isEqualTo("Talked.");
        assertThat(WriteBackSender.summary("a".repeat(280))).isEqualTo("a".repeat(280));
        assertThat(WriteBackSender.summary("🙂".repeat(280))).isEqualTo("🙂".repeat(280));
    }

    @Test
    void aLongSummaryEndsAfterAWord() {
        assertThat(WriteBackSender.summary("word ".repeat(100)))
                .isEqualTo("word ".repeat(55).strip() + " …");
    }

    @Test
    void aSummaryHasAtMost280CharactersAndEndsInsideNoLetterAndNoEmoji() {
        var pieces = List.of("a", "é", "e\u0301", "🙂", "👍🏽", "👩‍👧‍👦", "🇬🇧", "❤️", " ", "\n", "word", "…");
        var random = new Random(20261123);
        for (var i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            var spaces = random.nextBoolean();
            while (text.length() < 200 + random.nextInt(700)) {
                var piece = pieces.get(random.nextInt(pieces.size()));
                text.append(spaces || !piece.isBlank() ? piece : "x");
            }
            var whole = text.toString().strip();
            var summary = WriteBackSender.summary(text.toString());
            assertThat(summary.codePointCount(0, summary.length())).isLessThanOrEqualTo(280);
            assertThat(wellFormed(summary)).isTrue();
            if (!summary.equals(whole)) {
                assertThat(summary).endsWith(" …");
                var kept = summary.substring(0, summary.length() - 2);
                assertThat(whole).startsWith(kept);
                assertThat(endsOfLetters(whole)).as("cut of %s", whole).contains(kept.length());
            }
        }
    }

    @Test
    void aSummaryOfOneEndlessLetterIsStillShort() {
        var summary = WriteBackSender.summary("a" + "\u0301".repeat(500));
        assertThat(summary.codePointCount(0, summary.length())).isLessThanOrEqualTo(280);
    }

    private static List<Integer> endsOfLetters(String text) {
        return Pattern.compile("\\X")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::end)
                .toList();
    }

    private static boolean wellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
