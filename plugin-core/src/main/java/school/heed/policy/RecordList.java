package school.heed.policy;

import java.util.List;
import java.util.function.UnaryOperator;

/** The records of an incident between children and the forms that make each of them up. */
public record RecordList(String id, int version, List<Row> rows) {
    /** @param forms ids of forms, in the order in which they are offered */
    public record Row(String code, String label, List<String> forms, String source) {
        Row worded(UnaryOperator<String> words) {
            return new Row(code, words.apply(label), forms, source);
        }
    }

    RecordList worded(UnaryOperator<String> words) {
        return new RecordList(
                id, version, rows.stream().map(row -> row.worded(words)).toList());
    }
}
