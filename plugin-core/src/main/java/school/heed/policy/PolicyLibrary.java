package school.heed.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.platform.problem.Refusal;

/** The released policy files. Read once at start and checked; a broken file stops the start. */
@ApplicationScoped
public class PolicyLibrary {
    private static final List<String> TERM_PACKS = List.of("neutral", "affected", "statutory");

    private final DeadlineTable deadlines;
    private final Map<String, Worded> worded;
    private final Set<String> alerts;
    private final Map<String, RiskTemplate> risks;

    public PolicyLibrary() {
        this(Optional.empty());
    }

    /** @param folder of the school's own policy files, see {@link PolicyFiles} */
    @Inject
    public PolicyLibrary(@ConfigProperty(name = "heed.policy.dir") Optional<String> folder) {
        var files = new PolicyFiles(folder.filter(name -> !name.isBlank()).map(Path::of));
        var forms = files.forms().stream().collect(Collectors.toMap(FormTemplate::ref, Function.identity()));
        var records = files.list("records/1.json", RecordList.class);
        var local = files.list("local/1.json", LocalDetails.class);
        deadlines = files.list("deadlines/1.json", DeadlineTable.class);
        PolicyCheck.check(forms.values(), deadlines);
        alerts = forms.values().stream()
                .flatMap(form -> form.questions().stream())
                .flatMap(question -> question.choices().stream())
                .map(Choice::alert)
                .filter(alert -> !alert.isEmpty())
                .collect(Collectors.toSet());
        worded = TERM_PACKS.stream()
                .map(pack -> files.list("terms/en-GB/" + pack + "-1.json", Terms.class))
                .collect(Collectors.toMap(Terms::id, pack -> new Worded(pack, local, forms, records)));
        worded.values().forEach(each -> PolicyCheck.check(each, forms.keySet()));
        risks = files.risks().stream().collect(Collectors.toMap(RiskTemplate::ref, Function.identity()));
        risks.values().forEach(RiskCheck::check);
    }

    /** Duties of a lead that an answer starts at once, by their codes. */
    public Set<String> alerts() {
        return alerts;
    }

    /** The policy in the words of a list; in neutral ones when there is no such list. */
    public Worded in(String pack) {
        return worded.getOrDefault(pack, worded.get("neutral"));
    }

    /** @throws Refusal when no such version was ever released */
    public RiskTemplate risk(String ref) {
        var risk = risks.get(ref);
        if (risk == null) {
            throw Refusal.invalid(
                    "unknown-template", "template", "These risks are not known here. Open the page again.");
        }
        return risk;
    }

    /** The newest version on this scale. */
    public RiskTemplate newestRisk(String variant) {
        return risks.values().stream()
                .filter(risk -> risk.variant().equals(variant))
                .max(Comparator.comparingInt(RiskTemplate::version).thenComparing(RiskTemplate::id))
                .orElseThrow();
    }

    public DeadlineTable deadlines() {
        return deadlines;
    }

    public List<Terms> packs() {
        return TERM_PACKS.stream().map(pack -> worded.get(pack).terms()).toList();
    }
}
