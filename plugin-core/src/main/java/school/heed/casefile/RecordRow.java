package school.heed.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.people.PersonLine;

/** One of the records that a school keeps of a case, made up of forms: what is complete, begun, still to begin (003 contents). */
public record RecordRow(String code, String label, List<RecordSheet> sheets) {
    /**
     * One form, begun or still to be begun. {@code child} is absent for a form about the whole case; {@code record}, {@code at} and
     * {@code by} before it is begun.
     *
     * @param missing how many answers it still needs; all of them before it is begun
     * @param needed whether the case is incomplete without it
     * @param another whether a further one may be begun beside those there are
     * @param alert the duty of a lead that an answer in it started, in words; empty when none did
     */
    public record RecordSheet(
            String form,
            String title,
            UUID child,
            String childName,
            UUID record,
            int missing,
            Instant at,
            PersonLine by,
            boolean needed,
            boolean another,
            String alert) {
        /** Whether the case is incomplete as long as this one is as it is. */
        boolean isGap() {
            return record == null ? needed : missing > 0;
        }

        /** Names it among the sheets of its case, as the address of its page does. */
        String key() {
            return form + "/" + (child == null ? "case" : child) + "/" + (record == null ? "new" : record);
        }
    }
}
