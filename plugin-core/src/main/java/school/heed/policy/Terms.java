package school.heed.policy;

import java.util.Map;

/** The school's own words for things and roles. Sealed text never changes with them. */
public record Terms(String id, int version, String label, String sample, Map<String, String> terms) {
    public String word(String code) {
        return terms.getOrDefault(code, code);
    }
}
