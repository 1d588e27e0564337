package school.heed.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The released policy files. Read once at start and checked; a broken file stops the start. */
@ApplicationScoped
public class PolicyLibrary {
    /** Lenient, unlike the API's: policy files carry fields that only people read. */
    private static final Jsonb JSONB = JsonbBuilder.create();

    private static final List<String> TERM_PACKS = List.of("neutral", "affected", "statutory");

    private final DeadlineTable deadlines;
    private final Map<String, Worded> worded;

    public PolicyLibrary() {
        var forms = released("forms/").stream()
                .map(path -> read(path, FormTemplate.class))
                .collect(Collectors.toMap(FormTemplate::ref, Function.identity()));
        var records = read("records/1.json", RecordList.class);
        deadlines = read("deadlines/1.json", DeadlineTable.class);
        PolicyCheck.check(forms.values(), deadlines);
        worded = TERM_PACKS.stream()
                .map(pack -> read("terms/en-GB/" + pack + "-1.json", Terms.class))
                .collect(Collectors.toMap(Terms::id, pack -> new Worded(pack, forms, records)));
        worded.values().forEach(each -> PolicyCheck.check(each, forms.keySet()));
    }

    /** The policy in the words of a list; in neutral ones when there is no such list. */
    public Worded in(String pack) {
        return worded.getOrDefault(pack, worded.get("neutral"));
    }

    public DeadlineTable deadlines() {
        return deadlines;
    }

    public List<Terms> packs() {
        return TERM_PACKS.stream().map(pack -> worded.get(pack).terms()).toList();
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
