package school.heed.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.platform.problem.Refusal;

class DocumentPartTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1, 0", "1, 1, 1, 0", "5000, 1, 1, 0", "5001, 1, 2, 0", "5001, 2, 2, 5000", "12345, 3, 3, 10000"})
    void upToFiveThousandLinesAreOnePartAndTheNextPartIsOffered(long total, int part, int parts, long before) {
        assertThat(DocumentPart.of(part, total)).isEqualTo(new DocumentPart(part, parts, before));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2", "5000, 2", "5001, 3", "5001, -1"})
    void aPartThatIsNotThereIsRefused(long total, int part) {
        assertThatThrownBy(() -> DocumentPart.of(part, total)).isInstanceOf(Refusal.class);
    }
}
