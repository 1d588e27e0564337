package school.heed.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

class ShapeTest {
    enum Side {
        LEFT,
        RIGHT
    }

    record Inner(String text, int number) {}

    /** One field of each kind that Heed's records have. */
    record Body(
            String text,
            int number,
            long big,
            Integer maybe,
            boolean flag,
            Side side,
            UUID id,
            LocalDate day,
            LocalTime time,
            Instant moment,
            Inner inner,
            List<String> list,
            List<Inner> inners,
            Map<String, List<String>> answers) {}

    private static void check(String body) {
        StrictJson.check(body.getBytes(StandardCharsets.UTF_8), Body.class);
    }

    private static Refusal refused(String field, String value) {
        var refusal = catchThrowableOfType(Refusal.class, () -> check("{\"" + field + "\":" + value + "}"));
        assertThat(refusal).as("a refusal of %s", field).isNotNull();
        assertThat(refusal.status()).isEqualTo(400);
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|\"\"",
                "text|\"🙂 \\ud83d\\ude42 \\r\\n\"",
                "number|0",
                "number|-7",
                "number|2147483647",
                "number|-2147483648",
                "big|123456789012",
                "maybe|3",
                "flag|true",
                "flag|false",
                "side|\"LEFT\"",
                "id|\"6f1c0000-0000-4000-8000-00000000000a\"",
                "day|\"2024-02-29\"",
                "time|\"14:05\"",
                "time|\"23:59:59\"",
                "moment|\"2026-11-18T14:05:00Z\"",
                "inner|{}",
                "inner|{\"text\":\"a\",\"number\":1}",
                "list|[]",
                "list|[\"a\",\"a\"]",
                "inners|[{\"number\":2}]",
                "answers|{\"saw\":[\"a\"],\"told\":[]}"
            })
    void aValueOfTheRightKindIsTaken(String field, String value) {
        assertThatCode(() -> check("{\"" + field + "\":" + value + "}")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|1|text",
                "text|true|text",
                "text|{}|text",
                "text|[\"a\"]|text",
                "number|\"1\"|number",
                "number|1.5|number",
                "number|1.0|number",
                "number|1e3|number",
                "number|true|number",
                "number|2147483648|number",
                "number|-2147483649|number",
                "number|99999999999|number",
                "number|123456789012345678901234567890|number",
                "number|1e400000000|number",
                "maybe|99999999999|maybe",
                "big|9999999999999|big",
                "flag|\"true\"|flag",
                "flag|1|flag",
                "side|\"left\"|side",
                "side|\"\"|side",
                "side|0|side",
                "id|\"6f1c\"|id",
                "id|\"1-1-1-1-1\"|id",
                "id|\"6F1C0000-0000-4000-8000-00000000000A\"|id",
                "id|7|id",
                "day|20261118|day",
                "time|1405|time",
                "moment|0|moment",
                "inner|\"a\"|inner",
                "inner|[]|inner",
                "inner|{\"number\":\"1\"}|inner.number",
                "list|\"a\"|list",
                "list|{}|list",
                "list|[\"a\",1]|list[1]",
                "inners|[{},{\"text\":[]}]|inners[1].text",
                "answers|[]|answers",
                "answers|{\"saw\":\"a\"}|answers.saw",
                "answers|{\"saw\":[\"a\",2]}|answers.saw[1]",
                "answers|{\"Tom Reed\":1}|answers.?"
            })
    void aValueOfAnotherKindIsRefusedWithItsPlace(String field, String value, String place) {
        var refusal = refused(field, value);
        assertThat(refusal.code()).isEqualTo("wrong-kind");
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|null|text",
                "number|null|number",
                "flag|null|flag",
                "side|null|side",
                "id|null|id",
                "day|null|day",
                "inner|null|inner",
                "list|null|list",
                "list|[\"a\",null]|list[1]",
                "inners|[null]|inners[0]",
                "inner|{\"text\":null}|inner.text",
                "answers|{\"saw\":null}|answers.saw",
                "answers|{\"saw\":[null]}|answers.saw[0]"
            })
    void nothingIsEverNull(String field, String value, String place) {
        var refusal = refused(field, value);
        assertThat(refusal.code()).isEqualTo("wrong-kind");
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(place);
    }

    /** The far years are days and moments in Java, but lie outside what the database can hold. */
    @ParameterizedTest
    @CsvSource({
        "day,2026-02-30",
        "day,2025-02-29",
        "day,18.11.2026",
        "day,2026-11-18T00:00:00",
        "day,''",
        "day,+12026-11-18",
        "day,-2026-11-18",
        "day,-999999999-01-01",
        "time,24:00",
        "time,9:05",
        "time,14.05",
        "time,''",
        "moment,2026-11-18",
        "moment,2026-11-18T14:05:00",
        "moment,+1000000000-12-31T23:59:59Z",
        "moment,-1000000000-01-01T00:00:00Z"
    })
    void whatIsNotADayATimeOrAMomentIsRefused(String field, String value) {
        var refusal = refused(field, "\"" + value + "\"");
        assertThat(refusal.code()).isEqualTo("bad-date");
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(field);
    }

    /** The database cannot store the character NUL; half a surrogate pair would come back as a question mark. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\u0000b\"",
                "\"\\u0000\"",
                "\"\\ud83d\"",
                "\"\\ude42\"",
                "\"\\ude42\\ud83d\"",
                "\"a\\ud83db\"",
                "\"\\ud83d\\ud83d\\ude42\""
            })
    void whatCannotBeStoredExactlyIsRefused(String value) {
        assertThat(refused("text", value).code()).isEqualTo("wrong-kind");
        assertThat(refused("list", "[" + value + "]").errors())
                .extracting(FieldError::field)
                .containsExactly("list[0]");
        assertThat(refused("answers", "{\"saw\":[" + value + "]}").errors())
                .extracting(FieldError::field)
                .containsExactly("answers.saw[0]");
    }

    @Test
    void aListHasAtMost500Items() {
        assertThatCode(() -> check("{\"list\":[" + "\"\",".repeat(499) + "\"\"]}"))
                .doesNotThrowAnyException();
        assertThat(refused("list", "[" + "\"\",".repeat(500) + "\"\"]").code()).isEqualTo("too-many");
    }

    @Test
    void aRefusalNeverRepeatsTheValue() {
        var said = "Jayden";
        for (var field : List.of("number", "flag", "side", "id", "day", "time", "moment", "inner", "list", "answers")) {
            var refusal = refused(field, "\"" + said + "\"");
            assertThat(refusal.getMessage()).doesNotContain(said);
            assertThat(refusal.errors().toString()).doesNotContain(said);
        }
    }
}
