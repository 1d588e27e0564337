package school.heed.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendTest {
    private static final Instant AS_OF = Instant.parse("2026-11-18T06:00:00Z");
    private static final SendMap MAP = new SendMap(List.of(
            row("EHCP", "E", "ASD", false),
            row("Support", "K", "SLCN", false),
            row("Support 2", "K", "MLD", false),
            row("Monitored", "N", "", false),
            row("EAL", "N", "", true),
            row("Not chosen yet", "", "", false),
            row("Chosen by half", "", "HI", true)));

    private static SendMap.Row row(String descriptor, String provision, String need, boolean eal) {
        return new SendMap.Row(descriptor, provision, need, eal, 3);
    }

    private static SendFacts words(String... descriptors) {
        return new SendFacts("N", "", "", false, "Use short sentences.", List.of(descriptors));
    }

    @Test
    void anUnmatchedDescriptorShowsNothing() {
        for (var facts : List.of(words("Some other word"), words("ehcp"), words("EHCP "), words("Not chosen yet"))) {
            var shown = MAP.applied(facts);
            assertThat(shown.provision()).isEqualTo("N");
            assertThat(shown.need()).isEmpty();
            assertThat(shown.eal()).isFalse();
            assertThat(shown.communication()).isEqualTo("Use short sentences.");
        }
        assertThat(SendMap.EMPTY.applied(words("EHCP")).provision()).isEqualTo("N");
    }

    @ParameterizedTest
    @CsvSource({
        "EHCP,Support,E,ASD",
        "Support,EHCP,E,ASD",
        "Support,Monitored,K,SLCN",
        "Monitored,Support,K,SLCN",
        "Some other word,Support,K,SLCN",
        "Monitored,EAL,N,''"
    })
    void theStrongestProvisionWinsWithItsOwnNeed(String first, String second, String provision, String need) {
        var shown = MAP.applied(words(first, second));
        assertThat(shown.provision()).isEqualTo(provision);
        assertThat(shown.need()).isEqualTo(need);
    }

    @Test
    void anotherLanguageIsNeverSend() {
        var shown = MAP.applied(words("EAL"));
        assertThat(shown.eal()).isTrue();
        assertThat(shown.provision()).isEqualTo("N");
        assertThat(SendLine.of(shown, AS_OF).words()).isEqualTo("No SEND recorded");
        assertThat(MAP.applied(words("EAL", "Support")).provision()).isEqualTo("K");
        assertThat(MAP.applied(words("EAL", "Support")).eal()).isTrue();
    }

    @Test
    void aRowWithoutAProvisionGivesNoNeed() {
        var shown = MAP.applied(words("Chosen by half"));
        assertThat(shown.provision()).isEqualTo("N");
        assertThat(shown.need()).isEmpty();
        assertThat(shown.eal()).isTrue();
    }

    @Test
    void aHostThatSendsCodesIsTakenAtItsWord() {
        var facts = new SendFacts("E", "ASD", "SLCN", true, "Makaton", List.of());
        assertThat(MAP.applied(facts)).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "N,'',No SEND recorded",
        "K,'',SEN support",
        "K,SLCN,'SEN support: speech, language and communication'",
        "E,ASD,EHC plan: autism",
        "E,SEMH,'EHC plan: social, emotional and mental health'",
        "E,XYZ,EHC plan",
        "'','',No SEND recorded"
    })
    void aLineSaysItInTheWordsOfSchoolPractice(String provision, String need, String words) {
        var line = SendLine.of(new SendFacts(provision, need, "", false, "", null), AS_OF);
        assertThat(line.words()).isEqualTo(words);
        assertThat(line.asOf()).isEqualTo(AS_OF);
    }
}
