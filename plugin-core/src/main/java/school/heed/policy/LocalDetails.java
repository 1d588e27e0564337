package school.heed.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each school fills in for itself, such as the name of its local hub; shown as a blank until it is (000, This Policy). */
public record LocalDetails(String id, int version, List<Row> rows) {
    private static final Pattern PLACE = Pattern.compile("\\{local\\.([A-Za-z]+)}");

    /** @param label what is to be filled in @param value empty until it is */
    public record Row(String code, String label, String value, String source) {
        public Row {
            value = value == null ? "" : value;
        }

        String shown() {
            return value.isBlank() ? "[to be filled in by the school: " + label + "]" : value;
        }
    }

    /** What the list does not have stays as it is, for {@link PolicyCheck} to find. */
    String fill(String text) {
        return text.indexOf('{') < 0
                ? text
                : PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(rows.stream()
                                .filter(row -> row.code().equals(place.group(1)))
                                .findFirst()
                                .map(Row::shown)
                                .orElse(place.group())));
    }
}
