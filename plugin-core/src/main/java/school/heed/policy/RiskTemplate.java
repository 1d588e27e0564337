package school.heed.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One released version of the risks that an assessment goes through, with its scale. An assessment stores {@link #ref()} and stays
 * with it: no level of one scale ever becomes one of another.
 *
 * @param variant {@code 5x5}, severity times likelihood, or {@code hml}, three levels that a school describes itself
 * @param severities words for 1 to 5; none where there are levels
 * @param seriousFrom the score from which the headteacher is asked
 * @param bands from the lowest
 * @param actions what can be done about a risk
 */
public record RiskTemplate(
        String id,
        int version,
        String title,
        String variant,
        String source,
        List<String> severities,
        List<String> likelihoods,
        int seriousFrom,
        List<RiskBand> bands,
        List<RiskMeasure> actions,
        List<RiskKind> kinds,
        List<TemplateRow> rows) {

    /** Scores that are called the same. @param meaning what the school means by it, or empty */
    public record RiskBand(String code, int from, int to, String label, String meaning) {
        public RiskBand {
            meaning = meaning == null ? "" : meaning;
        }

        boolean holds(int score) {
            return from <= score && score <= to;
        }
    }

    /** @param asksWhy it needs a reason of its own and is never chosen beforehand (000 Disciplinary action; 002 rec ii) */
    public record RiskMeasure(String code, String label, boolean asksWhy, String source) {}

    /** A kind of risk. */
    public record RiskKind(String code, String label) {}

    /**
     * A risk to think of. Its ratings are suggestions and count for nothing until somebody confirms them.
     *
     * @param groups whose risk it is: HARMED, ALLEGED, OTHERS, STAFF
     * @param before absent where the scale suggests nothing
     * @param actions codes of what the source would do about it
     */
    public record TemplateRow(
            String code,
            List<String> groups,
            String kind,
            String nature,
            String inPlace,
            RiskRate before,
            RiskRate after,
            List<String> actions,
            String source) {}

    public String ref() {
        return id + "@" + version;
    }

    public boolean hasLevels() {
        return variant.equals("hml");
    }

    /** Every rating that can be given. */
    public Stream<RiskRate> rates() {
        return hasLevels()
                ? IntStream.rangeClosed(1, 3).mapToObj(level -> new RiskRate(level, 0))
                : IntStream.rangeClosed(1, 5).boxed().flatMap(severity -> IntStream.rangeClosed(1, 5)
                        .mapToObj(likely -> new RiskRate(severity, likely)));
    }

    public boolean takes(RiskRate rate) {
        return rates().anyMatch(rate::equals);
    }

    public RiskBand band(RiskRate rate) {
        return bands.stream()
                .filter(band -> band.holds(rate.score()))
                .findFirst()
                .orElseThrow();
    }

    public boolean isSerious(RiskRate rate) {
        return rate.score() >= seriousFrom;
    }

    public boolean isLowest(RiskRate rate) {
        return band(rate).equals(bands.get(0));
    }

    public Optional<RiskMeasure> action(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    public Optional<TemplateRow> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The same with what this school means by each level. */
    public RiskTemplate meaning(List<RiskBand> described) {
        return new RiskTemplate(
                id,
                version,
                title,
                variant,
                source,
                severities,
                likelihoods,
                seriousFrom,
                described,
                actions,
                kinds,
                rows);
    }
}
