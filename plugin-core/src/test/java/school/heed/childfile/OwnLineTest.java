package school.heed.childfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import school.heed.chronology.DocumentLine;
import school.heed.chronology.EntryKind;
import school.heed.chronology.EntryView;
import school.heed.people.PersonLine;
import school.heed.platform.Ref;

/**
 * 000 General principles, 003 s4: a child's own file holds that child's part and words. A line about several children is there by its
 * date and kind; a line about this child alone has its words, unless they would give another child away.
 */
class OwnLineTest {
    private static final UUID ISLA = new UUID(1, 1);
    private static final UUID THEO = new UUID(1, 2);
    private static final Instant RECORDED = Instant.parse("2025-11-13T15:05:00Z");
    private static final Others THEO_IS_ELSEWHERE = Others.of(
            Set.of("isla", "penhallow"),
            Set.of("theo", "marchbank", "penhallow", "j"),
            Set.of("Victim", "Child affected"),
            Set.of("Alleged perpetrator", "Victim", "Child alleged to have caused harm"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // about       | text                                   | verbatim          | said of the time   | shows
                "isla          | She ate lunch with a friend.           | -                 | -                  | WORDS",
                "isla          | -                                      | I feel safe.      | -                  | WORDS",
                "isla          | Isla Penhallow came at ten.            | -                 | -                  | WORDS",
                "isla          | She is a victim of nobody knows what.  | -                 | -                  | WORDS",
                "isla          | A letter J was cut into the desk.      | -                 | -                  | WORDS",
                "isla          | Theo pushed her.                       | -                 | -                  | ANOTHER",
                "isla          | She fears THEO’s brother.              | -                 | -                  | ANOTHER",
                "isla          | Thèo, again.                           | -                 | -                  | ANOTHER",
                "isla          | -                                      | Marchbank did it. | -                  | ANOTHER",
                "isla          | She came to the office.                | -                 | after Theo left    | ANOTHER",
                "isla          | The alleged  perpetrator stayed home.  | -                 | -                  | ANOTHER",
                "isla          | A child alleged to have caused harm.   | -                 | -                  | ANOTHER",
                "isla and theo | They ate lunch.                        | -                 | -                  | SEVERAL",
                "theo and isla | -                                      | Stop it.          | -                  | SEVERAL",
                "theo          | He ate lunch.                          | -                 | -                  | SEVERAL",
                "nobody        | The office was shut.                   | -                 | -                  | SEVERAL"
            })
    void whatIsShownOfALine(String about, String text, String verbatim, String time, OwnLine.Shows expected) {
        var line = line(EntryKind.NOTE, about, plain(text), plain(verbatim), plain(time));
        var own = OwnLine.of(line, "case:1", ISLA, THEO_IS_ELSEWHERE);
        assertThat(own.shows()).isEqualTo(expected);
        if (expected == OwnLine.Shows.WORDS) {
            assertThat(own.text()).isEqualTo(plain(text));
            assertThat(own.verbatim()).isEqualTo(plain(verbatim));
            assertThat(own.when()).isEqualTo(line.entry().occurredText());
        } else {
            assertThat(own.text()).isEqualTo("A note was written.");
            assertThat(own.verbatim()).isEmpty();
            assertThat(own.when()).isEqualTo("Thu 13 Nov 2025");
        }
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void ofEveryKindOfLineAboutSeveralChildrenThereIsDateKindAndANeutralSentence(EntryKind kind) {
        var own = OwnLine.of(
                line(kind, "isla and theo", "Kobalt.", "Zinnober.", "Ocker"), "case:1", ISLA, THEO_IS_ELSEWHERE);
        assertThat(own.toString()).doesNotContain("Kobalt", "Zinnober", "Ocker", "Theo", "Marchbank", "Isla");
        assertThat(own.kindLabel()).isEqualTo(kind.label());
        assertThat(own.text()).endsWith(".").isEqualTo(Neutral.sentence(kind));
    }

    @Test
    void neutralSentencesDifferAndNameNoPart() {
        var sentences = Stream.of(EntryKind.values()).map(Neutral::sentence).toList();
        assertThat(sentences).doesNotHaveDuplicates();
        assertThat(sentences).noneMatch(sentence -> sentence.toLowerCase(java.util.Locale.ROOT)
                .matches(".*(victim|perpetrator|witness|harm|alleged|responsible|affected).*"));
    }

    @Test
    void aNameWrittenWithoutSpacesIsFoundInsideAWord() {
        var others = Others.of(Set.of(), Set.of("美玲"), Set.of(), Set.of());
        assertThat(others.areIn("她和美玲一起吃午饭")).isTrue();
        assertThat(others.areIn("她一个人吃午饭")).isFalse();
    }

    @Test
    void whereNobodyElseIsInTheRecordEveryWordIsTheChilds() {
        assertThat(Others.of(Set.of("isla"), Set.of(), Set.of(), Set.of()).areIn("Theo, a victim."))
                .isFalse();
    }

    private static DocumentLine line(EntryKind kind, String about, String text, String verbatim, String time) {
        var children = Stream.of(about.split(" and "))
                .filter(name -> !name.equals("nobody"))
                .map(name -> name.equals("isla")
                        ? new PersonLine(ISLA, "Isla Penhallow")
                        : new PersonLine(THEO, "Theo Marchbank"))
                .toList();
        var when = "Thu 13 Nov 2025";
        return new DocumentLine(
                7,
                Ref.of("case", new UUID(2, 2)),
                when,
                new EntryView(
                        new UUID(3, 3),
                        1,
                        kind.name(),
                        kind.label(),
                        children,
                        text,
                        verbatim,
                        time.isEmpty() ? when : when + ", “" + time + "”",
                        RECORDED,
                        RECORDED,
                        new PersonLine(new UUID(4, 4), "Ms R. Adeyinka"),
                        null,
                        null,
                        "NOT_SENT",
                        ""),
                null,
                List.of());
    }

    private static String plain(String cell) {
        return cell == null ? "" : cell;
    }
}
