package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school changes its policy without code: a folder of the same layout, checked in the same way at the start. */
class OverlayTest {
    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static String released(String path) throws IOException {
        try (InputStream in = OverlayTest.class.getResourceAsStream("/policy/" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Worded read() {
        return new PolicyLibrary(Optional.of(folder.toString())).in("neutral");
    }

    @Test
    void anEmptyFolderChangesNothing() {
        assertThat(read().newest("route")).isEqualTo(Sheet.LIBRARY.newest("route"));
    }

    @Tag("fact-454")
    @DisplayName("000 Responding; 001 s8; 003 s1.4: a school sets how strict a rule is, in a version of its own")
    @Test
    void aSchoolSetsHowStrictARuleIsAndWhatWasBegunStaysWithItsVersion() throws IOException {
        write(
                "forms/route/1000.json",
                released("forms/route/1.json")
                        .replace("\"version\": 1,", "\"version\": 1000,")
                        .replace(
                                "Why the behaviour lies there on the scale\", \"required\": true",
                                "Why the behaviour lies there on the scale\", \"required\": false"));
        var worded = read();
        assertThat(worded.newest("route").ref()).isEqualTo("route@1000");
        assertThat(Sheet.of("route").missing()).contains("severityWhy");
        assertThat(Sheet.of(worded, "route").missing()).doesNotContain("severityWhy");
        assertThat(worded.form("route@1")).isEqualTo(Sheet.LIBRARY.form("route@1"));
    }

    @Tag("fact-4")
    @Tag("fact-473")
    @DisplayName(
            "000 This Policy; 000 Safety plans: local details and what the four words mean are blanks until filled in")
    @Test
    void localDetailsAreBlanksUntilTheyAreFilledIn() throws IOException {
        assertThat(severity(Sheet.LIBRARY))
                .containsExactly(
                        "[to be filled in by the school: what “inappropriate” means here]",
                        "[to be filled in by the school: what “problematic” means here]",
                        "[to be filled in by the school: what “abusive” means here]",
                        "[to be filled in by the school: what “violent” means here]");
        write(
                "local/1.json",
                released("local/1.json")
                        .replaceFirst("(?s)(\"inappropriate\".*?\"value\": )\"\"", "$1\"Single words or looks.\""));
        assertThat(severity(read()).get(0)).isEqualTo("Single words or looks.");
        assertThat(severity(read()).get(1)).startsWith("[to be filled in");
    }

    private static List<String> severity(Worded worded) {
        return worded.newest("route").questions().get(0).choices().stream()
                .map(Choice::hint)
                .toList();
    }

    @Tag("fact-450")
    @DisplayName("000 to 004, titles: a school chooses its own name for the subject")
    @Test
    void aSchoolChoosesItsOwnWords() throws IOException {
        write(
                "terms/en-GB/neutral-1.json",
                released("terms/en-GB/neutral-1.json")
                        .replace("harm between children", "peer-on-peer abuse")
                        .replace("\"safeguarding lead\"", "\"principal safeguarder\""));
        assertThat(read().terms().word("topic")).isEqualTo("peer-on-peer abuse");
        assertThat(read().newest("considerations").title()).isEqualTo("What the principal safeguarder considers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forms/route/1.json | {} | forms/route/1.json in the school’s own folder is no policy file",
                "forms/route/999.json | {} | numbered from 1000",
                "notes.txt | x | notes.txt in the school’s own folder is no policy file",
                "terms/en-GB/latin-1.json | {} | terms/en-GB/latin-1.json in the school’s own folder",
                "forms/own/1000.json | { \"id\": \"own\" | forms/own/1000.json cannot be read",
                "forms/own/1000.json | {\"id\":\"other\",\"version\":1000} | says that it is other@1000",
                "local/1.json | {\"id\":\"local\",\"version\":1,\"rows\":[]} | wants a word that the list"
            })
    void aFileThatCouldMisleadStopsTheStartAndIsNamed(String path, String text, String sentence) throws IOException {
        write(path, text);
        assertThatIllegalStateException()
                .isThrownBy(this::read)
                .withMessageStartingWith("policy: ")
                .withMessageContaining(sentence);
    }

    @Test
    void theLineOfASlipIsNamed() throws IOException {
        write("local/1.json", "{\n  \"id\": \"local\",\n  oops\n}");
        assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining("line");
    }

    @Test
    void aQuestionThatCouldMisleadIsNamedWithItsForm() throws IOException {
        write(
                "forms/own/1000.json",
                "{\"id\":\"own\",\"version\":1000,\"title\":\"Own\",\"per\":\"case\",\"questions\":["
                        + "{\"code\":\"q\",\"kind\":\"text\",\"label\":\"Why\",\"max\":10}]}");
        assertThatIllegalStateException()
                .isThrownBy(this::read)
                .withMessage("policy: own@1000 q names no source paragraph");
    }

    @Test
    void aListedFormThatIsNotThereAndAFolderThatIsNotThereAreNamed() throws IOException {
        write(
                "records/1.json",
                released("records/1.json").replace("\"forms\": [\"imagery\"]", "\"forms\": [\"images\"]"));
        assertThatIllegalStateException()
                .isThrownBy(this::read)
                .withMessage("policy: records imagery lists the form images, which is not there");
        assertThatIllegalStateException()
                .isThrownBy(() -> new PolicyLibrary(Optional.of(folder + "/none")))
                .withMessageContaining("there is no folder");
    }
}
