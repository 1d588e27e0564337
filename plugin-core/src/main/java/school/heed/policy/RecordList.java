package school.heed.policy;

import java.util.List;

/** The records of an incident between children and the forms that make each of them up. */
public record RecordList(String id, int version, List<Row> rows) {
    /** @param forms ids of forms, in the order in which they are offered @param risks whether the risks of the case belong to it */
    public record Row(String code, String label, List<String> forms, boolean risks, String source) {}
}
