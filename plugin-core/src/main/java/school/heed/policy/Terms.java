package school.heed.policy;

import java.util.Map;
import java.util.regex.Pattern;

/** The school's own words for things and roles. Sealed text never changes with them. */
public record Terms(String id, int version, String label, String sample, Map<String, String> terms) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    public String word(String code) {
        return terms.getOrDefault(code, code);
    }

    /** The text with the school's words in their places: {@code {lead}}, and {@code {Lead}} where a sentence begins. */
    String fill(String text) {
        return text.indexOf('{') < 0
                ? text
                : PLACE.matcher(text)
                        .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(filled(place.group(1))));
    }

    /** What is no word of the list stays as it is, for {@link PolicyCheck} to find. */
    private String filled(String code) {
        var word = terms.get(code);
        if (word != null) {
            return word;
        }
        var within = terms.get(code.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + code.substring(1));
        return within == null
                ? "{" + code + "}"
                : within.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + within.substring(1);
    }
}
