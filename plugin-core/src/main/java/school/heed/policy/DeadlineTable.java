package school.heed.policy;

import java.time.Duration;
import java.util.List;

/** How long a duty may take, by code, with the paragraph that says so. */
public record DeadlineTable(String id, int version, List<Row> rows) {
    /** @param within an ISO 8601 duration such as PT24H */
    public record Row(String code, String within, String source, String act) {
        public Duration duration() {
            return Duration.parse(within);
        }
    }

    boolean has(String code) {
        return rows.stream().anyMatch(row -> row.code().equals(code));
    }

    public Row row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }
}
