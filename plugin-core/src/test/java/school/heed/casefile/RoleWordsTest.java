package school.heed.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.policy.PolicyLibrary;

/** 001 s2; 003 s1: the school's own word list names every part a child may have had. */
class RoleWordsTest {
    private static final PolicyLibrary POLICY = new PolicyLibrary();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neutral | MAY_HAVE_BEEN_HARMED | Child who may have been harmed",
                "neutral | ALLEGED_TO_HAVE_CAUSED_HARM | Child alleged to have caused harm",
                "affected | MAY_HAVE_BEEN_HARMED | Child affected",
                "affected | ALLEGED_TO_HAVE_CAUSED_HARM | Child alleged to be responsible",
                "statutory | MAY_HAVE_BEEN_HARMED | Victim",
                "statutory | ALLEGED_TO_HAVE_CAUSED_HARM | Alleged perpetrator",
                "statutory | SAW_OR_HEARD | Witness"
            })
    void eachListHasItsOwnWord(String pack, CaseRole role, String word) {
        assertThat(RoleWords.of(POLICY.in(pack).terms(), role)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "affected", "statutory"})
    void noPartIsWithoutAWordAndNoTwoShareOne(String pack) {
        assertThat(Arrays.stream(CaseRole.values())
                        .map(role -> RoleWords.of(POLICY.in(pack).terms(), role)))
                .doesNotHaveDuplicates()
                .noneMatch(word -> word.startsWith("role"));
    }
}
