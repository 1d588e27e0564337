package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.heed.casefile.CaseFacts;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** The answers of reports, for the records of the case that they became. */
@Dependent
class ReportedFacts implements CaseFacts {
    @Inject
    ConcernRepository concerns;

    @Inject
    ConcernWords words;

    @Override
    public Map<String, String> of(Actor actor, List<Ref> reports) {
        var facts = new LinkedHashMap<String, String>();
        reports.stream()
                .flatMap(ref -> concerns.find(ref.uuid()).stream())
                .map(concern -> words.words(actor, concern))
                .forEach(said -> {
                    said.answers().forEach(answer ->
                            add(facts, answer.code(), String.join("; ", answer.values())));
                    add(facts, "occurred", said.occurredText());
                });
        return facts;
    }

    private static void add(Map<String, String> facts, String code, String words) {
        if (!words.isBlank()) {
            facts.merge(code, words, (one, other) -> one.equals(other) ? one : one + "\n\n" + other);
        }
    }
}
