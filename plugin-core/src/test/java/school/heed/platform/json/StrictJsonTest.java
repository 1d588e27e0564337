package school.heed.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

/** Bodies as such: size, bytes, depth, names. Values are in {@link ShapeTest}. */
class StrictJsonTest {
    /** What the bodies below are read for. */
    record Report(String words, Place place, List<Place> places) {}

    record Place(String room) {}

    private static Refusal refused(byte[] body) {
        var refusal = catchThrowableOfType(Refusal.class, () -> StrictJson.check(body, Report.class));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static Refusal refused(String body) {
        return refused(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"words\":\"\"} \r\n",
                "{\"words\":\"one\\r\\ntwo 🙂\",\"place\":{\"room\":\"B4\"},\"places\":[{},{\"room\":\"\"}]}",
                "{\"places\":[]}"
            })
    void anOrdinaryBodyIsTaken(String body) {
        assertThatCode(() -> StrictJson.check(body.getBytes(StandardCharsets.UTF_8), Report.class))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "1",
                "\"words\"",
                "[]",
                "[{}]",
                "{",
                "}",
                "{\"words\"}",
                "{\"words\":}",
                "{\"words\":\"a\",}",
                "{words:\"a\"}",
                "{'words':'a'}",
                "{\"words\":\"a\"} {}",
                "{\"words\":\"a\"}]",
                "{\"words\":\"a\" \"b\"}",
                "{\"words\":\"one\ntwo\"}",
                "{\"words\":\"\\x41\"}",
                "{\"words\":\"\\u00g0\"}",
                "{\"words\":NaN}",
                "{\"words\":01}",
                "{\"words\":+1}",
                "{\"words\":tru}",
                "{\"words\":\"a\"}//",
                "/* */{}",
                "\uFEFF{}"
            })
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        var refusal = refused(body);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.code()).isEqualTo("malformed-json");
    }

    /** Overlong forms, lone and cut bytes, halves of surrogate pairs as bytes, and what lies above Unicode. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "c3", "e282", "80", "eda080", "f4908080", "f8888080"})
    void bytesThatAreNotUtf8AreMalformed(String hex) {
        var text = HexFormat.of().formatHex("{\"words\":\"a".getBytes(StandardCharsets.UTF_8))
                + hex
                + HexFormat.of().formatHex("\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(HexFormat.of().parseHex(text)).code()).isEqualTo("malformed-json");
    }

    @Test
    void anotherEncodingIsMalformed() {
        assertThat(refused("{\"words\":\"a\"}".getBytes(StandardCharsets.UTF_16))
                        .code())
                .isEqualTo("malformed-json");
        assertThat(refused("{\"words\":\"a\"}".getBytes(StandardCharsets.UTF_16LE))
                        .code())
                .isEqualTo("malformed-json");
    }

    @Test
    void aBodyHasAtMost64Kibibytes() {
        var frame = "{\"words\":\"\"}".length();
        var longest = "{\"words\":\"" + "a".repeat(StrictJson.MAX_BYTES - frame) + "\"}";
        assertThatCode(() -> StrictJson.check(longest.getBytes(StandardCharsets.UTF_8), Report.class))
                .doesNotThrowAnyException();
        var refusal = refused(longest + " ");
        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.code()).isEqualTo("too-large");
    }

    @Test
    void aBodyHasAtMost16Levels() {
        assertThat(refused("{\"words\":" + "[".repeat(15) + "]".repeat(15) + "}")
                        .code())
                .isEqualTo("wrong-kind");
        assertThat(refused("{\"words\":" + "[".repeat(16) + "]".repeat(16) + "}")
                        .code())
                .isEqualTo("too-deep");
        assertThat(refused("{\"a\":".repeat(17) + "1" + "}".repeat(17)).code()).isEqualTo("too-deep");
        assertThat(refused("[".repeat(60000)).code()).isEqualTo("too-deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"words\":\"a\",\"words\":\"b\"}|words",
                "{\"words\":\"a\",\"\\u0077ords\":\"b\"}|words",
                "{\"place\":{\"room\":\"a\",\"room\":\"a\"}}|room",
                "{\"places\":[{\"room\":\"a\"},{\"room\":\"b\",\"room\":\"c\"}]}|room",
                "{\"Tom Reed\":1,\"Tom Reed\":2}|?"
            })
    void aNameSentTwiceIsRefusedAtAnyDepth(String body, String field) {
        var refusal = refused(body);
        assertThat(refusal.code()).isEqualTo("duplicate-field");
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void theSameNameInTwoGroupsIsFine() {
        assertThatCode(() -> StrictJson.check(
                        "{\"place\":{\"room\":\"a\"},\"places\":[{\"room\":\"a\"},{\"room\":\"a\"}]}"
                                .getBytes(StandardCharsets.UTF_8),
                        Report.class))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"word\":\"a\"}|word",
                "{\"Words\":\"a\"}|Words",
                "{\"place\":{\"floor\":1}}|place.floor",
                "{\"places\":[{},{\"room\":\"a\",\"schoolId\":\"a\"}]}|places[1].schoolId",
                "{\"\":1}|?",
                "{\"place\":{\"Tom Reed\":1}}|place.?",
                "{\"__proto__\":{}}|?"
            })
    void anUnknownNameIsRefusedWithItsPlaceAndNothingThatSomebodyTyped(String body, String field) {
        var refusal = refused(body);
        assertThat(refusal.code()).isEqualTo("unknown-field");
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void aBodyThatIsReadForNoRecordIsStillProper() {
        assertThatCode(() -> StrictJson.check("[1]".getBytes(StandardCharsets.UTF_8), Object.class))
                .doesNotThrowAnyException();
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> StrictJson.check("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8), Object.class));
        assertThat(refusal.code()).isEqualTo("duplicate-field");
    }
}
