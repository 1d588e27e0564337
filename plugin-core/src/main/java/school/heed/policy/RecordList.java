package school.heed.policy;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The records of an incident between children and the forms that make each of them up.
 *
 * @param lanes what a case shows of each child, and from which answers
 * @param head what the head of a printed chronology is filled with, and from which answers
 */
public record RecordList(String id, int version, List<Row> rows, List<Lane> lanes, List<Head> head) {
    /** @param forms ids of forms, in the order in which they are offered @param risks whether the risks of the case belong to it */
    public record Row(String code, String label, List<String> forms, boolean risks, String source) {
        Row worded(UnaryOperator<String> words) {
            return new Row(code, words.apply(label), forms, risks, source);
        }
    }

    /**
     * One thing that every child in a case should have.
     *
     * @param form the form, about each child, in which it is written
     * @param from codes of its questions
     * @param open answers with which it is still a gap, see {@link When}; may be empty
     * @param gap what is said while it is missing
     */
    public record Lane(
            String code, String label, String form, List<String> from, String open, String gap, String source) {
        public Lane {
            open = open == null ? "" : open;
        }

        Lane worded(UnaryOperator<String> words) {
            return new Lane(code, words.apply(label), form, from, open, words.apply(gap), source);
        }
    }

    /** @param from {@code form.question} */
    public record Head(String code, List<String> from) {}

    RecordList worded(UnaryOperator<String> words) {
        return new RecordList(
                id,
                version,
                rows.stream().map(row -> row.worded(words)).toList(),
                lanes.stream().map(lane -> lane.worded(words)).toList(),
                head);
    }

    /** Refuses a list that names what is not there. */
    void check(Worded library) {
        rows.forEach(row -> row.forms().forEach(library::newest));
        lanes.forEach(lane -> {
            lane.from().forEach(code -> must(library.newest(lane.form()), code));
            When.parts(lane.open()).forEach(part -> must(library.newest(lane.form()), part.code()));
        });
        head.forEach(line -> line.from().forEach(code -> {
            var at = code.indexOf('.');
            must(library.newest(code.substring(0, at)), code.substring(at + 1));
        }));
    }

    private static void must(FormTemplate form, String code) {
        if (form.questions().stream().noneMatch(question -> question.code().equals(code))) {
            throw new IllegalStateException("policy: records name " + form.id() + " " + code + ", which is not there");
        }
    }
}
