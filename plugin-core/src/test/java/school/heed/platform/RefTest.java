package school.heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {
    @Test
    void aReferenceIsAKindAndAnId() {
        var id = UUID.fromString("6f1c0000-0000-4000-8000-000000000001");
        var ref = Ref.of("concern", id);
        assertThat(ref).hasToString("concern:" + id).isEqualTo(Ref.parse("concern:" + id));
        assertThat(ref.uuid()).isEqualTo(id);
        assertThat(ref.is("concern")).isTrue();
        assertThat(ref.is("case")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"setup,bootstrap", "system,reminders", "endpoint,ConcernsResource-submit", "ab,x"})
    void jobsAndEndpointsHaveReferencesToo(String kind, String id) {
        assertThat(Ref.parse(kind + ":" + id)).isEqualTo(new Ref(kind, id));
    }

    /** A reference stands in logs and in the audit, so nothing that a name or a sentence needs can be in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "concern",
                ":6f1c",
                "concern:",
                "c:6f1c",
                "Concern:6f1c",
                "concern:Tom Reed",
                "concern:tom.reed",
                "concern:6f1c\n",
                "concern\n:6f1c",
                "concern:6f1c:7",
                "concern: 6f1c",
                "concern:Zoë",
                "abcdefghijklmnopqrstu:1"
            })
    void aReferenceHoldsNoNameAndNoWords(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ref.parse(text)).withMessage("not a reference");
    }

    @Test
    void anIdHasAtMost64Characters() {
        assertThat(Ref.parse("case:" + "a".repeat(64)).id()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> Ref.parse("case:" + "a".repeat(65)));
    }
}
