package school.heed.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.people.PersonLine;
import school.heed.policy.FormTemplate;

/**
 * Every record of one form about one child, in the order in which they were begun: what a child told, each time, beside what they told
 * before (004 4.60). {@code child} as in {@link RecordView}.
 */
public record SeriesView(UUID caseId, int number, RecordView.RecordChild child, FormTemplate form, List<Told> items) {

    /** One of them as it stands now; {@code at} and {@code by} are those of its first saving. */
    public record Told(UUID record, Instant at, PersonLine by, int revision, Map<String, List<String>> answers) {}
}
