package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.platform.crypto.HashChain;

/** What the policy files promise. A released file never changes: a change is a new version beside it. */
class PolicyFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final PolicyLibrary LIBRARY = new PolicyLibrary();

    @Test
    void everyReleasedFileIsListedWithItsTrueChecksumAndNothingElseIs() throws IOException {
        var listed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(RESOURCES.resolve("policy/released.sha256"), StandardCharsets.UTF_8)) {
            assertThat(line).matches("[0-9a-f]{64} {2}policy/[a-zA-Z0-9/.-]+");
            assertThat(listed.put(line.substring(66), line.substring(0, 64)))
                    .as(line)
                    .isNull();
        }
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(RESOURCES.resolve("policy"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = RESOURCES.relativize(file).toString().replace('\\', '/');
                if (!name.equals("policy/released.sha256")) {
                    found.put(name, HashChain.hex(Files.readAllBytes(file)));
                }
            }
        }
        assertThat(found).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void aFileSaysTheVersionThatItsNameSays() {
        var form = Sheet.LIBRARY.form("concern@1");
        assertThat(form.ref()).isEqualTo("concern@1");
        assertThat(Sheet.LIBRARY.newest("concern")).isEqualTo(form);
        assertThat(LIBRARY.deadlines().version()).isEqualTo(1);
        assertThat(LIBRARY.packs()).extracting(Terms::version).containsOnly(1);
    }

    @Test
    void everyDeadlineCitesItsSource() {
        assertThat(LIBRARY.deadlines().rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.source()).matches("00[0-4] .+");
            assertThat(row.act()).isNotBlank();
        });
    }

    @DisplayName("000 Responding: children's services or the police are contacted within 24 hours")
    @Tag("fact-243")
    @Tag("fact-289")
    @Test
    void contactIsMadeWithin24Hours() {
        var row = LIBRARY.deadlines().row("CONTACT_24H");
        assertThat(row.duration()).isEqualTo(Duration.ofHours(24));
        assertThat(row.source()).isEqualTo("000 Responding");
    }

    @Test
    void onlyWhatWasSeenAndWhoWasToldMustBeAnswered() {
        assertThat(Sheet.LIBRARY.form("concern@1").questions().stream()
                        .filter(Question::required)
                        .map(Question::code))
                .containsExactly("saw", "told");
    }

    @DisplayName("001 s5: the seven groups of signs")
    @Tag("fact-39")
    @Test
    void theSevenGroupsOfSignsAreAskedFor() {
        assertThat(question("indicators").choices())
                .extracting(Choice::code)
                .containsExactly(
                        "attendance",
                        "injuries",
                        "mental-health",
                        "withdrawn",
                        "substances",
                        "appearance",
                        "toward-others");
        assertThat(question("indicators").source()).isEqualTo("001 s5");
        assertThat(question("indicators").hint()).isEqualTo("They prove nothing by themselves.");
    }

    @DisplayName("001 s7: a child may not tell in words, so a change that somebody noticed is a reason to report")
    @Tag("fact-214")
    @Test
    void aChangeInAChildIsAWayOfKnowing() {
        assertThat(question("source").choices())
                .filteredOn(choice -> choice.code().equals("observed-change"))
                .extracting(Choice::label, Choice::hint)
                .containsExactly(tuple(
                        "I noticed a change in a child",
                        "A child may not tell in words. A change in how they behave counts."));
    }

    @DisplayName("001 s7: only the child's own words are kept as said")
    @Test
    void onlyTheChildsWordsAreVerbatim() {
        assertThat(Sheet.LIBRARY.form("concern@1").questions().stream()
                        .filter(Question::verbatim)
                        .map(Question::code))
                .containsExactly("childWords");
    }

    @DisplayName("003 App 1: a body map shows both sides of the body, front and back")
    @Test
    void everyLimbOfTheBodyMapIsThereOnBothSidesFrontAndBack() {
        var codes = question("marks").choices().stream().map(Choice::code).collect(Collectors.toSet());
        for (var view : List.of("front", "back")) {
            for (var side : List.of("left", "right")) {
                for (var part : List.of("upper-arm", "forearm", "hand", "thigh", "lower-leg", "foot")) {
                    assertThat(codes).contains(view + "-" + side + "-" + part);
                }
            }
        }
        assertThat(codes).hasSize(34).contains("front-face", "back-head", "front-tummy", "back-bottom");
    }

    @Test
    void everyQuestionAndChoiceHasALabelForPeople() {
        for (var question : Sheet.LIBRARY.form("concern@1").questions()) {
            assertThat(question.label()).as(question.code()).isNotBlank();
            assertThat(question.choices())
                    .allSatisfy(choice -> assertThat(choice.label()).isNotBlank());
            assertThat(new HashSet<>(
                            question.choices().stream().map(Choice::label).toList()))
                    .as("labels of %s", question.code())
                    .hasSameSizeAs(question.choices());
        }
    }

    @Tag("fact-449")
    @Test
    void everyTermPackHasTheSameWordsToFillIn() {
        Set<String> codes = LIBRARY.in("neutral").terms().terms().keySet();
        assertThat(LIBRARY.packs()).hasSize(3).allSatisfy(pack -> {
            assertThat(pack.terms()).containsOnlyKeys(codes);
            assertThat(pack.terms().values())
                    .allSatisfy(word -> assertThat(word).isNotBlank());
            assertThat(pack.sample()).isNotBlank();
        });
        assertThat(LIBRARY.in("no such pack")).isEqualTo(LIBRARY.in("neutral"));
    }

    @DisplayName("001 s2: an allegation is not treated as proved")
    @Tag("fact-449")
    @Test
    void neutralWordsCallNobodyVictimOrPerpetrator() {
        Map<String, String> words = LIBRARY.in("neutral").terms().terms();
        assertThat(String.join(" ", words.values()).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("victim")
                .doesNotContain("perpetrator")
                .doesNotContain("bully");
    }

    private static Question question(String code) {
        return Sheet.LIBRARY.form("concern@1").questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
