package school.heed.policy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question that is answered any number of times, such as a plan by areas of need (003 App 5, App 6). Each row is a question for
 * each column; its answers are kept by themselves: {@code plan.2.what} is the column "what" of the second row.
 *
 * @param most how many rows there may be
 * @param begin what the first column begins with, a row for each
 */
public record Rows(int most, List<Question> columns, List<String> begin) {
    public Rows {
        columns = columns == null ? List.of() : List.copyOf(columns);
        begin = begin == null ? List.of() : List.copyOf(begin);
    }

    Rows worded(UnaryOperator<String> words) {
        return new Rows(
                most,
                columns.stream().map(column -> column.worded(words)).toList(),
                begin.stream().map(words).toList());
    }

    /** The columns of the rows that are answered; of the first one where a row has to be. */
    Stream<Question> laidOut(Question whole, Map<String, List<String>> answers) {
        var used = IntStream.rangeClosed(1, most)
                .filter(row -> columns.stream().anyMatch(column -> !AnswerCheck.given(answers, code(whole, row, column))
                        .isEmpty()))
                .boxed()
                .toList();
        var rows = used.isEmpty() && whole.required() ? List.of(1) : used;
        return rows.stream().flatMap(row -> row(whole, row));
    }

    /** What its first column begins with. */
    public Map<String, List<String>> begun(Question whole) {
        return IntStream.rangeClosed(1, begin.size())
                .boxed()
                .collect(Collectors.toMap(row -> code(whole, row, columns.get(0)), row -> List.of(begin.get(row - 1))));
    }

    /** The questions of one row. */
    static Stream<Question> row(Question whole, int row) {
        return whole.rows().columns().stream().map(column -> inRow(whole, row, column));
    }

    private static String code(Question whole, int row, Question column) {
        return whole.code() + "." + row + "." + column.code();
    }

    private static Question inRow(Question whole, int row, Question column) {
        return new Question(
                code(whole, row, column),
                "",
                column.kind(),
                whole.label() + " " + row + ", " + column.label(),
                column.hint(),
                column.required(),
                column.max(),
                column.choices(),
                column.verbatim(),
                whole.when(),
                "",
                column.source(),
                null);
    }
}
