package school.heed.policy;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import school.heed.platform.problem.Refusal;

/** Forms and records as a school reads them: in the words of its list. */
public final class Worded {
    private final Terms terms;
    private final Map<String, FormTemplate> forms;
    private final RecordList records;

    Worded(Terms terms, LocalDetails local, Map<String, FormTemplate> forms, RecordList records) {
        UnaryOperator<String> words = text -> local.fill(terms.fill(text));
        this.terms = terms;
        this.forms = forms.values().stream()
                .map(form -> form.worded(words))
                .collect(Collectors.toMap(FormTemplate::ref, Function.identity()));
        this.records = records.worded(words);
    }

    public Terms terms() {
        return terms;
    }

    /** @throws Refusal when no such version was ever released */
    public FormTemplate form(String ref) {
        var form = forms.get(ref);
        if (form == null) {
            throw Refusal.invalid("unknown-form", "template", "This form is not known here. Open the page again.");
        }
        return form;
    }

    /** The newest version. @throws Refusal when there is no such form */
    public FormTemplate newest(String id) {
        return forms.values().stream()
                .filter(form -> form.id().equals(id))
                .max(Comparator.comparingInt(FormTemplate::version))
                .orElseGet(() -> form(id));
    }

    /** The records that a school keeps about an incident, in their order (003 contents). */
    public RecordList records() {
        return records;
    }

    /** Whether it is a form of a case, and not one of a screen of its own. */
    public boolean isOfACase(String id) {
        return records.rows().stream().anyMatch(row -> row.forms().contains(id));
    }
}
