package school.heed.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.Refusal;

/** No picture gets in as text, whichever field it was pasted into; what people write does. */
class PicturesTest {
    record Body(String text, java.util.List<String> more) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,iVBORw0KGgo=",
                "see this DATA:Image/jpeg;base64,/9j/4AAQ",
                "data: image/webp,xx",
                "data:video/mp4;base64,AAAA",
                "<img src='data:image/svg+xml;utf8,<svg/>'>",
                "data\\u003aimage/gif;base64,R0lGOD"
            })
    void aPastedPictureIsRefusedWithAdvice(String text) {
        for (var json : new String[] {
            "{\"text\":\"" + text + "\",\"more\":[]}", "{\"text\":\"\",\"more\":[\"fine\",\"" + text + "\"]}"
        }) {
            var refusal = catchThrowableOfType(
                    Refusal.class, () -> StrictJson.check(json.getBytes(StandardCharsets.UTF_8), Body.class));
            assertThat(refusal).as(json).isNotNull();
            assertThat(refusal.code()).isEqualTo("no-pictures");
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.getMessage())
                    .contains("do not copy, send or save it", "in person")
                    .doesNotContain("base64");
            assertThat(refusal.errors().get(0).field()).isIn("text", "more");
        }
    }

    @Test
    void itsBareBytesAreRefusedToo() {
        var starts = new int[][] {
            {0xff, 0xd8, 0xff, 0xe0},
            {0x89, 'P', 'N', 'G', 13, 10, 26, 10},
            {'G', 'I', 'F', '8', '9', 'a'},
            {'R', 'I', 'F', 'F'},
            {0, 0, 0, 0x18, 'f', 't', 'y', 'p'},
            {'I', 'I', 0x2a, 0},
            {'M', 'M', 0, 0x2a}
        };
        for (var start : starts) {
            var bytes = new byte[400];
            new Random(1).nextBytes(bytes);
            for (var i = 0; i < start.length; i++) {
                bytes[i] = (byte) start[i];
            }
            var text = "what I saw: " + Base64.getEncoder().encodeToString(bytes);
            assertThatThrownBy(() -> StrictJson.check(
                            ("{\"text\":\"" + text + "\",\"more\":[]}").getBytes(StandardCharsets.UTF_8), Body.class))
                    .as(text.substring(0, 24))
                    .isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He showed me a picture (image/jpeg) on his phone. I did not look at it again.",
                "Please send the data: image quality was poor, he said.",
                "https://school.example/photos/9j/long/path/that/goes/on",
                "QkQkQkQk",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAARGH she screamed",
                "UklGR is what he typed"
            })
    void whatPeopleWriteGetsIn(String text) {
        assertThat(Pictures.in(text)).isFalse();
        StrictJson.check(("{\"text\":\"" + text + "\",\"more\":[]}").getBytes(StandardCharsets.UTF_8), Body.class);
    }
}
