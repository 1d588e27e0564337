package school.heed.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.casefile.CaseBook.FilledForm;
import school.heed.people.PersonLine;
import school.heed.policy.Answered;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.RecordList;

/** What each child has, from what the records say; a gap says what is missing. */
class LaneRowTest {
    private static final UUID CHILD = new UUID(1, 1);
    private static final List<RecordList.Lane> LANES =
            new PolicyLibrary().in("neutral").records().lanes();

    @DisplayName(
            "000 General principles: every child, whatever their part, has the same rows, each a gap until it is written")
    @Tag("fact-45")
    @Test
    void beforeAnythingIsWrittenEveryRowIsAGapWithASentence() {
        var rows = LaneRow.of(LANES, new CaseBook(List.of(), List.of()), CHILD);
        assertThat(rows)
                .extracting(LaneRow::code)
                .containsExactly("needs", "support", "plan", "review", "family", "voice", "assessment", "strategy");
        assertThat(rows).allMatch(LaneRow::gap).allMatch(row -> row.text().endsWith("."));
        assertThat(rows).extracting(LaneRow::record).containsOnlyNulls();
    }

    @Test
    void aRowSaysWhatItsRecordSaysAndNothingOfAnotherChild() {
        var hers = filled(CHILD, "wishes", "asked", "yes", "Yes", "wishes", "stay", "To keep her science set.");
        var his = filled(new UUID(1, 2), "involvement", "needs", "x", "Quiet places.");
        var rows = LaneRow.of(LANES, new CaseBook(List.of(), List.of(his, hers)), CHILD);
        assertThat(row(rows, "voice").text()).isEqualTo("To keep her science set.; Yes");
        assertThat(row(rows, "voice").gap()).isFalse();
        assertThat(row(rows, "needs").gap()).isTrue();
        assertThat(rows).noneMatch(row -> row.text().contains("Quiet places."));
    }

    @Test
    void anAnswerThatPutsItOffIsStillAGap() {
        var filled = filled(CHILD, "family", "firstTold", "will", "They will be told");
        var row = row(LaneRow.of(LANES, new CaseBook(List.of(), List.of(filled)), CHILD), "family");
        assertThat(row.gap()).isTrue();
        assertThat(row.text()).isEqualTo("They will be told");
    }

    @Test
    void longWordsAreCutShortAtAWholeCharacter() {
        var filled = filled(CHILD, "involvement", "needs", "x", "\uD83D\uDE00".repeat(400));
        var text = row(LaneRow.of(LANES, new CaseBook(List.of(), List.of(filled)), CHILD), "needs")
                .text();
        assertThat(text).isEqualTo("\uD83D\uDE00".repeat(160) + " …");
    }

    private static LaneRow row(List<LaneRow> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    /** @param answers code, answer, and how it reads; over and over */
    private static FilledForm filled(UUID child, String form, String... answers) {
        var given = new java.util.HashMap<String, List<String>>();
        var shown = new java.util.ArrayList<Answered>();
        for (var i = 0; i < answers.length; i += 3) {
            given.put(answers[i], List.of(answers[i + 1]));
            shown.add(new Answered(answers[i], "Label", List.of(answers[i + 2]), false));
        }
        return new FilledForm(
                form,
                child,
                UUID.randomUUID(),
                Instant.EPOCH,
                new PersonLine(child, "Ms Adeyinka"),
                Map.copyOf(given),
                shown);
    }
}
