package school.heed.record;

import java.util.List;
import java.util.Map;
import school.heed.policy.Answered;

/** The answers of a saving: as given, by question code, and as they read on the form then. */
public record Filled(Map<String, List<String>> answers, List<Answered> shown) {
    static final Filled NOTHING = new Filled(Map.of(), List.of());
}
