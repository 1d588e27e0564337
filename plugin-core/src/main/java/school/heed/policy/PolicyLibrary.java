package school.heed.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.platform.problem.Refusal;

/** The released policy files. Read once at start and checked; a broken file stops the start. */
@ApplicationScoped
public class PolicyLibrary {
    /** Lenient, unlike the API's: policy files carry fields that only people read. */
    private static final Jsonb JSONB = JsonbBuilder.create();

    private static final List<String> TERM_PACKS = List.of("neutral", "affected", "statutory");

    private final Map<String, FormTemplate> forms;
    private final RecordList records;
    private final DeadlineTable deadlines;
    private final Map<String, Terms> terms;
    private final Map<String, RiskTemplate> risks;

    public PolicyLibrary() {
        forms = released("forms/").stream()
                .map(path -> read(path, FormTemplate.class))
                .collect(Collectors.toMap(FormTemplate::ref, Function.identity()));
        records = read("records/1.json", RecordList.class);
        deadlines = read("deadlines/1.json", DeadlineTable.class);
        terms = TERM_PACKS.stream()
                .map(pack -> read("terms/en-GB/" + pack + "-1.json", Terms.class))
                .collect(Collectors.toMap(Terms::id, Function.identity()));
        risks = released("risk/").stream()
                .map(path -> read(path, RiskTemplate.class))
                .collect(Collectors.toMap(RiskTemplate::ref, Function.identity()));
        PolicyCheck.check(forms.values(), deadlines);
        risks.values().forEach(RiskCheck::check);
        records.check(this);
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

    /** The records that a school keeps about an incident, in their order (003 contents). */
    public RecordList records() {
        return records;
    }

    public DeadlineTable deadlines() {
        return deadlines;
    }

    public Terms terms(String pack) {
        return terms.getOrDefault(pack, terms.get("neutral"));
    }

    public List<Terms> packs() {
        return TERM_PACKS.stream().map(terms::get).toList();
    }

    /** The released files below a folder, by the list that also holds their checksums. */
    private static List<String> released(String folder) {
        try (InputStream in = PolicyLibrary.class.getResourceAsStream("/policy/released.sha256")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("[0-9a-f]{64} {2}policy/", ""))
                    .filter(path -> path.startsWith(folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("policy/released.sha256", e);
        }
    }

    private static <T> T read(String path, Class<T> type) {
        try (InputStream in = PolicyLibrary.class.getResourceAsStream("/policy/" + path)) {
            return JSONB.fromJson(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("policy/" + path, e);
        }
    }
}
