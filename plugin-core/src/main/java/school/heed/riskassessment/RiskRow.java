package school.heed.riskassessment;

import java.util.List;
import java.util.UUID;
import school.heed.policy.RiskRate;
import school.heed.policy.RiskTemplate;

/**
 * One risk as the page shows it; see {@link NewRiskRow}.
 *
 * @param suggested what the template suggests, counted nowhere
 * @param flags of the confirmed ratings
 * @param removed absent where the row was not left out
 */
public record RiskRow(
        UUID id,
        String code,
        RiskGroup who,
        UUID child,
        String kind,
        String nature,
        String inPlace,
        String note,
        Suggested suggested,
        Rating before,
        Rating after,
        List<RiskAction> actions,
        String why,
        List<RiskFlag> flags,
        String removed,
        boolean added) {

    /** A rating with what it comes to. */
    public record Rating(int severity, int likelihood, int score, String band) {}

    /**
     * @param before absent where the scale suggests nothing
     * @param actions codes to tick
     * @param consider codes of what the source names and nobody ticks beforehand: each needs a reason of its own
     */
    public record Suggested(Rating before, Rating after, List<String> actions, List<String> consider) {}

    static RiskRow of(RiskTemplate template, NewRiskRow row) {
        return new RiskRow(
                row.id(),
                row.code(),
                row.who(),
                row.child(),
                row.kind(),
                row.nature(),
                row.inPlace(),
                row.note(),
                template.row(row.code())
                        .map(offer -> suggested(template, offer))
                        .orElse(null),
                rating(template, row.before()),
                rating(template, row.after()),
                row.actions(),
                row.why(),
                row.isLeftOut() ? List.of() : RiskFlag.of(template, row.before(), row.after()),
                row.isLeftOut() ? row.removed() : null,
                row.added());
    }

    private static Suggested suggested(RiskTemplate template, RiskTemplate.TemplateRow offer) {
        return new Suggested(
                rating(template, offer.before()),
                rating(template, offer.after()),
                offer.actions().stream()
                        .filter(code -> !asksWhy(template, code))
                        .toList(),
                offer.actions().stream().filter(code -> asksWhy(template, code)).toList());
    }

    private static boolean asksWhy(RiskTemplate template, String code) {
        return template.action(code).filter(RiskTemplate.RiskMeasure::asksWhy).isPresent();
    }

    private static Rating rating(RiskTemplate template, RiskRate rate) {
        return rate == null
                ? null
                : new Rating(
                        rate.severity(),
                        rate.likelihood(),
                        rate.score(),
                        template.band(rate).code());
    }
}
