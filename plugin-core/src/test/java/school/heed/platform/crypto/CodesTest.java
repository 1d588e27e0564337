package school.heed.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({"2,3", "2,4", "6,5", "1,12"})
    void aCodeIsGroupsOfLetters(int groups, int size) {
        var group = "[A-Z2-9]{" + size + "}";
        assertThat(Codes.make(groups, size)).matches(group + ("-" + group).repeat(groups - 1));
    }

    @Test
    void noLetterOfACodeLooksLikeAnother() {
        var letters = IntStream.range(0, 400)
                .mapToObj(i -> Codes.make(1, 20))
                .flatMapToInt(String::chars)
                .mapToObj(letter -> (char) letter)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(letters).hasSize(30).doesNotContain('0', 'O', '1', 'I', 'L', 'U');
    }

    @Test
    void codesDoNotRepeat() {
        var seen = new HashSet<String>();
        IntStream.range(0, 5000).forEach(i -> seen.add(Codes.make(6, 5)));
        assertThat(seen).hasSize(5000);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ABCD-EFGH,ABCD-EFGH",
                "abcd-efgh,ABCD-EFGH",
                "  abcd efgh  ,ABCD-EFGH",
                "abcd – efgh,ABCD-EFGH",
                "abcd - efgh,ABCD-EFGH",
                "abcd—efgh,ABCD-EFGH",
                "abcd\u2011efgh,ABCD-EFGH",
                "\u00a0abcd\u00a0efgh\u00a0,ABCD-EFGH",
                "abcd\tefgh,ABCD-EFGH",
                "'',''"
            })
    void aTypedCodeMayHaveAnyCaseAndAnySpacesOrDashes(String typed, String tidy) {
        assertThat(Codes.tidy(typed)).isEqualTo(tidy);
    }

    @Test
    void tidyingTwiceChangesNothing() {
        var code = Codes.make(6, 5);
        assertThat(Codes.tidy(Codes.tidy(code))).isEqualTo(code);
    }
}
