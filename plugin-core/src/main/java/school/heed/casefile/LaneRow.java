package school.heed.casefile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.casefile.CaseBook.FilledForm;
import school.heed.policy.RecordList;
import school.heed.policy.When;

/**
 * One thing that every child in a case should have, and whether this one has it.
 *
 * @param text what the records say of it, cut short; or what is missing
 * @param form the form in which it is written
 * @param record absent before that form is begun
 */
public record LaneRow(String code, String label, String text, boolean gap, String form, UUID record) {
    private static final int SHORT = 160;

    static List<LaneRow> of(List<RecordList.Lane> lanes, CaseBook book, UUID child) {
        return lanes.stream()
                .map(lane -> book.filled().stream()
                        .filter(each -> each.form().equals(lane.form()) && child.equals(each.child()))
                        .findFirst()
                        .map(each -> of(lane, each))
                        .orElseGet(() -> new LaneRow(lane.code(), lane.label(), lane.gap(), true, lane.form(), null)))
                .toList();
    }

    private static LaneRow of(RecordList.Lane lane, FilledForm filled) {
        var said = lane.from().stream()
                .map(filled::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        var open = !lane.open().isEmpty() && When.holds(lane.open(), filled.answers(), java.util.Map.of());
        return new LaneRow(
                lane.code(),
                lane.label(),
                said.isEmpty() ? lane.gap() : cut(said),
                said.isEmpty() || open,
                lane.form(),
                Objects.requireNonNull(filled.record()));
    }

    private static String cut(String text) {
        var line = text.strip();
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)).strip() + " …";
    }
}
