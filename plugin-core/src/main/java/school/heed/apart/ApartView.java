package school.heed.apart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where the children of a case would meet in the coming two weeks.
 *
 * @param state KNOWN, PARTLY where something is missing ({@code gaps} says what), or UNKNOWN: then nothing below is to be relied on
 * @param knownAt when the timetables were last read in full, which is now where all is known; absent where they never were
 * @param gaps what is not known, each as a sentence
 * @param notes what may be taken over into the rows of the assessment, by child: it names nobody
 */
public record ApartView(
        UUID caseId,
        int number,
        LocalDate from,
        LocalDate to,
        String state,
        Instant readAt,
        Instant knownAt,
        List<String> gaps,
        List<PairView> pairs,
        List<OccasionLine> occasions,
        List<RowNote> notes,
        ApartPlan plan) {

    /** Two children. {@code known} is false where a timetable is missing: that nothing is listed then says nothing. */
    public record PairView(UUID one, UUID other, String names, boolean known, List<MeetingLine> meetings) {}

    /** Where they meet, as one sentence. {@code apart} where the plan keeps them apart in this. */
    public record MeetingLine(Occasion occasion, String sentence, boolean sure, boolean apart) {}

    /** What two children can be kept apart in. */
    public record OccasionLine(Occasion code, String label) {}

    /** Words for one child's row: {@code code} is lessons, breaks or transport (001 Annex A rows 6 to 8). */
    public record RowNote(UUID child, String code, String text) {}
}
