package school.heed.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Refuses risks that could mislead: scores without a name or with two, ratings off the scale, actions that are not there. */
final class RiskCheck {
    private static final Set<String> GROUPS = Set.of("HARMED", "ALLEGED", "OTHERS", "STAFF");

    private RiskCheck() {}

    static void check(RiskTemplate risk) {
        var name = risk.ref();
        must(Set.of("5x5", "hml").contains(risk.variant()), name + " has an unknown scale");
        var words = risk.hasLevels() ? 0 : 5;
        must(
                risk.severities().size() == words && risk.likelihoods().size() == words,
                name + " does not name every step of its scale");
        must(PolicyCheck.sourced(risk.source()), name + " names no source paragraph");
        for (var score = risk.bands().get(0).from(); score <= last(risk.bands()).to(); score++) {
            var at = score;
            must(
                    risk.bands().stream().filter(band -> band.holds(at)).count() == 1,
                    name + " has no band for " + score + ", or two");
        }
        risk.rates()
                .forEach(rate -> must(
                        risk.bands().stream().anyMatch(band -> band.holds(rate.score())),
                        name + " has no band for a score"));
        must(
                risk.bands().stream().anyMatch(band -> band.from() == risk.seriousFrom()),
                name + " asks the headteacher within a band");
        once(name + " band", risk.bands(), RiskTemplate.RiskBand::code);
        once(name + " kind", risk.kinds(), RiskTemplate.RiskKind::code);
        once(name + " action", risk.actions(), RiskTemplate.RiskMeasure::code);
        once(name + " row", risk.rows(), RiskTemplate.TemplateRow::code);
        risk.actions()
                .forEach(action -> must(
                        PolicyCheck.sourced(action.source()),
                        name + " " + action.code() + " names no source paragraph"));
        risk.rows().forEach(row -> check(risk, row, name + " " + row.code()));
    }

    private static void check(RiskTemplate risk, RiskTemplate.TemplateRow row, String name) {
        must(!row.groups().isEmpty() && GROUPS.containsAll(row.groups()), name + " is nobody’s risk");
        must(
                risk.kinds().stream().anyMatch(kind -> kind.code().equals(row.kind())),
                name + " is of a kind that is not there");
        must(
                row.actions().stream().allMatch(code -> risk.action(code).isPresent()),
                name + " has an action that is not there");
        must((row.before() == null) == (row.after() == null), name + " suggests half a rating");
        must(
                row.before() == null || (risk.takes(row.before()) && risk.takes(row.after())),
                name + " suggests a rating that cannot be given");
        must(PolicyCheck.sourced(row.source()), name + " names no source paragraph");
    }

    private static <T> void once(String what, Collection<T> all, Function<T, String> code) {
        var seen = new HashSet<String>();
        all.forEach(each -> must(seen.add(code.apply(each)), what + " " + code.apply(each) + " stands twice"));
    }

    private static RiskTemplate.RiskBand last(List<RiskTemplate.RiskBand> bands) {
        return bands.get(bands.size() - 1);
    }

    private static void must(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException("policy: " + complaint);
        }
    }
}
