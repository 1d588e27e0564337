package school.heed.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import school.heed.chronology.DocumentLine;
import school.heed.chronology.EntryKind;
import school.heed.deadline.Due;
import school.heed.policy.DeadlineTable;

/**
 * One step of the school's protocol as it was taken in this case: the protocol, annotated with who did what and when (003 App 4).
 *
 * @param child the child it was taken for, or empty
 * @param state DONE, BEGUN or TO_DO
 * @param missing answers that a form still needs
 * @param at absent while it is to do
 * @param lines of the log that tell of it
 */
public record PrintedStep(
        String step, String child, String state, int missing, Instant at, String by, List<Long> lines) {
    /** Acts that are no forms, in the order of the protocol. */
    private static final List<EntryKind> ACTS = List.of(
            EntryKind.CONCERN,
            EntryKind.OPENED,
            EntryKind.ACKNOWLEDGED,
            EntryKind.CASE_OPENED,
            EntryKind.NOT_REQUIRED,
            EntryKind.EARLIER_CHECKED,
            EntryKind.CONTACT,
            EntryKind.MEETING,
            EntryKind.DECISION,
            EntryKind.CASE_CLOSED,
            EntryKind.CASE_REOPENED);

    static List<PrintedStep> of(List<DocumentLine> log, List<Due> clocks, DeadlineTable deadlines, CaseBook book) {
        var steps = new ArrayList<PrintedStep>();
        steps.addAll(acts(log));
        clocks.stream()
                .map(due -> new PrintedStep(
                        deadlines.row(due.kind()).act(),
                        "",
                        due.metAt() == null ? "TO_DO" : "DONE",
                        0,
                        due.metAt(),
                        "",
                        List.of()))
                .forEach(steps::add);
        book.sheets()
                .filter(sheet -> sheet.record() != null || sheet.needed())
                .map(sheet -> new PrintedStep(
                        sheet.title(),
                        sheet.childName(),
                        sheet.record() == null ? "TO_DO" : sheet.missing() == 0 ? "DONE" : "BEGUN",
                        sheet.missing(),
                        sheet.at(),
                        sheet.by() == null ? "" : sheet.by().name(),
                        List.of()))
                .forEach(steps::add);
        return steps;
    }

    /** One row for each kind of act: when it was first done and by whom, and every line that tells of it. */
    private static List<PrintedStep> acts(List<DocumentLine> log) {
        Map<EntryKind, List<DocumentLine>> byKind = new EnumMap<>(EntryKind.class);
        log.forEach(
                line -> byKind.computeIfAbsent(EntryKind.valueOf(line.entry().kind()), kind -> new ArrayList<>())
                        .add(line));
        return ACTS.stream()
                .filter(byKind::containsKey)
                .map(kind -> {
                    var lines = byKind.get(kind);
                    var first = lines.stream()
                            .min(Comparator.comparing(line -> line.entry().recordedAt()))
                            .orElseThrow();
                    return new PrintedStep(
                            kind.label(),
                            "",
                            "DONE",
                            0,
                            first.entry().recordedAt(),
                            first.entry().by().name(),
                            lines.stream().map(DocumentLine::number).toList());
                })
                .toList();
    }
}
